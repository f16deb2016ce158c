/** How many letters must be put in, taken out or replaced to make one word of the other (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

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
