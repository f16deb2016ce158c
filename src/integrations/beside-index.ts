import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compileAsked } from '../model/search/asked.ts';
import { parseFragment } from '../model/search/fragment.ts';
import type { JumpEntry } from '../model/search/jump-entries.ts';
import { knownWords, packWords } from '../model/search/known-words.ts';
import { wordsOf } from '../model/search/normal-form.ts';
import { unpackPlaces, type PackedPlaces } from '../model/search/packed-places.ts';
import { makePageFile, type IndexedPage } from '../model/search/page-list.ts';
import type { NamedProperty } from '../model/search/properties.ts';
import type { Asked } from '../schemas/asked.ts';

/**
 * Writes what the search needs beside the full-text index, whose ids of pages it uses: `pagefind/pages.json` with every page and what
 * can be filtered, the ids of the pages that have a name in `pagefind/named.json`, the words that most pages hold in
 * `pagefind/words.json`, the ways to ask and to name properties in
 * `pagefind/asked.json`, and their words in `pagefind/asked/`.
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
  const { index, words: askedWords } = compileAsked(
    questions,
    JSON.parse(await readFile(properties, 'utf8')) as NamedProperty[],
    {
      all: pages.length,
      numberOf: (address) => numbers.get(address),
      workOf: (address) => works.get(address),
    },
  );
  await writeFile(join(folder, 'pagefind/pages.json'), JSON.stringify(makePageFile(pages)));
  const words = packWords(
    knownWords(
      pages.map(({ text }) => text),
      wordsOfNames(places),
    ),
  );
  await writeFile(join(folder, 'pagefind/named.json'), JSON.stringify(places.map(({ path }) => ids.get(path) ?? '')));
  await writeFile(join(folder, 'pagefind/words.json'), JSON.stringify(words));
  await writeFile(join(folder, 'pagefind/asked.json'), JSON.stringify(index));
  await mkdir(join(folder, 'pagefind/asked'));
  await Promise.all(
    askedWords.map((file, number) => writeFile(join(folder, `pagefind/asked/${number}.json`), JSON.stringify(file))),
  );
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

/** The words by which the search box knows names, titles and people. */
function wordsOfNames(places: readonly JumpEntry[]): Set<string> {
  return new Set(places.flatMap(({ title, names = [], people = [] }) => [title, ...names, ...people].flatMap(wordsOf)));
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
