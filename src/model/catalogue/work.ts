import type { Survey } from '../survey.ts';

/** The year in which the work of a record was first public; empty where that is not known. */
export function yearOfRecord(survey: Survey, work: string): string {
  return survey.references.get(work)?.date?.slice(0, 4) ?? '';
}

/** Family names of the authors of a work, for the text filter. */
export function authorNames(survey: Survey, work: string): string[] {
  return survey.references.get(work)?.csl.author?.map((name) => ('family' in name ? name.family : name.literal)) ?? [];
}

/** Orders records by the first publication of their works, then by name; unknown dates last. */
export function byFirstPublication(survey: Survey): (a: Dated, b: Dated) => number {
  const date = ({ work }: Dated) => survey.references.get(work)?.date ?? '9999';
  return (a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a.name.localeCompare(b.name, 'en'));
}
interface Dated {
  name: string;
  work: string;
}
