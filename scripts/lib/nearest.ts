import { editDistance } from '../../src/model/search/edit-distance.ts';

/** The word most like the given one, ties by order of the list; undefined where more than a third of its letters differ. */
export function findNearest(word: string, words: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let nearest: string | undefined;
  // A third of the letters is forgiven, four at most: beyond that another name is meant, and a guess would mislead.
  let best = Math.min(Math.round(wanted.length / 3), 4) + 1;
  for (const each of words) {
    if (Math.abs(each.length - wanted.length) >= best) continue;
    const distance = editDistance(wanted, each.toLowerCase());
    if (distance < best) [nearest, best] = [each, distance];
  }
  return nearest;
}

/** As many allowed words as a hint can list. */
const listed = 12;

/**
 * A hint for a word that is not among the allowed ones: the nearest of them, and all of them where there are few.
 * `otherwise` is what to do when neither helps.
 */
export function suggest(word: string, allowed: Iterable<string>, otherwise: string): string {
  const words = [...new Set(allowed)];
  const nearest = findNearest(word, words);
  const all = words.length > 0 && words.length <= listed ? `Use one of: ${words.join(', ')}.` : undefined;
  if (nearest === undefined) return all ?? otherwise;
  return [`Did you mean "${nearest}"?`, ...(words.length > 1 && all ? [all] : [])].join(' ');
}

/** A hint for a word that is not among many known ones: the nearest of them, or what to do instead. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const nearest = findNearest(word, known);
  return nearest === undefined ? otherwise : `Did you mean "${nearest}"?`;
}
