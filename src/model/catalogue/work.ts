import { compareFirstPublication, firstPublication, sortableDate, toldDate } from '../bibliography/first-publication.ts';
import { familyOf } from '../bibliography/names.ts';
import { gaps } from '../gaps.ts';
import type { Survey } from '../survey.ts';
import { gapCell, type Cell } from './catalogue.ts';

/** When the work of a record was first public, as precise as known. */
export function dateOfRecord(survey: Survey, work: string): string | undefined {
  return firstPublication(survey.references.get(work) ?? {});
}

/** The same as it is told, or the word for what is not known. */
export function toldDateOfRecord(survey: Survey, work: string): string {
  const date = dateOfRecord(survey, work);
  return date === undefined ? gaps.notChecked : toldDate(date);
}

/** The year in which the work of a record was first public; empty where that is not known. */
export function yearOfRecord(survey: Survey, work: string): string {
  return dateOfRecord(survey, work)?.slice(0, 4) ?? '';
}

/** The year as a cell, which sorts by the whole date. */
export function yearCell(survey: Survey, work: string): Cell {
  const date = dateOfRecord(survey, work);
  return date === undefined ? gapCell(gaps.notChecked) : { text: date.slice(0, 4), sort: sortableDate(date) };
}

/** Family names of the authors of a work with their particles, for the text filter. */
export function authorNames(survey: Survey, work: string): string[] {
  return survey.references.get(work)?.csl.author?.map(familyOf) ?? [];
}

/**
 * Orders records by the first publication of their works, then by name. Works known by year only come at its end, unknown dates
 * last.
 */
export function byFirstPublication(survey: Survey): (a: Dated, b: Dated) => number {
  return (a, b) =>
    compareFirstPublication(dateOfRecord(survey, a.work), dateOfRecord(survey, b.work)) || a.name.localeCompare(b.name, 'en');
}

/** The same with the newest first, but unknown dates last. */
export function newestFirst(survey: Survey): (a: Dated, b: Dated) => number {
  return (a, b) => {
    const [dateA, dateB] = [dateOfRecord(survey, a.work), dateOfRecord(survey, b.work)];
    const knownFirst = Number(dateA === undefined) - Number(dateB === undefined);
    return knownFirst || compareFirstPublication(dateB, dateA) || a.name.localeCompare(b.name, 'en');
  };
}
interface Dated {
  name: string;
  work: string;
}
