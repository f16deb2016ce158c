import { stemmer } from 'stemmer';
import type { Asked } from '../../schemas/asked.ts';
import { wordsOf } from './normal-form.ts';
import { propertyWords, type NamedProperty, type Property } from './properties.ts';
import { contentWords, rarityOf } from './query.ts';

/**
 * What every query needs of the ways to ask: `pagefind/asked.json`. Pages are numbers of places that have a name
 * (`jump-entries.ts`), whose ids the search box loads anyway.
 */
export interface AskedIndex {
  /** How many pages the full-text index has. */
  all: number;
  /** How many techniques have a property that can be named. */
  techniques: number;
  /** Pages and the pages of the works that they are about. */
  works: [page: number, work: number][];
  /** How many ways there are to ask each question; ways are numbered through all questions. */
  ways: number[];
  /** Pages that answer each question, the best first, packed. */
  pages: string[];
}

/**
 * The ways to ask that use a word, by its stem: in their order, each as the distance from the one before, which travels in less.
 * Beside them one character for each, how much the words of that way weigh together (see `weightOf`).
 */
export type AskedWords = [stem: string, ways: number[], weights: string][];

/** What a file of words (`word-files.ts`) holds of the ways to ask and to name properties. */
export interface AskedFile {
  asked: AskedWords;
  /** Properties of techniques, with the phrases that begin with words of the file. */
  properties: Property[];
}

/** How many files the words are spread over. */
export const wordFiles = 128;
/** So many letters of a word tell its file; a search as one types asks for it once they are there. */
export const lettersOfFile = 3;
/** The file that holds a word or stem. */
export const fileOf = (word: string): number =>
  [...word.slice(0, lettersOfFile)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 0) % wordFiles;

/** The stems of the telling words of a text (Porter 1980), each once. */
export const stemsOf = (text: string): string[] => [...new Set(contentWords(text).flatMap(wordsOf).map(stemmer))];

/** Weights are kept to a sixteenth of a doubling, which is finer than the ways to ask differ. */
const stepsOfDoubling = 16;
const firstCode = 40;
/** The character for a weight: the step below it, so that no way to ask weighs more than it does. */
const codeOf = (weight: number) => String.fromCharCode(firstCode + Math.max(0, Math.floor(Math.log2(weight) * stepsOfDoubling)));
/** How much the words of a way to ask weigh together, by its character. */
export const weightOf = (code: string): number => 2 ** ((code.charCodeAt(0) - firstCode) / stepsOfDoubling);

/** Two characters for a number of a page, of which the first differ little. */
const pageBase = 30;
const pageCode = 48;
const packPages = (pages: readonly number[]) =>
  pages.map((page) => String.fromCharCode(pageCode + Math.floor(page / pageBase), pageCode + (page % pageBase))).join('');
/** The numbers of pages as they were packed. */
export const unpackPages = (packed: string): number[] =>
  Array.from({ length: packed.length / 2 }, (_, place) => {
    const [high, low] = [packed.charCodeAt(2 * place), packed.charCodeAt(2 * place + 1)];
    return (high - pageCode) * pageBase + low - pageCode;
  });

/** What the index of ways to ask must know of pages, by their addresses. */
export interface AskedPages {
  /** How many pages the full-text index has. */
  all: number;
  /** Nothing for pages that are not there. */
  numberOf: (address: string) => number | undefined;
  /** Address of the page of the work that a page is about. */
  workOf: (address: string) => string | undefined;
}

/**
 * Makes the index of ways to ask.
 *
 * @param properties what readers may name, with addresses of the pages that have it
 * @returns the index, and what each file of words holds of them
 */
export function compileAsked(
  questions: Asked['questions'],
  properties: readonly NamedProperty[],
  { all, numberOf, workOf }: AskedPages,
): { index: AskedIndex; words: AskedFile[] } {
  const works = new Map<number, number>();
  const places = (addresses: readonly string[]) =>
    addresses.flatMap((address) => {
      const page = numberOf(address);
      const work = numberOf(workOf(address) ?? '');
      if (page !== undefined && work !== undefined) works.set(page, work);
      return page ?? [];
    });

  const asks = questions.map((question) => question.asks.map(stemsOf));
  const rarity = new Map(
    [...countedIn(asks)].map(([stem, having]): [string, number] => [stem, rarityOf(having, questions.length)]),
  );
  const ways = asks.flat();
  const weights = ways.map((way) => codeOf(way.reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0)));
  const named = properties.map(({ pages, ...property }) => ({ ...property, pages: places(pages) }));
  const words = waysByFile(ways, weights);
  const phrases = phrasesByFile(named);
  return {
    index: {
      all,
      techniques: new Set(named.flatMap(({ pages }) => pages)).size,
      ways: questions.map((question) => question.asks.length),
      pages: questions.map((question) => packPages(places(question.pages))),
      works: [...works],
    },
    words: Array.from({ length: wordFiles }, (_, file) => ({ asked: words[file] ?? [], properties: phrases[file] ?? [] })),
  };
}

/** In how many questions each stem stands. */
function countedIn(asks: readonly string[][][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ways of asks) for (const stem of new Set(ways.flat())) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function waysByFile(ways: readonly string[][], weights: readonly string[]): AskedWords[] {
  const users = new Map<string, number[]>();
  ways.forEach((way, number) => {
    for (const stem of way) users.set(stem, [...(users.get(stem) ?? []), number]);
  });
  const files = Array.from({ length: wordFiles }, (): AskedWords => []);
  for (const [stem, numbers] of users) {
    const distances = numbers.map((way, i) => way - (numbers[i - 1] ?? 0));
    files[fileOf(stem)]?.push([stem, distances, numbers.map((way) => weights[way]).join('')]);
  }
  return files;
}

/** Properties in the files of their phrases' first telling words, each with the phrases that begin with words of that file. */
function phrasesByFile(properties: readonly (Omit<NamedProperty, 'pages'> & { pages: number[] })[]): Property[][] {
  const files = Array.from({ length: wordFiles }, (): Property[] => []);
  for (const { names, ...property } of properties) {
    const phrases = names.map((name) => {
      const [words, telling] = [propertyWords(name), new Set(stemsOf(name))];
      return { phrase: words.join(' '), file: fileOf(words.find((stem) => telling.has(stem)) ?? '') };
    });
    for (const [file, begun] of Map.groupBy(phrases, (each) => each.file)) {
      files[file]?.push({ ...property, phrases: begun.map(({ phrase }) => phrase) });
    }
  }
  return files;
}
