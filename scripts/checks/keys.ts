import { pathOf, problemAt } from '../lib/check.ts';
import type { Content, ContentFile, Kind } from '../lib/content-files.ts';
import { listAt, textAt, type DataPath } from '../lib/data.ts';
import type { Problem } from '../lib/problem.ts';

/** key-is-unique: ids of files, former keys of works, ids inside the taxonomy and the attributes. */
export function checkKeys(content: Content): Problem[] {
  const kinds: Kind[] = ['chapters', 'sections'];
  return [
    ...kinds.flatMap((kind) => sharedIds(content.of(kind))),
    ...formerKeys(content),
    ...content.of('taxonomy').flatMap((file) => repeatedIds(file, ['families'])),
    ...content
      .of('attributes')
      .flatMap((file) => [
        ...repeatedIds(file, ['attributes']),
        ...listAt(file.data, 'attributes').flatMap((_, index) => repeatedIds(file, ['attributes', index, 'values'])),
      ]),
  ];
}

/** Chapters and sections lie in folders, and the numbers in their names do not count. */
function sharedIds(files: ContentFile[]): Problem[] {
  const seen = new Map<string, ContentFile>();
  return files.flatMap((file) => {
    const first = seen.get(file.id);
    if (!first) seen.set(file.id, file);
    return first
      ? [
          problemAt(file, 1, {
            message: `Has the id "${file.id}", as ${pathOf(first)} has.`,
            hint: 'Rename one of the two; numbers at the beginning of a name only order.',
            rule: 'key-is-unique',
          }),
        ]
      : [];
  });
}

function formerKeys(content: Content): Problem[] {
  const files = content.of('references');
  const keys = new Map(files.map((file) => [file.id, file]));
  const former = new Map<string, ContentFile>();
  return files.flatMap((file) =>
    listAt(file.data, 'formerKeys').flatMap((key, index) => {
      if (typeof key !== 'string') return [];
      const other = keys.get(key) ?? former.get(key);
      former.set(key, file);
      if (!other) return [];
      const use = keys.has(key) ? `the key of ${pathOf(other)}` : `a former key of ${pathOf(other)} too`;
      return [
        problemAt(file, ['formerKeys', index], {
          message: `The former key "${key}" is ${use}.`,
          hint: 'A former key leads to one work; remove it from the other.',
          rule: 'key-is-unique',
        }),
      ];
    }),
  );
}

function repeatedIds(file: ContentFile, path: DataPath): Problem[] {
  const seen = new Set<string>();
  return listAt(file.data, ...path).flatMap((entry, index) => {
    const id = textAt(entry, 'id');
    const isRepeated = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    return isRepeated
      ? [
          problemAt(file, [...path, index, 'id'], {
            message: `The id "${id}" stands for two entries of this list.`,
            hint: 'Give one of them another id.',
            rule: 'key-is-unique',
          }),
        ]
      : [];
  });
}
