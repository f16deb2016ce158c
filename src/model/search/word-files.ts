import { fileOf, type AskedFile } from './asked.ts';
import type { JumpEntry } from './jump-entries.ts';
import { commonStems, knownWords, packWords } from './known-words.ts';
import { wordsOf } from './normal-form.ts';

/**
 * What the search box must know of the words of a query, spread over files by how words begin, `pagefind/words/<number>.json`: a
 * query needs those of its own words.
 */
export interface WordFile extends AskedFile {
  /** Words that several pages hold, packed (`known-words.ts`). */
  known: string;
  /** Stems of the words that are on so many pages that they alone find nothing. */
  common: string[];
}

/**
 * Puts the words of the pages beside the ways to ask.
 *
 * @param texts of all pages
 * @param named words that the search box knows from the list of names
 * @param asked the ways to ask and properties of each file
 */
export function makeWordFiles(texts: readonly string[], named: ReadonlySet<string>, asked: readonly AskedFile[]): WordFile[] {
  const known = Map.groupBy(knownWords(texts, named), fileOf);
  const common = Map.groupBy(commonStems(texts), fileOf);
  return asked.map((part, file) => ({ ...part, known: packWords(known.get(file) ?? []), common: common.get(file) ?? [] }));
}

/** The words by which the search box knows names, titles and people. */
export function wordsOfNames(places: readonly JumpEntry[]): Set<string> {
  return new Set(places.flatMap(({ title, names = [], people = [] }) => [title, ...names, ...people].flatMap(wordsOf)));
}
