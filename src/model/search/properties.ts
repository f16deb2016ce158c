import { stemmer } from 'stemmer';
import { wordsOf } from './normal-form.ts';
import { british } from './spelling.ts';

/** A property of techniques, as the catalogue lists it. */
interface PropertyFacts {
  /** Facet and value as in the address of the catalogue: `stage=test-time`. */
  search: string;
  /** As shown: `When: Test time`. */
  label: string;
}

/** A property with what readers call it and the addresses of the pages of techniques that have it. */
export interface NamedProperty extends PropertyFacts {
  names: string[];
  pages: string[];
}

/** The same in words as they are compared, and in numbers of pages. */
export interface Property extends PropertyFacts {
  /** The words of each way to name it, with blanks between them. */
  phrases: string[];
  /** Pages of the techniques that have it. */
  pages: number[];
}

/** Properties that a query names. */
export interface Naming {
  properties: Property[];
  /** Share of the query's words by which they are named, 0 to 1. */
  share: number;
}

const negation = 'no';
const negations = new Set(['no', 'without', 'not', 'non', 'never', 'cannot', 'avoid', 'lack', 'lacking', 'zero', 'sans']);
const little = new Set(
  'a an and any are as at be by can do for from have i in is it its just me my need of or our so some that the their them there this to us want was we with you your only which when where'.split(
    ' ',
  ),
);

/**
 * The words of a text that name properties: stems (Porter 1980) in their order, in British spelling, without little words. All
 * negations are one word before what they negate, so that "reward-free" and "without reward" are both `no reward`.
 */
export function propertyWords(text: string): string[] {
  const words: string[] = [];
  const written = text.replaceAll(/\b[a-z]+n['’]t\b/gi, negation).split(/\s+/);
  for (const word of written.map(british).flatMap(wordsOf)) {
    if (word === 'free' && words.length > 0) words.splice(-1, 0, negation);
    else if (negations.has(word)) words.push(negation);
    else if (!little.has(word)) words.push(stemmer(word));
  }
  return words;
}

/**
 * The properties that a query names. A phrase is met where its words stand in their order with at most one other between two of
 * them. The longest come first, a word serves one phrase only, and a negation just before a phrase turns its meaning, so that "no
 * reward model" does not name "reward model".
 *
 * @param properties those whose phrases may begin with words of the query; one may come more than once, with other phrases
 */
export function readProperties(query: string, properties: readonly Property[]): Naming {
  const ways = properties
    .flatMap((property) => property.phrases.map((phrase) => ({ property, phrase: phrase.split(' ') })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const words = propertyWords(query);
  const taken = new Set<number>();
  const named = new Map<string, Property>();
  for (const { property, phrase } of ways) {
    const at = placesOf(phrase, words, taken);
    if (!at || (phrase[0] !== negation && words[(at[0] ?? 0) - 1] === negation)) continue;
    for (const place of at) taken.add(place);
    named.set(property.search, property);
  }
  return { properties: [...named.values()], share: words.length === 0 ? 0 : taken.size / words.length };
}

/** Where the words of a phrase stand in a query, first come first; words that are taken are passed over. */
function placesOf(phrase: readonly string[], words: readonly string[], taken: ReadonlySet<number>): number[] | undefined {
  for (let start = 0; start < words.length; start += 1) {
    const places: number[] = [];
    let next = start;
    for (const word of phrase) {
      const last = places.length === 0 ? next : next + 1;
      while (next <= last && (words[next] !== word || taken.has(next))) next += 1;
      if (next > last) break;
      places.push(next);
      next += 1;
    }
    if (places.length === phrase.length) return places;
  }
  return undefined;
}
