import { stemmer } from 'stemmer';
import { fileOf, lettersOfFile, wordFiles } from '#model/search/asked.ts';
import { holdsBeginning, unpackWords } from '#model/search/known-words.ts';
import { compact } from '#model/search/normal-form.ts';
import type { WordFile } from '#model/search/word-files.ts';
import { readIndexFile } from './index-file.ts';
import { loadOnce } from '../load-once.ts';

interface Words extends Omit<WordFile, 'known'> {
  /** Sorted. */
  known: readonly string[];
}

const files = Array.from({ length: wordFiles }, (_, file) =>
  loadOnce(async (): Promise<Words> => {
    const { known, ...rest } = await readIndexFile<WordFile>(`words/${file}.json`);
    return { known: unpackWords(known), ...rest };
  }),
);
const nothing: Words = { known: [], common: [], asked: [], properties: [] };

/** A file of words; an empty one where it cannot be loaded, so that the index is asked instead. */
export const loadWords = (file: number): Promise<Words> => files[file]?.().catch(() => nothing) ?? Promise.resolve(nothing);

/** Whether several pages hold a word that begins so. What is too short to tell its file begins some word of the pages. */
export async function isKnown(written: string): Promise<boolean> {
  const beginning = compact(written);
  return beginning.length < lettersOfFile || holdsBeginning((await loadWords(fileOf(beginning))).known, beginning);
}

/** Whether a word is on so many pages that it finds nothing by itself. */
export async function isCommon(written: string): Promise<boolean> {
  const stem = stemmer(compact(written));
  return (await loadWords(fileOf(stem))).common.includes(stem);
}
