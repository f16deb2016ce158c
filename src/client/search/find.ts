import { editDistance } from '#model/search/edit-distance.ts';
import { compact, wordsOf } from '#model/search/normal-form.ts';
import type { Property } from '#model/search/properties.ts';
import { contentWords, fuse, withAnswers, type Fusion } from '#model/search/query.ts';
import { pagesWith, type Hit } from './engine.ts';
import { pageById } from './fragment.ts';
import type { Jumper } from './jump.ts';
import { answersTo, propertiesIn } from './load-answers.ts';
import { isCommon, isKnown } from './load-words.ts';

/** What a search found. */
export interface Found {
  /** Best first. */
  hits: Hit[];
  /** The words that were searched, where they are not the ones that were written. */
  instead: string | undefined;
  /** Words that no page holds and that are no slip of a name; they were left out. */
  unknown: string[];
  /** Whether pages stand among them that hold only some of the words. */
  isPartial: boolean;
  /** Properties of techniques that the query names. */
  properties: Property[];
}

/** What a search for no words finds. */
export const nothingFound: Found = { hits: [], instead: undefined, unknown: [], isPartial: false, properties: [] };

/** Words as messages name them: `“a” or “b”`. */
export const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' or ');

/** How the pages of a query are chosen and ordered, as `npm run bench:search` found best on half of its queries. */
export interface Plan extends Fusion {
  /** Below so many pages with all words, those with some of them are shown too. */
  enough: number;
  /** A page with less than this share of the best score is left out, but for the first so many. */
  cut: number;
  atLeast: number;
  /** How much a page that answers the query in a reader's own words counts beside the best that holds its words. */
  answer: number;
}
/** Results that are shown at first, in the dialog. */
const shownFirst = 8;
const plan: Plan = { coverage: 3, whole: 0.1, enough: 16, cut: 0.1, atLeast: 15, answer: 8 };

/**
 * Pages for a query: those that answer it in a reader's own words, those that hold all of its telling words and, where these are
 * few, those that hold most of them.
 * A word that no page holds is taken for the nearest name that it can be a slip of, and left out where there is none.
 *
 * @throws where the engine cannot be loaded
 */
export async function find(query: string, jumper: Jumper | undefined, by: Plan = plan): Promise<Found> {
  const look = once(pagesWith);
  const telling = contentWords(query);
  // Mostly the words are known, and this is what is asked at last. Whoever asks again hears of a failure.
  if (telling.length > 0) look(telling.join(' ')).catch(() => undefined);
  // One word asks nothing, "training-free" does; it may name a property. Loaded beside what the index needs for the words.
  const answer = wordsOf(telling.join(' ')).length > 1 ? answersTo(query) : undefined;
  const named = answer ? [] : propertiesIn(query);
  const read = await Promise.all(telling.map((word) => readWord(word, jumper, look, telling.length === 1)));
  const words = read.flat();
  const unknown = telling.filter((_, place) => read[place]?.length === 0);
  if (words.length === 0) return { ...nothingFound, unknown };
  const text = words.map((word) => word.text).join(' ');
  const instead = words.some((word) => word.isMended) ? text : undefined;
  const whole = await look(text);
  if (!answer) {
    const properties = await (instead === undefined ? named : propertiesIn(instead));
    return { ...nothingFound, hits: whole, instead, unknown, properties };
  }

  const isEnough = whole.length >= by.enough;
  // Not before it is known that they are needed: of tens of thousands of pages they can be thousands.
  const alone = isEnough ? [] : await tellingAlone(words, whole.length >= shownFirst);
  const single = await Promise.all(alone.map((word) => look(word.text)));
  const { scores, properties, all } = await (instead === undefined ? answer : answersTo(instead));
  const ranked = isEnough ? whole : fuse(scoresOf(whole), single.map(scoresOf), all, by);
  const least = (ranked[0]?.score ?? 0) * by.cut;
  const kept = ranked.filter(({ score }, index) => isEnough || index < by.atLeast || score >= least);
  const ordered = withAnswers(kept, scores, by.answer);
  // Hits of the whole query come last, because their excerpts mark all of the words.
  const hits = new Map([...single.flat(), ...whole].map((hit) => [hit.id, hit]));
  const found = ordered.flatMap(({ id }) => hits.get(id) ?? pageById(id));
  return { hits: found, instead, unknown, isPartial: found.length > whole.length, properties };
}

type Look = (words: string) => Promise<Hit[]>;

/** A search that answers the same words from memory. */
function once(search: Look): Look {
  const answers = new Map<string, Promise<Hit[]>>();
  return (words) => {
    const answer = answers.get(words) ?? search(words);
    answers.set(words, answer);
    return answer;
  };
}

const scoresOf = (hits: readonly Hit[]) => new Map(hits.map(({ id, score }) => [id, score]));

interface Word {
  text: string;
  isMended: boolean;
}

/** The words that are searched by themselves too: where pages with all of them fill a list, not those that are on very many pages. */
async function tellingAlone(words: readonly Word[], isFilled: boolean): Promise<readonly Word[]> {
  if (!isFilled) return words;
  const common = await Promise.all(words.map(({ text }) => isCommon(text)));
  return words.filter((_, place) => !common[place]);
}

/**
 * A word as the index knows it: itself, its parts where it is known only by them, or the name that it is a slip of. A word of
 * a name or of several pages is known at once; for others the index must tell, which costs a search.
 *
 * @param isOnly whether it is all that is sought, so that its first pages are shown next
 */
async function readWord(written: string, jumper: Jumper | undefined, look: Look, isOnly: boolean): Promise<Word[]> {
  const parts = wordsOf(written);
  const isWord = async (text: string) => jumper?.knows(text) || (await isKnown(text)) || (await beginsWord(text, look, isOnly));
  const texts = parts.length > 1 && !(await isWord(written)) ? parts : [written];
  const words = texts.map(async (text): Promise<Word | undefined> => {
    if (await isWord(text)) return { text, isMended: false };
    const [mended] = (jumper?.nearWords(text) ?? []).sort((a, b) => editDistance(a, text) - editDistance(b, text));
    return mended === undefined ? undefined : { text: mended, isMended: true };
  });
  return (await Promise.all(words)).filter((word) => word !== undefined);
}

/**
 * Whether words of a page begin so. Asked for what no page holds, pagefind falls back to words that it begins with. The marks of
 * the first page tell; where it fits by what excerpts do not show, an exact search does, which is slow for common words.
 */
async function beginsWord(text: string, look: Look, isOnly: boolean): Promise<boolean> {
  // The others are fetched with the first where they are what is shown next.
  const [first] = (await look(text)).slice(0, isOnly ? shownFirst : 1).map((hit) => hit.data());
  const excerpt = (await first)?.excerpt ?? '';
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => compact(word));
  // Endings are cut off words before they are compared.
  const stem = compact(text).slice(0, Math.max(4, compact(text).length - 3));
  return marked.some((word) => word.includes(stem)) || (await look(`"${text}"`)).length > 0;
}
