import { load } from 'js-yaml';
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { readProse, type Prose } from '../../src/markdown/prose.ts';
import { collections, documents, idOfFile, readTable, tables } from '../../src/schemas/collections.ts';
import type { Problem } from './problem.ts';

export type Collection = keyof typeof collections | keyof typeof documents | keyof typeof tables;

/** One record as it stands in its file, before anybody has checked it. */
export interface RecordFile {
  collection: Collection;
  /** Path inside the content folder. */
  file: string;
  id: string;
  data: unknown;
  /** Facts of the text below the front matter; only MDX files have one. */
  prose: Prose | undefined;
  /** The line of a value in the file, or of the nearest thing around it. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** Everything that could be read, and what could not. */
export interface ContentFiles {
  folder: string;
  records: RecordFile[];
  problems: Problem[];
}

/** Reads a content folder by the tables of `src/schemas/collections.ts`. A file that cannot be read is a problem; the rest is read all the same. */
export async function readContent(folder: string): Promise<ContentFiles> {
  const content: ContentFiles = { folder, records: [], problems: [] };
  for (const [collection, { pattern }] of Object.entries(collections)) {
    const files: string[] = [];
    for await (const file of glob(pattern, { cwd: folder })) files.push(file.replaceAll('\\', '/'));
    for (const file of files.sort()) readRecord(content, collection as Collection, file, await readFile(join(folder, file), 'utf8'));
  }
  for (const [collection, { file }] of [...Object.entries(documents), ...Object.entries(tables)]) {
    if (!existsSync(join(folder, file))) {
      content.problems.push({ file, line: 1, message: 'This file is missing.', hint: 'Write it; content/README.md says what it holds.', rule: 'file-exists' });
      continue;
    }
    const text = await readFile(join(folder, file), 'utf8');
    if (collection in tables) {
      for (const { row, line } of readTable(text)) {
        content.records.push({ collection: collection as Collection, file, id: String(line), data: row, prose: undefined, lineOf: () => line });
      }
    } else readRecord(content, collection as Collection, file, text);
  }
  return content;
}

function readRecord(content: ContentFiles, collection: Collection, file: string, text: string): void {
  const problem = (line: number, message: string, hint: string, rule: string) => content.problems.push({ file, line, message, hint, rule });
  const [, front] = file.endsWith('.mdx') ? (/^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text) ?? []) : [text, text];
  if (front === undefined) {
    problem(1, 'The file does not begin with a front matter.', 'Begin with a line ---, then the facts in YAML, then a line ---.', 'front-matter-exists');
    return;
  }
  const firstLine = file.endsWith('.mdx') ? 2 : 1;
  let data: unknown;
  try {
    // The same reader that the site uses.
    data = load(front);
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line: number } };
    const what = `The YAML cannot be read here: ${reason ?? String(error)}.`;
    problem((mark?.line ?? 0) + firstLine, what, 'Put texts with : or # or brackets in single quotes, and keep the indentation.', 'yaml-parses');
    return;
  }
  const lines = new LineCounter();
  const document = parseDocument(front, { lineCounter: lines });
  const lineOf = (path: readonly PropertyKey[]) => lineIn(document, lines, path) + firstLine - 1;
  let prose: Prose | undefined;
  if (file.endsWith('.mdx')) {
    try {
      prose = readProse(text);
    } catch (error) {
      const [, line = '1'] = /(\d+):\d+/.exec(String(error)) ?? [];
      problem(Number(line), `The text cannot be read here: ${plain(error)}.`, 'Close every name that you open, and write literal signs as \\{, \\< and \\$.', 'prose-parses');
      return;
    }
  }
  content.records.push({ collection, file, id: idOfFile(file), data, prose, lineOf });
}

function plain(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/^[\d:. -]+/, '').replace(/\.$/, '') ?? '';
}

/** The line of the deepest part of a path that exists. */
function lineIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
