import { filesFor, makeAnswerer, type Answer, type Answerer } from '#model/search/answers.ts';
import type { AskedIndex, AskedWords } from '#model/search/asked.ts';

const loaded = new Map<string, Promise<unknown>>();

/**
 * What answers a query in a reader's own words. Loads the ways to ask once, and of their words those of the query. Nothing where
 * they cannot be loaded: the text is still searched.
 */
export async function answersTo(query: string): Promise<Answer> {
  try {
    const [answer, ...words] = await Promise.all([
      once('asked.json', async (file): Promise<Answerer> => makeAnswerer((await read(file)) as AskedIndex)),
      ...filesFor(query).map((number) => once(`asked/${number}.json`, async (file) => (await read(file)) as AskedWords)),
    ]);
    return answer(query, words);
  } catch {
    return { scores: new Map(), properties: [] };
  }
}

function once<T>(file: string, load: (file: string) => Promise<T>): Promise<T> {
  const known = loaded.get(file) as Promise<T> | undefined;
  if (known) return known;
  const loading = load(file);
  loaded.set(file, loading);
  // The next query tries again.
  loading.catch(() => loaded.delete(file));
  return loading;
}

async function read(file: string): Promise<unknown> {
  const response = await fetch(`${document.documentElement.dataset.base ?? '/'}pagefind/${file}`);
  if (!response.ok) throw new Error(`pagefind/${file} answers ${response.status}.`);
  return response.json();
}
