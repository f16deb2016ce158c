import { wordsOf } from './normal-form.ts';
import { british } from './spelling.ts';

/** Words that questions are made of and that tell nothing apart. */
const empty = new Set(
  (
    'a also an and any are as at be been but by can cannot could did do does doing down else even for from get gets getting give go goes going had has have how i if in into is it its ' +
    'just like lot make makes me much my of off on one or our out please should so some still such than that the their them then there these they thing things this those to too up very ' +
    'using use used via was we were what when where whether which while who whose why will with would you your'
  ).split(' '),
);

/**
 * The words of a query that say what is sought, as they were written but for marks that no index holds, and in British
 * spelling. Where every word is an empty one, all of them stand.
 */
export function contentWords(query: string): string[] {
  const written = query
    .split(/\s+/)
    .map((word) => word.replaceAll(/["“”'’`<>=^~|$\\{}()[\],;:!?]+/g, ''))
    .filter((word) => wordsOf(word).length > 0);
  const telling = written.filter((word) => !empty.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : written).map(british);
}

/** Pages that hold a word, each with its score. */
export type Scores = ReadonlyMap<string, number>;

/** How scores of single words become one order; `npm run bench:search` tries others. */
export interface Fusion {
  /** How much a page that holds only some of the words falls behind: exponent of the share of their weight that it holds. */
  coverage: number;
  /** How much the score of the whole query counts beside those of its words. */
  whole: number;
}

/**
 * How telling it is that something has what `having` of `all` have: `ln(1 + (N - n + 0.5) / (n + 0.5))`, the idf of BM25 (Robertson and
 * Zaragoza 2009, "The Probabilistic Relevance Framework").
 */
export const rarityOf = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/**
 * One order of pages out of the scores of each word and of the whole query: the sum of a page's scores, times the share of the
 * words' weight that the page holds, to a power. A word weighs by its rarity among the pages.
 *
 * @param whole scores of the pages that hold all words
 * @param single scores by word
 * @param pages how many pages there are
 * @returns ids with their scores, best first; ties by id
 */
export function fuse(
  whole: Scores,
  single: readonly Scores[],
  pages: number,
  { coverage, whole: share }: Fusion,
): { id: string; score: number }[] {
  const weights = single.map(({ size }) => rarityOf(size, pages));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const ids = new Set([...whole.keys(), ...single.flatMap((scores) => [...scores.keys()])]);
  const ranked = [...ids].map((id) => {
    let score = 0;
    let held = 0;
    single.forEach((scores, index) => {
      const each = scores.get(id);
      if (each === undefined) return;
      score += each;
      held += weights[index] ?? 0;
    });
    return { id, score: score * (held / total) ** coverage + share * (whole.get(id) ?? 0) };
  });
  return ranked.sort(bestFirst);
}

/**
 * Puts pages that answer a question before and among those that hold its words.
 *
 * @param ranked pages that hold words of the query, best first
 * @param answers pages that answer it, from an `Answerer`
 * @param weight how much a full answer counts beside the best of the ranked pages
 * @returns ids with their scores, best first; ties by id
 */
export function withAnswers(
  ranked: readonly { id: string; score: number }[],
  answers: Scores,
  weight: number,
): { id: string; score: number }[] {
  const best = ranked[0]?.score || 1;
  const scores = new Map(ranked.map(({ id, score }) => [id, score / best]));
  for (const [id, score] of answers) scores.set(id, (scores.get(id) ?? 0) + weight * score);
  return [...scores].map(([id, score]) => ({ id, score })).sort(bestFirst);
}

function bestFirst(a: { id: string; score: number }, b: { id: string; score: number }): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}
