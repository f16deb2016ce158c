import type { WireText, WireWorks } from './wire.ts';

/** Lower case without accents, so that "Müller" and "muller" meet. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a search looks at in each work, folded. */
export function buildHaystacks(text: WireText, works: WireWorks): string[] {
  return text.titles.map((title, work) =>
    fold(`${text.labels[work] ?? ''} ${title} ${text.authors[work] ?? ''} ${works.year[work] || ''} ${text.keys[work] ?? ''}`),
  );
}

/** Works that have every word of the question, the most cited first, those whose short name begins with it before all. */
export function findWorks(question: string, haystacks: readonly string[], limit: number): number[] {
  const whole = fold(question).trim();
  const words = whole.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const first: number[] = [];
  const rest: number[] = [];
  for (let work = 0; work < haystacks.length && first.length < limit; work += 1) {
    const haystack = haystacks[work] ?? '';
    if (haystack.startsWith(whole)) first.push(work);
    else if (rest.length < limit && words.every((word) => haystack.includes(word))) rest.push(work);
  }
  return [...first, ...rest].slice(0, limit);
}
