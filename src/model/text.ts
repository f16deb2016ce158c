/** Words a minute that adults read of English non-fiction in silence: the mean of Brysbaert's meta-analysis (2019). */
const wordsPerMinute = 238;

/** Reading time in whole minutes, at least one. Formulas are not counted. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** A whole number from 0 with commas: `12,345`. Without `Intl`, whose first use holds a page for some 50 ms. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** How long texts are together, to two digits: `about 13,000 words`. */
export function aboutWords(texts: Iterable<{ prose: { words: number } }>): string {
  const words = [...texts].reduce((sum, { prose }) => sum + prose.words, 0);
  return `about ${count(Number(words.toPrecision(2)), 'word')}`;
}

/** A text with a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text as an id: `hps-v2-1` for `HPS v2.1`. A plus is told, because names differ by it: `t2i-compbench-plus-plus`. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('+', '-plus')
    .replaceAll('%', '-per-cent')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The word for so many: `work` for one, otherwise `works`. */
export const wordFor = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many);

/** `1 work`, `2 works`. */
export function count(n: number, one: string, many?: string): string {
  return `${grouped(n)} ${wordFor(n, one, many)}`;
}

/** A text in lines of at most so many characters; a word that is longer is cut into several. */
export function wrapped(text: string, most: number): string[] {
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []);
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
