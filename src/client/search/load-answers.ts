import { filesFor, makeAnswerer, type Answer } from '#model/search/answers.ts';
import { wordFiles, type AskedIndex, type AskedWords } from '#model/search/asked.ts';
import { readIndexFile } from './index-file.ts';
import { loadNamedIds } from './load-jumper.ts';
import { loadOnce } from './load-once.ts';

const loadAnswerer = loadOnce(async () => {
  const [index, ids] = await Promise.all([readIndexFile<AskedIndex>('asked.json'), loadNamedIds()]);
  return makeAnswerer(index, ids);
});
const loadWords = Array.from({ length: wordFiles }, (_, file) => loadOnce(() => readIndexFile<AskedWords>(`asked/${file}.json`)));

/** Loads the ways to ask before anybody asks; without them the next query tries again. */
export const warmAnswers = (): void => void loadAnswerer().catch(() => undefined);

/**
 * What answers a query in a reader's own words. Loads the ways to ask once, and of their words those of the query. Nothing where
 * they cannot be loaded: the text is still searched.
 */
export async function answersTo(query: string): Promise<Answer> {
  try {
    const words = filesFor(query).flatMap((file) => loadWords[file]?.() ?? []);
    const [answer, ...known] = await Promise.all([loadAnswerer(), ...words]);
    return answer(query, known);
  } catch {
    return { scores: new Map(), properties: [], all: 0 };
  }
}
