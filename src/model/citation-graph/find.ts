import { editDistance, typosIn } from '../search/edit-distance.ts';
import { compact, wordsOf } from '../search/normal-form.ts';
import { british } from '../search/spelling.ts';
import type { WireText, WireWorks } from './wire.ts';

/** What a search compares, made once. */
export interface FindIndex {
  /** Names and title of each work as words between single spaces. */
  names: string[][];
  /** Works by every word of their names, titles, authors, years and keys. */
  works: Map<string, number[]>;
}

/** How well a work fits, the best first; between works that fit equally well the most cited comes first. */
const fits = { name: 0, firstWords: 1, beginning: 2, words: 3, beginnings: 4, typos: 5 } as const;
type Fit = (typeof fits)[keyof typeof fits];

const normal = (text: string) => wordsOf(text).map(british);
const joined = (phrase: string) => phrase.replaceAll(' ', '');

/** The index of all works; takes some milliseconds. */
export function buildFindIndex(text: WireText, works: WireWorks): FindIndex {
  const index: FindIndex = { names: [], works: new Map() };
  text.titles.forEach((title, work) => {
    const names = [text.labels[work] ?? '', ...(text.names[work] ?? []), title].map((name) => normal(name).join(' '));
    index.names.push([...new Set(names)]);
    // The year is found with its letter and without.
    const published = text.published[work] ?? '';
    const facts = [text.authors[work], published, parseInt(published) || '', works.year[work] || '', text.keys[work]].join(' ');
    for (const word of new Set([...names.flatMap((name) => name.split(' ')), ...normal(facts)])) {
      const known = index.works.get(word);
      if (known) known.push(work);
      else index.works.set(word, [work]);
    }
  });
  return index;
}

/**
 * Works that fit the question: one of their names, with marks and spaces forgiven, then those of which a name begins so,
 * then those that have every word of it somewhere. Where nothing fits as it is written, typos are forgiven.
 */
export function findWorks(question: string, index: FindIndex, limit: number): number[] {
  const words = normal(question);
  if (words.length === 0) return [];
  const found = findByWords(words, index, false);
  const name = words.join('');
  const phrase = `${words.join(' ')} `;
  const keep = (work: number, fit: Fit) => found.set(work, Math.min(fit, found.get(work) ?? fit) as Fit);
  index.names.forEach((names, work) => {
    for (const each of names) {
      if (joined(each) === name) keep(work, fits.name);
      else if (each.startsWith(phrase)) keep(work, fits.firstWords);
      else if (joined(each).startsWith(name)) keep(work, fits.beginning);
    }
  });
  if (found.size === 0) {
    const typos = typosIn(name);
    const isNear = (each: string) => Math.abs(each.length - name.length) <= typos && editDistance(each, name) <= typos;
    if (typos > 0) index.names.forEach((names, work) => names.some((each) => isNear(joined(each))) && keep(work, fits.name));
    for (const [work, fit] of findByWords(words, index, true)) keep(work, fit);
  }
  return [...found]
    .sort(([a, fitOfA], [b, fitOfB]) => fitOfA - fitOfB || a - b)
    .slice(0, limit)
    .map(([work]) => work);
}

/** The name of a work that the question begins to spell, otherwise its first one. */
export function nameFor(question: string, names: readonly string[]): string {
  const asked = compact(question);
  return names.find((name) => compact(name).startsWith(asked)) ?? names[0] ?? '';
}

/** Works that have every word, whole or as the beginning of one, or with typos. */
function findByWords(words: readonly string[], { works }: FindIndex, areTyposForgiven: boolean): Map<number, Fit> {
  let found: Map<number, Fit> | undefined;
  for (const word of words) {
    const typos = areTyposForgiven ? typosIn(word) : 0;
    const here = new Map<number, Fit>();
    for (const [known, own] of works) {
      const fit = fitOf(word, known, typos);
      if (fit === undefined) continue;
      for (const work of own) {
        const before = found?.get(work);
        if (found && before === undefined) continue;
        // A work is as good as its worst word, a word as good as its best place.
        here.set(work, Math.min(here.get(work) ?? fits.typos, Math.max(fit, before ?? fits.words)) as Fit);
      }
    }
    found = here;
  }
  return found ?? new Map<number, Fit>();
}

function fitOf(word: string, known: string, typos: number): Fit | undefined {
  if (known === word) return fits.words;
  if (known.startsWith(word)) return fits.beginnings;
  if (typos === 0 || Math.abs(known.length - word.length) > typos) return undefined;
  return editDistance(known, word) <= typos ? fits.typos : undefined;
}
