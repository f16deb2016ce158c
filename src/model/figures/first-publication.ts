import type { Reference } from '../survey.ts';

/** Date of first publication by month where it is known; an arXiv id begins with the year and month of its first version. */
export function firstPublication({
  date = '',
  arxiv = '',
}: Pick<Reference, 'date' | 'arxiv'>): { date: string; year: number } | undefined {
  const [, year = '', month] = /^(\d{4})(?:-(\d\d))?/.exec(date) ?? [];
  const [, shortYear, shortMonth] = /^(\d\d)(\d\d)\./.exec(arxiv) ?? [];
  if (year && month) return { date: `${year}-${month}`, year: Number(year) + (Number(month) - 0.5) / 12 };
  if (shortYear && shortMonth)
    return { date: `20${shortYear}-${shortMonth}`, year: 2000 + Number(shortYear) + (Number(shortMonth) - 0.5) / 12 };
  return year ? { date: year, year: Number(year) + 0.5 } : undefined;
}
