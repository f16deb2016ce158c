import { fileOf, stemsOf, unpackPages, weightOf, type AskedFile, type AskedIndex } from './asked.ts';
import { readProperties, type Naming, type Property } from './properties.ts';
import { rarityOf } from './query.ts';

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

/** What answers a query. */
export interface Answer {
  /** Scores of pages by their ids: 1 or more where a way to ask is the query. */
  scores: Map<string, number>;
  /** Properties of techniques that the query names. */
  properties: Property[];
  /** How many pages the search knows. */
  all: number;
}
/** Answers a query, given the files of words that it needs. */
export type Answerer = (query: string, files: readonly AskedFile[]) => Answer;

/** The files of words that a query needs. */
export const filesFor = (query: string): number[] => [...new Set(stemsOf(query).map(fileOf))];

/**
 * Makes ready what every query needs of the index, once.
 *
 * The pages that answer a query in a reader's own words: a question fits as far as its ways to ask share words with the query;
 * a word weighs by its rarity among the questions, and one that nobody is expected to ask with as much as the rarest. Pages of
 * several fitting questions add up. Techniques with the properties that the query names count besides, the more the fewer have
 * them.
 *
 * @param ids of the pages by their numbers, as the full-text index gives them
 */
export function makeAnswerer({ all, techniques, works, ways, pages }: AskedIndex, ids: readonly string[]): Answerer {
  const questionOf = Uint16Array.from(ways.flatMap((count, question) => Array<number>(count).fill(question)));

  return (query, files) => {
    const scores = new Float64Array(ids.length);
    for (const [question, fit] of fitsOf(query, files)) {
      unpackPages(pages[question] ?? '').forEach((page, rank) => {
        scores[page] = (scores[page] ?? 0) + fit ** matching.sharpness * matching.descent ** rank;
      });
    }
    for (const [page, work] of works) scores[work] = Math.max(scores[work] ?? 0, matching.work * (scores[page] ?? 0));
    const properties = files.flatMap((file) => file.properties);
    const named = readProperties(query, properties);
    for (const [page, score] of scoresByProperties(named, techniques)) scores[page] = (scores[page] ?? 0) + score;
    const least = matching.cut * Math.max(0, ...scores);
    return {
      scores: new Map(ids.map((id, page): [string, number] => [id, scores[page] ?? 0]).filter(([, score]) => score > least)),
      properties: named.properties,
      all,
    };
  };

  /** How far each question fits that shares a word with the query, 0 to 1 or little more. */
  function fitsOf(query: string, files: readonly AskedFile[]): Map<number, number> {
    const known = new Map(files.flatMap(({ asked }) => asked).map(([stem, ...fitting]) => [stem, fitting]));
    const shared = new Map<number, { weight: number; whole: number }>();
    const met = new Map<number, number>();
    let total = 0;
    for (const stem of stemsOf(query)) {
      const [distances = [], weights = ''] = known.get(stem) ?? [];
      const fitting = numbersFrom(distances);
      const having = new Set(fitting.map((way) => questionOf[way] ?? 0));
      const weight = rarityOf(having.size, ways.length);
      total += weight;
      fitting.forEach((way, place) => {
        shared.set(way, { weight: (shared.get(way)?.weight ?? 0) + weight, whole: weightOf(weights[place] ?? '') });
      });
      for (const question of having) met.set(question, (met.get(question) ?? 0) + weight);
    }
    const best = new Map<number, { first: number; second: number }>();
    for (const [way, { weight, whole }] of shared) {
      const length = total ** (1 - matching.length) * whole ** matching.length;
      const fit = Math.min(1.5, weight / length);
      const question = questionOf[way] ?? 0;
      const { first, second } = best.get(question) ?? { first: 0, second: 0 };
      best.set(question, { first: Math.max(first, fit), second: Math.max(second, Math.min(first, fit)) });
    }
    return new Map(
      [...best].map(([question, { first, second }]) => {
        const few = first + matching.second * second;
        return [question, matching.oneWay * few + (1 - matching.oneWay) * ((met.get(question) ?? 0) / total)];
      }),
    );
  }
}

/** Numbers from the distances between them. */
function numbersFrom(distances: readonly number[]): number[] {
  let last = 0;
  return distances.map((distance) => (last += distance));
}

/** What the techniques' pages that have the named properties count. */
function scoresByProperties({ properties, share }: Naming, techniques: number): Map<number, number> {
  const rarityOfProperty = (property: Property) => rarityOf(property.pages.length, techniques);
  const rarity = properties.reduce((sum, property) => sum + rarityOfProperty(property), 0);
  const held = new Map<number, number>();
  for (const property of properties) {
    for (const page of property.pages) held.set(page, (held.get(page) ?? 0) + rarityOfProperty(property) / rarity);
  }
  const weight = matching.properties * share * Math.min(1, rarity / matching.rare);
  return new Map([...held].map(([page, part]) => [page, weight * part ** matching.allProperties]));
}
