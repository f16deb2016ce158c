import { editDistance, typosIn } from './edit-distance.ts';
import { compact } from './normal-form.ts';

/** Something that readers may call by several names. */
export interface Named {
  name: string;
  /** Other names: aliases, and words that mean the same. */
  names: readonly string[];
}

/**
 * What a reader means by some words: those that are called so, otherwise those of which a name begins so, holds it, or differs
 * by a typo. Marks, spaces and case say nothing. One of them is what was meant; several are for the reader to choose from.
 */
export function findNamed<T extends Named>(all: readonly T[], asked: string): T[] {
  const sought = compact(asked);
  if (sought === '') return [];
  const typos = typosIn(sought);
  const fits: ((name: string) => boolean)[] = [
    (name) => name === sought,
    (name) => name.startsWith(sought),
    (name) => name.includes(sought),
    (name) => typos > 0 && editDistance(name, sought) <= typos,
  ];
  for (const test of fits) {
    const byName = all.filter(({ name }) => test(compact(name)));
    const found = byName.length > 0 ? byName : all.filter(({ names }) => names.some((name) => test(compact(name))));
    if (found.length > 0) return found;
  }
  return [];
}
