import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { listAt, textAt } from '../lib/data.ts';
import type { Problem } from '../lib/problem.ts';

/** lineage-is-acyclic: each circle is told once, in the record that comes first by its id. */
export function checkLineage(content: Content): Problem[] {
  const files = content.of('techniques');
  const bases = new Map(files.map((file) => [file.id, basesOf(file)]));
  return files.flatMap((file) => {
    const circle = findCircle(file.id, bases);
    if (!circle) return [];
    const index = basesOf(file).indexOf(circle[1] ?? file.id);
    const hint = 'Remove the step that is not so; "comparedWith" is for techniques that only meet in experiments.';
    return [
      problemAt(file, ['lineage', 'buildsOn', index, 'technique'], {
        message: `Builds on itself: ${circle.join(' > ')}.`,
        hint,
        rule: 'lineage-is-acyclic',
      }),
    ];
  });
}

/** Ids of the techniques that one builds on; empty where it names a work. */
function basesOf(file: ContentFile): string[] {
  return listAt(file.data, 'lineage', 'buildsOn').map((relation) => textAt(relation, 'technique') ?? '');
}

/** The shortest way from a technique back to itself over ids that come after it; undefined where there is none. */
function findCircle(start: string, bases: ReadonlyMap<string, string[]>): string[] | undefined {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const base of bases.get(way.at(-1) ?? '') ?? []) {
      if (base === start) return [...way, start];
      if (base > start && !seen.has(base)) ways.push([...way, base]);
      seen.add(base);
    }
  }
  return undefined;
}
