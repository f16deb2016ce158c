import { pathOf, problemAt } from '../lib/check.ts';
import type { Content, ContentFile, Kind } from '../lib/content-files.ts';
import { textAt } from '../lib/data.ts';
import { quote, type Problem } from '../lib/problem.ts';

const fields: [Kind, string][] = [
  ['techniques', 'name'],
  ['benchmarks', 'name'],
  ['metrics', 'name'],
  ['glossary', 'term'],
];

/** record-name-is-unique: readers tell records of a kind apart by their names. */
export function checkRecordNames(content: Content): Problem[] {
  return fields.flatMap(([kind, field]) => {
    const seen = new Map<string, ContentFile>();
    return content.of(kind).flatMap((file) => {
      const name = textAt(file.data, field);
      if (name === undefined) return [];
      const first = seen.get(name.toLowerCase());
      if (first === undefined) seen.set(name.toLowerCase(), file);
      return first === undefined
        ? []
        : [
            problemAt(file, [field], {
              message: `Has the name ${quote(name)}, as ${pathOf(first)} has.`,
              hint: 'Join the two records, or give one a name that tells them apart.',
              rule: 'record-name-is-unique',
            }),
          ];
    });
  });
}
