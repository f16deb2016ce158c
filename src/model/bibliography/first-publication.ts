import type { Reference } from '../survey.ts';

/** What is needed of a work to tell when it was first public. */
export type Publishable = Partial<Pick<Reference, 'date' | 'arxiv'>> & { csl?: Pick<Reference['csl'], 'issued'> };

/**
 * When a work was first public, as precise as known: `2024-05-22`, `2024-05` or `2024`; undefined where no year is known. It is the
 * date of the record or the month in which its arXiv number was given, whichever is earlier or says more; where there is neither,
 * the year of the version that is cited. When that version was published is `csl.issued`, which exports go by.
 */
export function firstPublication({ date, arxiv, csl }: Publishable): string | undefined {
  const month = monthOfArxiv(arxiv);
  if (date === undefined || month === undefined) return date ?? month ?? csl?.issued?.['date-parts'][0]?.[0]?.toString();
  return month.startsWith(date) || month < date.slice(0, month.length) ? month : date;
}

/** The month that an arXiv number begins with: `2024-05` of `2405.12345`, `1999-01` of `hep-th/9901001`. */
function monthOfArxiv(arxiv = ''): string | undefined {
  const [, year, month] = /^(?:[a-z-]+\/)?(\d\d)(\d\d)/.exec(arxiv) ?? [];
  // arXiv began in 1991.
  return year && month ? `${Number(year) < 91 ? '20' : '19'}${year}-${month}` : undefined;
}

/** Orders dates of first publication: what is known by year or month only comes at the end of that, what is unknown last. */
export function compareFirstPublication(a: string | undefined, b: string | undefined): number {
  const [p, q] = [sortableDate(a), sortableDate(b)];
  return p < q ? -1 : p > q ? 1 : 0;
}

/** A date of first publication as a text that sorts in the same order: `2024-99-99` for a year alone. */
export function sortableDate(date: string | undefined): string {
  return `${date ?? '9999'}${'-99-99'.slice((date?.length ?? 4) - 4)}`;
}

/** A date of first publication in years, for an axis: a day or the middle of a month; a year alone stands near its end. */
export function yearsOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 47 / 48;
  return year + (month - 1) / 12 + (day === undefined ? 1 / 24 : (day - 1) / 365);
}

/** When a work was first public by month, as figures draw it; undefined where not even a year is known. */
export function publicationMonth(work: Publishable): { date: string; year: number } | undefined {
  const date = firstPublication(work)?.slice(0, 7);
  return date === undefined ? undefined : { date, year: yearsOf(date) };
}

/** A date of first publication as it is told: `2024-05`, `2024 (known by year only)`. */
export function toldDate(date: string): string {
  return isYearOnly(date) ? `${date} (known by year only)` : date;
}

/** Whether of a date of first publication only the year is known. */
export function isYearOnly(date: string): boolean {
  return date.length === 4;
}
