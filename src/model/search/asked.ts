import { stemmer } from 'stemmer';
import type { Asked } from '../../schemas/asked.ts';
import { wordsOf } from './normal-form.ts';
import { makePropertyReader, propertyWords, type NamedProperty, type Property } from './properties.ts';
import { contentWords, rarityOf } from './query.ts';

/** Ways to ask and to name properties, and the pages that answer, as numbers: `pagefind/asked.json`. */
export interface AskedIndex {
  /** The stem of every word that readers are expected to ask with, the most used first: short numbers travel in less. */
  stems: string[];
  /** Ids of pages, as the full-text index gives them. */
  pages: string[];
  /** For each page the place in `pages` of the work that it is about, or -1. */
  works: number[];
  questions: {
    /** Places in `stems`, in their order, for each way to ask. */
    asks: number[][];
    /** Places in `pages`, the best first. */
    pages: number[];
  }[];
  properties: Property[];
}

/** How a query is held against the ways to ask, as `npm run bench:search` found best on half of its queries. */
const matching = {
  /** How far the ways to ask that fit best count beside all ways to ask the same. */
  oneWay: 0.6,
  /** How much the second of them counts beside the first: two that fit are hardly chance. */
  second: 0.5,
  /** Exponent of the length of a way to ask, against that of the query: a short one must not fit everything. */
  length: 0.75,
  /** Exponent of the share of the words that fit: one word of five is far less than a fifth. */
  sharpness: 3,
  /** How much less each next page of an answer counts. */
  descent: 0.85,
  /** How much the work counts that an answering page is about. */
  work: 0.5,
  /** How much a technique counts that has all properties that the query names. */
  properties: 0.5,
  /** Exponent of the share of the named properties, by their rarity, that a technique has. */
  allProperties: 4,
  /** Rarity that is enough: properties that most techniques have say little. */
  rare: 4,
  /** Answers with less than this share of the best one are left out. */
  cut: 0.1,
};

/**
 * Makes the index of ways to ask.
 *
 * @param properties what readers may name, with addresses of the pages that have it
 * @param idOf id of a page by its address; pages without one are left out
 * @param workOf address of the page of the work that a page is about
 */
export function compileAsked(
  questions: Asked['questions'],
  properties: readonly NamedProperty[],
  idOf: (address: string) => string | undefined,
  workOf: (address: string) => string | undefined,
): AskedIndex {
  const stemmed = questions.map(({ asks }) => asks.map(stemsOf));
  const stems = new Numbering(byUse(stemmed.flat(2)));
  const pages = new Numbering();
  const works: number[] = [];
  const place = (address: string): number | undefined => {
    const id = idOf(address);
    if (id === undefined) return undefined;
    const at = pages.of(id);
    works[at] ??= -1;
    const work = workOf(address);
    if (work !== undefined) works[at] = place(work) ?? -1;
    return at;
  };
  const compiled = questions.map(({ pages: addresses }, index) => ({
    asks: (stemmed[index] ?? []).map((ask) => ask.map((stem) => stems.of(stem)).sort((a, b) => a - b)),
    pages: addresses.flatMap((address) => place(address) ?? []),
  }));
  const named = properties.map(({ names, pages: addresses, ...property }) => ({
    ...property,
    phrases: names.map((name) => propertyWords(name).map((word) => stems.of(word))),
    pages: addresses.flatMap((address) => place(address) ?? []),
  }));
  return { stems: stems.all, pages: pages.all, works, questions: compiled, properties: named };
}

/** What answers a query. */
export interface Answer {
  /** Scores of pages by their ids: 1 or more where a way to ask is the query. */
  scores: Map<string, number>;
  /** Properties of techniques that the query names. */
  properties: Property[];
}
export type Answerer = (query: string) => Answer;

/**
 * Makes ready what every query needs of the index, once.
 *
 * The pages that answer a query in a reader's own words: a question fits as far as its ways to ask share words with the query;
 * a word weighs by its rarity among the questions, and one that nobody is expected to ask with as much as the rarest. Pages of
 * several fitting questions add up. Techniques with the properties that the query names count besides, the more the fewer have
 * them.
 */
export function makeAnswerer({ stems, pages, works, questions, properties }: AskedIndex): Answerer {
  const places = new Map(stems.map((stem, place) => [stem, place]));
  const weights = weightsOf(questions, stems.length);
  const sum = (some: Iterable<number>) => [...some].reduce((all, place) => all + (weights[place] ?? 0), 0);
  const readProperties = makePropertyReader(properties, places);
  const techniques = new Set(properties.flatMap((property) => property.pages)).size;
  const rarityOfProperty = (property: Property) => rarityOf(property.pages.length, techniques);

  return (query) => {
    const asked = stemsOf(query);
    const known = new Set(asked.flatMap((stem) => places.get(stem) ?? []));
    const total = sum(known) + (asked.length - known.size) * rarityOf(0, questions.length);
    const isAsked = Uint8Array.from(stems, (_, place) => Number(known.has(place)));
    const scores = new Float64Array(pages.length);
    for (const { asks, pages: answers } of questions) {
      const met = new Set<number>();
      let best = 0;
      let second = 0;
      for (const way of asks) {
        let shared = 0;
        for (const place of way) {
          if (isAsked[place] === 0) continue;
          met.add(place);
          shared += weights[place] ?? 0;
        }
        if (shared === 0) continue;
        const fit = Math.min(1.5, shared / (total ** (1 - matching.length) * sum(way) ** matching.length));
        second = Math.max(second, Math.min(best, fit));
        best = Math.max(best, fit);
      }
      if (met.size === 0) continue;
      const few = best + matching.second * second;
      const fit = matching.oneWay * few + (1 - matching.oneWay) * (sum(met) / total);
      answers.forEach((page, rank) => {
        scores[page] = (scores[page] ?? 0) + fit ** matching.sharpness * matching.descent ** rank;
      });
    }
    works.forEach((work, page) => {
      if (work >= 0) scores[work] = Math.max(scores[work] ?? 0, matching.work * (scores[page] ?? 0));
    });
    const named = readProperties(query);
    const rarity = named.properties.reduce((all, property) => all + rarityOfProperty(property), 0);
    const held = new Map<number, number>();
    for (const property of named.properties) {
      for (const page of property.pages) held.set(page, (held.get(page) ?? 0) + rarityOfProperty(property) / rarity);
    }
    const weight = matching.properties * named.share * Math.min(1, rarity / matching.rare);
    for (const [page, share] of held) scores[page] = (scores[page] ?? 0) + weight * share ** matching.allProperties;
    const least = matching.cut * Math.max(0, ...scores);
    return {
      scores: new Map(pages.map((id, page): [string, number] => [id, scores[page] ?? 0]).filter(([, score]) => score > least)),
      properties: named.properties,
    };
  };
}

/** The weight of each word by how many questions have it in a way to ask. */
function weightsOf(questions: AskedIndex['questions'], words: number): Float64Array {
  const counts = new Uint32Array(words);
  const lastIn = new Int32Array(words).fill(-1);
  questions.forEach(({ asks }, question) => {
    for (const way of asks) {
      for (const place of way) {
        if (lastIn[place] === question) continue;
        lastIn[place] = question;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
  });
  return Float64Array.from(counts, (count) => rarityOf(count, questions.length));
}

/** The stems of the telling words of a text (Porter 1980), each once. */
const stemsOf = (text: string) => [...new Set(contentWords(text).flatMap(wordsOf).map(stemmer))];

/** Each text once, the most used first. */
function byUse(texts: readonly string[]): string[] {
  const uses = [...Map.groupBy(texts, (text) => text)].map(([text, { length }]) => ({ text, length }));
  return uses.sort((a, b) => b.length - a.length || (a.text < b.text ? -1 : 1)).map(({ text }) => text);
}

/** Gives each text a number: those that are known at first in their order, the others in that of their first use. */
class Numbering {
  readonly all: string[] = [];
  readonly #places = new Map<string, number>();

  constructor(known: readonly string[] = []) {
    for (const text of known) this.of(text);
  }

  of(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}
