import { stemmer } from 'stemmer';
import { compact, wordsOf } from './normal-form.ts';

/** Words that fewer pages hold are left out, and beyond so many the rarest, so that the list stays small however large the Atlas grows. */
const leastPages = 3;
const mostWords = 6_000;
/** Words on more pages than this say little by themselves, and their lists of pages are long. */
const commonPages = 500;
/** Shorter words tell too little to be asked for. */
const leastLetters = 2;

/**
 * The words that most pages hold, by which the search box tells a word from a slip without asking the index.
 *
 * @param texts of all pages
 * @param named words that the box knows from the list of names; they are left out
 * @returns sorted
 */
export function knownWords(texts: Iterable<string>, named: ReadonlySet<string>): string[] {
  return [...countPages(texts, writtenIn)]
    .filter(([word, held]) => held >= leastPages && word.length >= leastLetters && !named.has(word))
    .sort(([a, held], [b, other]) => other - held || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word)
    .sort();
}

/** The stems (Porter 1980) of the words that hundreds of pages hold, those of names among them. */
export function commonStems(texts: Iterable<string>): string[] {
  return [...countPages(texts, (text) => new Set(wordsOf(text).map(stemOf)))]
    .filter(([, held]) => held > commonPages)
    .map(([stem]) => stem);
}

const stems = new Map<string, string>();
/** Pages say the same words again and again. */
function stemOf(word: string): string {
  const stem = stems.get(word) ?? stemmer(word);
  stems.set(word, stem);
  return stem;
}

/** How many texts hold each word. */
function countPages(texts: Iterable<string>, wordsIn: (text: string) => Set<string>): Map<string, number> {
  const pages = new Map<string, number>();
  for (const text of texts) for (const word of wordsIn(text)) pages.set(word, (pages.get(word) ?? 0) + 1);
  return pages;
}

/** The words of a text without its numbers and, of those with hyphens, the whole: `Training-free, 2 GPUs` gives `training`, `free`, `gpus` and `trainingfree`. */
function writtenIn(text: string): Set<string> {
  const hyphened = (text.match(/\p{L}+(?:-\p{L}+)+/gu) ?? []).map(compact);
  return new Set([...wordsOf(text).filter((word) => !/^\d+$/.test(word)), ...hyphened]);
}

const firstLetter = 'A'.charCodeAt(0);
const mostShared = 25;

/** Sorted words as they travel to the browser: a capital letter for how much each begins like the one before, and its rest. */
export function packWords(sorted: readonly string[]): string {
  return sorted
    .map((word, place) => {
      const before = sorted[place - 1] ?? '';
      let shared = 0;
      while (shared < mostShared && shared < before.length && before[shared] === word[shared]) shared += 1;
      return String.fromCharCode(firstLetter + shared) + word.slice(shared);
    })
    .join('');
}

/** The sorted words as they were packed. */
export function unpackWords(packed: string): string[] {
  let before = '';
  return [...packed.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, shared = '', rest = '']) => {
    before = before.slice(0, shared.charCodeAt(0) - firstLetter) + rest;
    return before;
  });
}

/** Whether one of the sorted words begins so. */
export function holdsBeginning(sorted: readonly string[], beginning: string): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < beginning) from = middle + 1;
    else to = middle;
  }
  return sorted[from]?.startsWith(beginning) ?? false;
}
