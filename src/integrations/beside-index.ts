import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compileAsked } from '../model/search/asked.ts';
import { parseFragment } from '../model/search/fragment.ts';
import { packIds, unpackPlaces, type PackedPlaces } from '../model/search/packed-places.ts';
import { makePageFile, type IndexedPage } from '../model/search/page-list.ts';
import type { NamedProperty } from '../model/search/properties.ts';
import { makeWordFiles, wordsOfNames } from '../model/search/word-files.ts';
import type { Asked } from '../schemas/asked.ts';

/**
 * Writes what the search needs beside the full-text index, whose ids of pages it uses: `pagefind/pages.json` with every page and what
 * can be filtered, the ids of the pages that have a name in `pagefind/named.json`, the answers to ways to ask in
 * `pagefind/asked.json`, and what the search box must know of words in `pagefind/words/`.
 *
 * @param folder the built site, its full-text index included
 */
export async function writeBeside(questions: Asked['questions'], folder: string): Promise<void> {
  const pages = await indexedPages(join(folder, 'pagefind/fragment'));
  const places = unpackPlaces(JSON.parse(await readFile(join(folder, 'search/jump.json'), 'utf8')) as PackedPlaces[]);
  const ids = new Map(pages.map(({ url, id }) => [url, id]));
  const works = await worksByAddress(join(folder, 'api/v1'));
  const properties = join(folder, 'search/properties.json');
  const numbers = new Map(places.flatMap(({ path }, number) => (ids.has(path) ? [[path, number] as const] : [])));
  const { index, words } = compileAsked(questions, JSON.parse(await readFile(properties, 'utf8')) as NamedProperty[], {
    all: pages.length,
    numberOf: (address) => numbers.get(address),
    workOf: (address) => works.get(address),
  });
  const texts = pages.map(({ text }) => text);
  const write = (file: string, content: unknown) => writeFile(join(folder, 'pagefind', file), JSON.stringify(content));
  await write('pages.json', makePageFile(pages));
  await write('named.json', packIds(places.map(({ path }) => ids.get(path) ?? '')));
  await write('asked.json', index);
  await mkdir(join(folder, 'pagefind/words'));
  const files = makeWordFiles(texts, wordsOfNames(places), words);
  await Promise.all(files.map((file, number) => write(`words/${number}.json`, file)));
  await rm(properties);
}

/** Every page and its text, by the files in which pagefind keeps them. */
async function indexedPages(folder: string): Promise<(IndexedPage & { url: string; text: string })[]> {
  return Promise.all(
    (await readdir(folder)).map(async (file) => {
      const { url, content, meta, filters } = parseFragment(gunzipSync(await readFile(join(folder, file))).toString());
      return {
        id: file.replace(/\.pf_fragment$/, ''),
        url,
        title: meta.title ?? '',
        filters,
        text: [content, ...Object.values(meta)].join(' '),
      };
    }),
  );
}

/** The page of the work that each technique, benchmark and metric comes from. */
async function worksByAddress(folder: string): Promise<Map<string, string>> {
  const works = new Map<string, string>();
  for (const kind of ['techniques', 'benchmarks', 'metrics']) {
    const { records } = JSON.parse(await readFile(join(folder, `${kind}.json`), 'utf8')) as {
      records: { id: string; work?: string }[];
    };
    for (const { id, work } of records) if (work) works.set(`/${kind}/${id}/`, `/references/${work}/`);
  }
  return works;
}
