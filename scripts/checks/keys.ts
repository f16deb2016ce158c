import { pathOf, problemAt } from '../lib/check.ts';
import type { Content, ContentFile, Kind } from '../lib/content-files.ts';
import { listAt, textAt, type DataPath } from '../lib/data.ts';
import { plainTex } from '../../src/model/notation.ts';
import { quote, type Problem } from '../lib/problem.ts';

/** key-is-unique: ids of files, former keys of works, ids inside the taxonomy, the attributes and the notation. */
export function checkKeys(content: Content): Problem[] {
  const kinds: Kind[] = ['chapters', 'sections'];
  return [
    ...kinds.flatMap((kind) => sharedIds(content.of(kind))),
    ...repeatedFormerKeys(content),
    ...content.of('taxonomy').flatMap((file) => repeatedIds(file, ['families'])),
    ...content.of('notation').flatMap((file) => [...repeatedIds(file, ['symbols']), ...repeatedForms(file)]),
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

function repeatedFormerKeys(content: Content): Problem[] {
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

/** A form that stands for two symbols would lead to either. */
function repeatedForms(file: ContentFile): Problem[] {
  const seen = new Set<string>();
  return listAt(file.data, 'symbols').flatMap((symbol, index) =>
    [['tex'], ...listAt(symbol, 'forms').map((_, form) => ['forms', form])].flatMap((field) => {
      const form = textAt(symbol, ...field) ?? '';
      const isRepeated = form !== '' && seen.has(plainTex(form));
      seen.add(plainTex(form));
      return isRepeated
        ? [
            problemAt(file, ['symbols', index, ...field], {
              message: `The form ${quote(form)} is in the list twice.`,
              hint: 'Keep it at the symbol that it means, and leave it out at the other.',
              rule: 'key-is-unique',
            }),
          ]
        : [];
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
