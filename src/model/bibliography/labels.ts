import { group } from 'd3';
import type { Reference } from '../survey.ts';
import { compareFirstPublication, firstPublication, type Publishable } from './first-publication.ts';
import { authorsShort, yearOf, type Nameable } from './names.ts';

/** What is needed of a work to refer to it: the letter is that of `yearLetters`. */
export type Labelled = Nameable & Pick<Reference, 'yearLetter'>;
/** What is needed of a work to give it its letter. */
type Lettered = Nameable & Publishable & { key: string };

/**
 * The letters that tell works apart whose authors and year alone read the same, by their keys; a work whose label is its own has
 * none. They follow the first publication, then the key, and count over all works that are given: the Atlas is one document,
 * so that a label means the same work on each of its pages.
 */
export function yearLetters(works: Iterable<Lettered>): Map<string, string> {
  const shared = [...group(works, labelOf).values()].filter(({ length }) => length > 1);
  return new Map(
    shared.flatMap((alike) => alike.sort(byFirstPublication).map(({ key }, place): [string, string] => [key, letterAt(place)])),
  );
}

/** Year with the letter that tells the work from others of the same authors: `2024a`; `n.d.-a` where no year is known. */
export function yearWithLetter(reference: Labelled): string {
  const year = yearOf(reference);
  return reference.yearLetter && !/\d$/.test(year) ? `${year}-${reference.yearLetter}` : `${year}${reference.yearLetter}`;
}

/** What a work is called in brackets, lists and tables: `Li et al., 2024a`. No two works of the bibliography share it. */
export function citationLabel(reference: Labelled): string {
  return `${authorsShort(reference)}, ${yearWithLetter(reference)}`;
}

/**
 * The same as a part of a sentence: `Li et al. (2024a, Sec. 4)`.
 *
 * @param place where in the work, if that is to be said
 */
export function narrativeLabel(reference: Labelled, place?: string): string {
  return `${authorsShort(reference)} (${[yearWithLetter(reference), place].filter(Boolean).join(', ')})`;
}

const labelOf = (work: Lettered) => `${authorsShort(work)}, ${yearOf(work)}`;

function byFirstPublication(a: Lettered, b: Lettered): number {
  return compareFirstPublication(firstPublication(a), firstPublication(b)) || (a.key < b.key ? -1 : 1);
}

/** `a` to `z`, then `aa`, `ab` and so on. */
function letterAt(place: number): string {
  const letter = String.fromCharCode(97 + (place % 26));
  return place < 26 ? letter : letterAt(Math.floor(place / 26) - 1) + letter;
}
