import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { ZodType } from 'zod';
import { collections as folders, documents, idOfFile, readTable, tables } from './schemas/collections.ts';

/** Tests build other content than the Atlas's own. */
const base = process.env.ATLAS_CONTENT ?? './content';

function folder<S extends ZodType>({ pattern, schema }: { pattern: string; schema: S }) {
  return defineCollection({ loader: glob({ pattern, base, generateId: ({ entry }) => idOfFile(entry) }), schema });
}

/** A collection from one file; `read` turns its text into records by id. */
function file<S extends ZodType>(name: string, schema: S, read: (text: string) => [string, unknown][]) {
  const loader: Loader = {
    name: 'one-file',
    async load({ config, store, parseData, watcher }) {
      const url = new URL(`${base.replace(/\/?$/, '/')}${name}`, config.root);
      const load = async () => {
        const records = read(await readFile(url, 'utf8'));
        store.clear();
        for (const [id, data] of records) store.set({ id, data: await parseData({ id, data: data as Record<string, unknown> }) });
      };
      await load();
      watcher?.add(fileURLToPath(url));
      watcher?.on('change', (changed) => (changed === fileURLToPath(url) ? load() : undefined));
    },
  };
  return defineCollection({ loader, schema });
}
const document = <S extends ZodType>({ file: name, schema }: { file: string; schema: S }) =>
  file(name, schema, (text) => [['only', parse(text)]]);
const table = <S extends ZodType>({ file: name, schema }: { file: string; schema: S }) =>
  file(name, schema, (text) => readTable(text).map(({ row, line }) => [String(line), row]));

export const collections = {
  references: folder(folders.references),
  chapters: folder(folders.chapters),
  sections: folder(folders.sections),
  techniques: folder(folders.techniques),
  benchmarks: folder(folders.benchmarks),
  metrics: folder(folders.metrics),
  results: folder(folders.results),
  glossary: folder(folders.glossary),
  edition: document(documents.edition),
  taxonomy: document(documents.taxonomy),
  attributes: document(documents.attributes),
  notation: document(documents.notation),
  redirects: document(documents.redirects),
  lab: document(documents.lab),
  aliases: document(documents.aliases),
  asked: document(documents.asked),
  edges: table(tables.edges),
  coverage: table(tables.coverage),
};
