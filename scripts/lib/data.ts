/** A place inside the data of a file: names of fields and numbers of list entries from 0. */
export type DataPath = readonly (string | number)[];

/** What stands at a place, undefined where there is none. Checks read data as written, so that one slip hides no other. */
export function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The text at a place, undefined where there is none. */
export function textAt(data: unknown, ...path: DataPath): string | undefined {
  const value = valueAt(data, path);
  return typeof value === 'string' ? value : undefined;
}

/** The entries of the list at a place; nothing where there is no list. */
export function listAt(data: unknown, ...path: DataPath): unknown[] {
  const value = valueAt(data, path);
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** A text inside the data with its place and the field it belongs to (for an entry of a list, the field of the list). */
export interface Leaf {
  path: DataPath;
  field: string;
  text: string;
}

/** Every text inside the data, in order. */
export function* leaves(data: unknown, path: DataPath = [], field = ''): Generator<Leaf> {
  if (typeof data === 'string') yield { path, field, text: data };
  else if (Array.isArray(data)) for (const [index, entry] of data.entries()) yield* leaves(entry, [...path, index], field);
  else if (typeof data === 'object' && data !== null) {
    for (const [name, value] of Object.entries(data)) yield* leaves(value, [...path, name], name);
  }
}
