import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { z, type ZodType } from 'zod';
import { readProse } from '../../src/markdown/prose.ts';
import type { Prose } from '../../src/model/prose.ts';
import { collections, documents, idOfFile, readTable, tables } from '../../src/schemas/collections.ts';
import type { DataPath } from './data.ts';
import { explainProse } from './prose-errors.ts';
import { quote } from './problem.ts';
import type { Rule } from './rules.ts';
import { readYaml, type Trouble, type YamlSource } from './yaml-source.ts';

/** Kinds of files, as `src/schemas/collections.ts` names them. */
export type Kind = keyof typeof collections | keyof typeof documents | keyof typeof tables;

/** Texts of the files of a content folder by their path inside it. */
export type Texts = ReadonlyMap<string, string>;

/** One file of the content as it was read. */
export interface ContentFile {
  kind: Kind;
  /** Path inside the content folder. */
  path: string;
  /** The id that the path gives its record. */
  id: string;
  text: string;
  schema: ZodType;
  /** What its fields say, before any schema; rows for a table. Undefined where they cannot be read. */
  data: unknown;
  /** Line of a field or list entry; of the nearest thing around it where there is none. */
  lineOf: (path: DataPath) => number;
  /** A value as written, quotes included; undefined where it cannot be told. */
  writtenAt: (path: DataPath) => string | undefined;
  /** What the text below the fields holds; undefined where there is none or it cannot be read. */
  prose: Prose | undefined;
  /** Why it, or part of it, cannot be read. */
  troubles: (Trouble & { rule: Rule })[];
}

/** Everything in a content folder. */
export interface Content {
  /** Files that the Atlas reads, in the order of their paths. */
  files: ContentFile[];
  /** Paths of files that nothing reads. */
  strays: string[];
  of: (kind: Kind) => ContentFile[];
}

/** Files that are for people or made by scripts. */
const others = new Set(['README.md', 'citation-graph/layout.tsv']);

interface Place {
  kind: Kind;
  pattern: string;
  schema: ZodType;
}
/** Where each kind of file lies. */
export const places: readonly Place[] = [
  ...Object.entries(collections).map(([kind, { pattern, schema }]) => ({ kind: kind as Kind, pattern, schema })),
  ...Object.entries(documents).map(([kind, { file, schema }]) => ({ kind: kind as Kind, pattern: file, schema })),
  ...Object.entries(tables).map(([kind, { file, schema }]) => ({ kind: kind as Kind, pattern: file, schema: z.array(schema) })),
];

/**
 * The texts of a content folder. Files whose names begin with a dot are the system's and are passed over.
 *
 * @throws where the folder cannot be read
 */
export async function readTexts(folder: string): Promise<Texts> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .filter((path) => path.split('/').every((name) => !name.startsWith('.')))
    .sort();
  return new Map(
    await Promise.all(paths.map(async (path): Promise<[string, string]> => [path, await readFile(join(folder, path), 'utf8')])),
  );
}

/** Reads every file of a content folder; what cannot be read is told by the file's `troubles`, the rest is read all the same. */
export function readContent(texts: Texts): Content {
  const files: ContentFile[] = [];
  const strays: string[] = [];
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = places.find(({ pattern }) => matches(path, pattern));
    if (place) files.push(readOne(place, path, text));
    else if (!others.has(path)) strays.push(path);
  }
  const byKind = Map.groupBy(files, ({ kind }) => kind);
  return { files, strays, of: (kind) => byKind.get(kind) ?? [] };
}

/** Patterns know one sign: `*` is any name or part of a name. */
function matches(path: string, pattern: string): boolean {
  return new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replaceAll('.', '\\.'))
      .join('[^/]+')}$`,
  ).test(path);
}

function readOne({ kind, schema }: Place, path: string, text: string): ContentFile {
  const file = { kind, path, id: idOfFile(path), text, schema };
  if (path.endsWith('.tsv')) return { ...file, ...readRows(text, schema), prose: undefined };
  if (!path.endsWith('.mdx')) {
    const { troubles, ...yaml } = readYaml(text);
    return { ...file, ...yaml, prose: undefined, troubles: troubles.map((trouble) => ({ ...trouble, rule: 'yaml-parses' })) };
  }
  const front = readFrontMatter(text);
  const { prose, trouble } = readText(text);
  const troubles = front.troubles.map((each) => ({ ...each, rule: 'yaml-parses' as Rule }));
  return { ...file, ...front, prose, troubles: trouble ? [...troubles, { ...trouble, rule: 'prose-parses' }] : troubles };
}

function readFrontMatter(text: string): YamlSource {
  const [, yaml] = /^---[ \t]*(\r?\n(?:[\s\S]*?\n)?)---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  // The line of the opening "---" stays as an empty one, so that lines are those of the file.
  if (yaml !== undefined) return readYaml(yaml);
  const trouble = {
    line: 1,
    message: `The file begins with ${quote(text.split('\n', 1)[0] ?? '')}, not with fields between two lines "---".`,
    hint: 'Begin with a line "---", the fields, and another line "---".',
  };
  return { data: undefined, troubles: [trouble], lineOf: () => 1, writtenAt: () => undefined };
}

function readText(text: string): { prose: Prose | undefined; trouble: Trouble | undefined } {
  try {
    return { prose: readProse(text), trouble: undefined };
  } catch (error) {
    return { prose: undefined, trouble: explainProse((error as Error).message, text) };
  }
}

function readRows(text: string, schema: ZodType): Pick<ContentFile, 'data' | 'lineOf' | 'writtenAt' | 'troubles'> {
  const rows = readTable(text);
  const found = (text.split(/\r?\n/, 1)[0] ?? '').split('\t');
  const shape = (schema as z.ZodArray<z.ZodObject>).element.shape;
  const columns = Object.keys(shape);
  const lineOf = ([row]: DataPath) => rows[Number(row)]?.line ?? 1;
  const required = columns.filter((column) => !shape[column]?.isOptional());
  const fits =
    required.every((column) => found.includes(column)) &&
    found.every((column) => columns.includes(column)) &&
    new Set(found).size === found.length;
  if (fits) return { data: rows.map(({ row }) => row), lineOf, writtenAt: () => undefined, troubles: [] };
  const trouble = {
    line: 1,
    message: `The first line names the columns ${found.map((column) => `"${column}"`).join(', ')}.`,
    hint: `Name the columns ${columns.join(', ')}, with a tab between them.`,
  };
  return { data: undefined, lineOf, writtenAt: () => undefined, troubles: [{ ...trouble, rule: 'table-has-columns' }] };
}
