import { stemmer } from 'stemmer';
import type { Asked } from '../../schemas/asked.ts';
import { wordsOf } from './normal-form.ts';
import { propertyWords, type NamedProperty, type Property } from './properties.ts';
import { contentWords, rarityOf } from './query.ts';

/**
 * What every query needs of the ways to ask and to name properties: `pagefind/asked.json`. Pages are numbers of places that have a
 * name (`jump-entries.ts`), whose ids the search box loads anyway.
 */
export interface AskedIndex {
  /** How many pages the full-text index has. */
  all: number;
  /** Pages and the pages of the works that they are about. */
  works: [page: number, work: number][];
  questions: {
    /** How many ways there are to ask it; ways are numbered through all questions. */
    ways: number;
    /** Pages that answer it, the best first. */
    pages: number[];
  }[];
  /** One character for each way to ask: how much its words weigh together (see `weightIn`). */
  weights: string;
  properties: Property[];
}

/**
 * The ways to ask that use a word, by its stem: in their order, each as the distance from the one before, which travels in
 * less. Spread over files, `pagefind/asked/<number>.json`, of which a query needs those of its own words.
 */
export type AskedWords = [stem: string, ways: number[]][];

/** How many files the words are spread over: some 100 words in each. */
export const wordFiles = 32;
/** The file that holds a word, by its first two letters: a search as one types asks for few more files than for the whole word. */
export const fileOf = (stem: string): number =>
  [...stem.slice(0, 2)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 0) % wordFiles;

/** The stems of the telling words of a text (Porter 1980), each once. */
export const stemsOf = (text: string): string[] => [...new Set(contentWords(text).flatMap(wordsOf).map(stemmer))];

/** Weights are kept to a sixteenth of a doubling, which is finer than the ways to ask differ. */
const stepsOfDoubling = 16;
const firstCode = 40;
/** The character for a weight: the step below it, so that no way to ask weighs more than it does. */
const codeOf = (weight: number) => String.fromCharCode(firstCode + Math.max(0, Math.floor(Math.log2(weight) * stepsOfDoubling)));
/** How much the words of a way to ask weigh together. */
export const weightIn = (weights: string, way: number): number => 2 ** ((weights.charCodeAt(way) - firstCode) / stepsOfDoubling);

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
 * @returns the index, and the words of each file
 */
export function compileAsked(
  questions: Asked['questions'],
  properties: readonly NamedProperty[],
  { all, numberOf, workOf }: AskedPages,
): { index: AskedIndex; words: AskedWords[] } {
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
  const weights = ways.map((way) => codeOf(way.reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0))).join('');
  const compiled = questions.map((question) => ({ ways: question.asks.length, pages: places(question.pages) }));
  const named = properties.map(({ names, pages: addresses, ...property }) => ({
    ...property,
    phrases: names.map((name) => propertyWords(name).join(' ')),
    pages: places(addresses),
  }));
  return {
    index: { all, works: [...works], questions: compiled, weights, properties: named },
    words: wordsByFile(ways),
  };
}

/** In how many questions each stem stands. */
function countedIn(asks: readonly string[][][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ways of asks) for (const stem of new Set(ways.flat())) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function wordsByFile(ways: readonly string[][]): AskedWords[] {
  const users = new Map<string, number[]>();
  ways.forEach((way, number) => {
    for (const stem of way) users.set(stem, [...(users.get(stem) ?? []), number]);
  });
  const files = Array.from({ length: wordFiles }, (): AskedWords => []);
  for (const [stem, numbers] of users) files[fileOf(stem)]?.push([stem, numbers.map((way, i) => way - (numbers[i - 1] ?? 0))]);
  return files;
}
