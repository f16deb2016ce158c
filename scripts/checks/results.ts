import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { listAt, textAt, valueAt, type DataPath } from '../lib/data.ts';
import { didYouMean } from '../lib/nearest.ts';
import { quote, type Problem } from '../lib/problem.ts';

/** result-column-exists, result-id-is-unique: the numbers of a table stand under its columns, and each name in a file is given once. */
export function checkResults(content: Content): Problem[] {
  return content
    .of('results')
    .flatMap((file) => [
      ...repeated(file, ['tables'], 'table'),
      ...listAt(file.data, 'tables').flatMap((_, index) => [
        ...repeated(file, ['tables', index, 'metrics'], 'column'),
        ...columns(file, ['tables', index]),
      ]),
    ]);
}

function repeated(file: ContentFile, path: DataPath, what: string): Problem[] {
  const ids = listAt(file.data, ...path).map((entry) => textAt(entry, 'id'));
  return ids.flatMap((id, index) =>
    id === undefined || ids.indexOf(id) === index
      ? []
      : [
          problemAt(file, [...path, index, 'id'], {
            message: `There is another ${what} ${quote(id)} before this one.`,
            hint: `Give each ${what} an id of its own.`,
            rule: 'result-id-is-unique',
          }),
        ],
  );
}

function columns(file: ContentFile, table: DataPath): Problem[] {
  const known = listAt(file.data, ...table, 'metrics').flatMap((column) => textAt(column, 'id') ?? []);
  return listAt(file.data, ...table, 'rows').flatMap((row, index) => {
    const at = [...table, 'rows', index];
    const values = Object.keys((valueAt(row, ['values']) as Record<string, unknown> | undefined) ?? {});
    const named = [
      ...values.map((id): [string, DataPath] => [id, [...at, 'values', id]]),
      ...listAt(row, 'optimised').map((id, i): [string, DataPath] => [String(id), [...at, 'optimised', i]]),
    ];
    return named
      .filter(([id]) => !known.includes(id))
      .map(([id, path]) =>
        problemAt(file, path, {
          message: `The table has no column ${quote(id)}.`,
          hint: didYouMean(id, known, 'Add the column to "metrics", or correct the name.'),
          rule: 'result-column-exists',
        }),
      );
  });
}
