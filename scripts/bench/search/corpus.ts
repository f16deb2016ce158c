import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { wordsOf } from '../../../src/model/search/normal-form.ts';

/** A page of text to be found. */
export interface TextPage {
  url: string;
  title: string;
  text: string;
}

const wordsOfPage = 150;

/** The indexed text of the pages that the search of a built site covers. */
export async function realPages(site: string): Promise<TextPage[]> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('index.html')).sort();
  const pages: TextPage[] = [];
  for (const file of files) {
    const body = parse(await readFile(join(site, file), 'utf8')).querySelector('[data-pagefind-body]');
    if (!body) continue;
    for (const part of body.querySelectorAll('[data-pagefind-ignore], script, style, math, svg')) part.remove();
    const [title = '', text = ''] = [body.querySelector('h1')?.structuredText, body.structuredText];
    pages.push({ url: `/${file.replace(/index\.html$/, '')}`, title, text: text.replaceAll(/\s+/g, ' ') });
  }
  return pages;
}

/**
 * Made-up pages in the words of the real ones, each word as often as there (so that few are common and most are rare), and each
 * with a name of its own. The same for the same count.
 */
export function syntheticPages(real: readonly TextPage[], count: number): TextPage[] {
  const words = real.flatMap(({ text }) => wordsOf(text)).filter((word) => word.length > 1);
  const random = randomOf(count);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: count }, (_, index) => ({
    url: `/pages/${index}/`,
    title: `${pick()} ${pick()} ${index.toString(36)}x`,
    text: Array.from({ length: wordsOfPage }, pick).join(' '),
  }));
}

/** A seeded generator of numbers from 0 to 1: mulberry32 by Tommy Ettinger, in the public domain. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many results each search shows. */
export const shown = 8;

/**
 * What to search for, the same for every search: single words of middling frequency, and pairs of them that enough pages hold to
 * fill the list of every search.
 *
 * @throws where no page holds such a pair
 */
export function queriesFor(pages: readonly TextPage[], count: number): { words: string[]; pairs: string[] } {
  const holders = new Map<string, Set<number>>();
  pages.forEach(({ text }, page) => {
    for (const word of wordsOf(text)) holders.set(word, (holders.get(word) ?? new Set()).add(page));
  });
  const middling = [...holders]
    .filter(
      ([word, { size }]) => word.length > 5 && /^[a-z]+$/.test(word) && size >= pages.length / 100 && size <= pages.length / 15,
    )
    .map(([word]) => word)
    .sort();
  const random = randomOf(1);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
  const words = Array.from({ length: count }, () => pick(middling) ?? 'reward');
  const pairs: string[] = [];
  for (let attempt = 0; pairs.length < count; attempt += 1) {
    if (attempt === 100_000) throw new Error(`${shown} pages hold only ${pairs.length} pairs of words.`);
    const [one = '', other = ''] = [pick(middling), pick(middling)];
    const together = holders.get(one)?.intersection(holders.get(other) ?? new Set()).size ?? 0;
    if (one !== other && together >= shown) pairs.push(`${one} ${other}`);
  }
  return { words, pairs };
}
