import { idSchema } from '../../src/schemas/ids.ts';
import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile, Kind } from '../lib/content-files.ts';
import { leaves } from '../lib/data.ts';
import { didYouMean } from '../lib/nearest.ts';
import { quote, type Problem } from '../lib/problem.ts';
import type { Rule } from '../lib/rules.ts';

/** Names of prose that stand for a record of a kind. */
const names: Record<string, { kind: Kind; word: string; rule: Rule }> = {
  Technique: { kind: 'techniques', word: 'technique', rule: 'technique-exists' },
  Benchmark: { kind: 'benchmarks', word: 'benchmark', rule: 'benchmark-exists' },
  Metric: { kind: 'metrics', word: 'metric', rule: 'metric-exists' },
  Term: { kind: 'glossary', word: 'term', rule: 'term-exists' },
};

/** technique-exists, benchmark-exists, metric-exists, term-exists: names in texts, and techniques that records name. */
export function checkRecords(content: Content): Problem[] {
  return content.files.flatMap((file) => {
    const links = (file.prose?.links ?? [])
      .filter(({ target }) => target !== '')
      .map(({ name, target, line }) => missing(content, file, { name, target, line }));
    const fields = [...leaves(file.data)].flatMap(({ field, path, text }) => {
      const name = nameOfField(file.kind, field);
      return name !== undefined && idSchema.safeParse(text).success ? [{ name, target: text, line: file.lineOf(path) }] : [];
    });
    return [...links, ...[...fields, ...askedByTables(file)].map((field) => missing(content, file, field))].flat();
  });
}

/** The metric and the benchmark of which a table of results in the text asks. */
function askedByTables(file: ContentFile): { name: string; target: string; line: number }[] {
  const tables = (file.prose?.names ?? []).filter(({ name }) => name === 'ResultTable');
  return tables.flatMap(({ attributes: { metric, benchmark }, line }) => [
    ...(typeof metric === 'string' ? [{ name: 'Metric', target: metric, line }] : []),
    ...(typeof benchmark === 'string' ? [{ name: 'Benchmark', target: benchmark, line }] : []),
  ]);
}

/** What a field that holds the id of a record stands for; technique records have a field `metric` in words. */
function nameOfField(kind: Kind, field: string): string | undefined {
  if (field === 'technique') return 'Technique';
  if (kind !== 'results') return undefined;
  return { benchmark: 'Benchmark', metric: 'Metric' }[field];
}

function missing(
  content: Content,
  file: ContentFile,
  { name, target, line }: { name: string; target: string; line: number },
): Problem[] {
  const place = names[name];
  const ids = place ? content.of(place.kind).map(({ id }) => id) : [];
  if (!place || ids.includes(target)) return [];
  const { kind, word, rule } = place;
  const hint = didYouMean(target, ids, `Write its record in content/${kind}/, or name the ${word} in plain words.`);
  return [
    problemAt(file, line, { message: `Names the ${word} ${quote(target)}, which is not in content/${kind}/.`, hint, rule }),
  ];
}
