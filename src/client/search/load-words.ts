import { unpackWords } from '#model/search/known-words.ts';
import { readIndexFile } from './index-file.ts';
import { loadOnce } from './load-once.ts';

const load = loadOnce(async () => unpackWords(await readIndexFile<string>('words.json')));

/** The words that most pages hold, sorted; none where they cannot be loaded, so that the index is asked instead. */
export const loadWords = (): Promise<readonly string[]> => load().catch(() => []);
