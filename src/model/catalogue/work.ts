import { familyOf } from '../bibliography/names.ts';
import { gaps } from '../gaps.ts';
import type { Survey } from '../survey.ts';
import { gapCell, type Cell } from './catalogue.ts';

/** The year in which the work of a record was first public; empty where that is not known. */
export function yearOfRecord(survey: Survey, work: string): string {
  return survey.references.get(work)?.date?.slice(0, 4) ?? '';
}

/** The same as a cell, which sorts by the whole date. */
export function yearCell(survey: Survey, work: string): Cell {
  const date = survey.references.get(work)?.date;
  return date === undefined ? gapCell(gaps.notChecked) : { text: date.slice(0, 4), sort: date };
}

/** Family names of the authors of a work with their particles, for the text filter. */
export function authorNames(survey: Survey, work: string): string[] {
  return survey.references.get(work)?.csl.author?.map(familyOf) ?? [];
}

/** Orders records by the first publication of their works, then by name; unknown dates last. */
export function byFirstPublication(survey: Survey): (a: Dated, b: Dated) => number {
  const date = ({ work }: Dated) => survey.references.get(work)?.date ?? '9999';
  return (a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a.name.localeCompare(b.name, 'en'));
}

/** Orders records by the first publication of their works, the newest first, then by name; unknown dates last. */
export function newestFirst(survey: Survey): (a: Dated, b: Dated) => number {
  const date = ({ work }: Dated) => survey.references.get(work)?.date ?? '';
  return (a, b) => (date(a) > date(b) ? -1 : date(a) < date(b) ? 1 : a.name.localeCompare(b.name, 'en'));
}
interface Dated {
  name: string;
  work: string;
}
