/** Words a minute that adults read of English non-fiction in silence: the mean of Brysbaert's meta-analysis (2019). */
const wordsPerMinute = 238;

/** Reading time in whole minutes, at least one. Formulas are not counted. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** `1 work`, `2 works`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}
