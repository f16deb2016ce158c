import { getCollection, getEntry, render } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { readProse } from './markdown/prose.ts';
import type { documents } from './schemas/collections.ts';
import { createSurvey, type Chapter, type Entry, type ProseEntry, type Survey } from './model/survey.ts';

type Folder = 'references' | 'chapters' | 'sections' | 'techniques' | 'benchmarks' | 'metrics' | 'results' | 'glossary';

/** Records of a folder in the order of their file names, which is the reading order of the chapters. */
async function read<K extends Folder>(name: K): Promise<CollectionEntry<K>[]> {
  const entries = (await getCollection(name)) as CollectionEntry<K>[];
  const path = (entry: CollectionEntry<K>) => (entry as { filePath?: string }).filePath ?? entry.id;
  return entries.sort((a, b) => (path(a) < path(b) ? -1 : 1));
}

async function entries<K extends Folder>(name: K): Promise<Entry<CollectionEntry<K>['data']>[]> {
  return (await read(name)).map(({ id, data }) => ({ id, data }));
}

async function proseEntries<K extends ProseFolder>(name: K): Promise<ProseEntry<CollectionEntry<K>['data']>[]> {
  return Promise.all(
    (await read(name)).map(async (entry) => {
      const { id, data, filePath } = entry as { id: string; data: CollectionEntry<K>['data']; filePath: string };
      return { id, data, prose: readProse(await readFile(filePath, 'utf8')) };
    }),
  );
}

async function document<K extends keyof typeof documents>(name: K): Promise<CollectionEntry<K>['data']> {
  const entry = await getEntry(name, 'only');
  if (!entry) throw new Error(`content/ has no ${name} file. Run "npm run validate".`);
  return entry.data;
}

async function load(): Promise<Survey> {
  return createSurvey({
    edition: await document('edition'),
    taxonomy: await document('taxonomy'),
    attributes: await document('attributes'),
    notation: await document('notation'),
    redirects: await document('redirects'),
    lab: await document('lab'),
    aliases: await document('aliases'),
    asked: await document('asked'),
    references: await entries('references'),
    chapters: await entries('chapters'),
    sections: await proseEntries('sections'),
    techniques: await proseEntries('techniques'),
    benchmarks: await proseEntries('benchmarks'),
    metrics: await proseEntries('metrics'),
    results: await entries('results'),
    glossary: await entries('glossary'),
    edges: (await getCollection('edges')).map(({ data }) => data),
    coverage: (await getCollection('coverage')).map(({ data }) => data),
  });
}

let survey: Promise<Survey> | undefined;

/** The joined survey. A build reads it once; the dev server anew for each page, so that edits show. */
export function getSurvey(): Promise<Survey> {
  if (import.meta.env.DEV) return load();
  return (survey ??= load());
}

type ProseFolder = 'sections' | 'techniques' | 'benchmarks' | 'metrics';

async function getProseEntry(folder: ProseFolder, id: string) {
  const entry = await getEntry(folder, id);
  if (!entry) throw new Error(`There is no text "${id}" in ${folder}.`);
  return entry;
}

/** What the Atlas says of itself: its name, edition and addresses. */
export function getEdition(): Promise<Survey['edition']> {
  return document('edition');
}

/** The text of a record as it was written, without its front matter. @throws where there is no such record */
export async function getSource(folder: ProseFolder, id: string): Promise<string> {
  // Astro leaves an empty text out of its store.
  return (await getProseEntry(folder, id)).body ?? '';
}

/** The text of a record as a component. @throws where there is no such record */
export async function getText(folder: ProseFolder, id: string) {
  return (await render(await getProseEntry(folder, id))).Content;
}

/** The written sections of some chapters with their texts, in reading order. */
export function getTexts(chapters: readonly Chapter[]) {
  const written = chapters.flatMap(({ sections }) => sections).filter(({ status }) => status === 'written');
  return Promise.all(written.map(async (section) => ({ section, Text: await getText('sections', section.path) })));
}
