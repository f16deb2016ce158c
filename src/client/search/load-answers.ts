import { filesFor, makeAnswerer, type Answer } from '#model/search/answers.ts';
import type { AskedIndex } from '#model/search/asked.ts';
import { readProperties, type Property } from '#model/search/properties.ts';
import { readIndexFile } from './index-file.ts';
import { loadNamedIds } from './load-jumper.ts';
import { loadOnce } from '../load-once.ts';
import { loadWords } from './load-words.ts';

const loadAnswerer = loadOnce(async () => {
  const [index, ids] = await Promise.all([readIndexFile<AskedIndex>('asked.json'), loadNamedIds()]);
  return makeAnswerer(index, ids);
});

/** Loads the ways to ask before anybody asks; without them the next query tries again. */
export const warmAnswers = (): void => void loadAnswerer().catch(() => undefined);

/**
 * What answers a query in a reader's own words. Loads the ways to ask once, and the files of the query's words. Nothing where they
 * cannot be loaded: the text is still searched.
 */
export async function answersTo(query: string): Promise<Answer> {
  try {
    const [answer, ...words] = await Promise.all([loadAnswerer(), ...filesFor(query).map(loadWords)]);
    return answer(query, words);
  } catch {
    return { scores: new Map(), properties: [], all: 0 };
  }
}

/** Properties of techniques that a query names, where that is all that is asked of the ways to ask. */
export async function propertiesIn(query: string): Promise<Property[]> {
  const files = await Promise.all(filesFor(query).map(loadWords));
  return readProperties(
    query,
    files.flatMap(({ properties }) => properties),
  ).properties;
}
