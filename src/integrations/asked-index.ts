import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compileAsked } from '../model/search/asked.ts';
import type { NamedProperty } from '../model/search/properties.ts';
import type { Asked } from '../schemas/asked.ts';

/**
 * Writes the ways to ask and to name properties beside the full-text index, whose ids of pages they use: `pagefind/asked.json`, and
 * `pagefind/asked/` with their words.
 *
 * @param folder the built site, its full-text index included
 */
export async function writeAsked(questions: Asked['questions'], folder: string): Promise<void> {
  const ids = await idsByAddress(join(folder, 'pagefind/fragment'));
  const works = await worksByAddress(join(folder, 'api/v1'));
  const properties = join(folder, 'search/properties.json');
  const { index, words } = compileAsked(
    questions,
    JSON.parse(await readFile(properties, 'utf8')) as NamedProperty[],
    (address) => ids.get(address),
    (address) => works.get(address),
  );
  await writeFile(join(folder, 'pagefind/asked.json'), JSON.stringify(index));
  await mkdir(join(folder, 'pagefind/asked'));
  await Promise.all(words.map((file, number) => writeFile(join(folder, `pagefind/asked/${number}.json`), JSON.stringify(file))));
  await rm(properties);
}

/** Pagefind keeps each page in a file that its id names: a mark of the format, then JSON. */
async function idsByAddress(folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, file))).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    ids.set(url, file.replace(/\.pf_fragment$/, ''));
  }
  return ids;
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
