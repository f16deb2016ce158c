import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { leaves, listAt, type DataPath } from '../lib/data.ts';
import { quote, type Problem } from '../lib/problem.ts';

const fields = new Set(['checked', 'date', 'read']);

/** day-exists. */
export function checkDays(content: Content): Problem[] {
  const written = content.files.flatMap((file) =>
    [...leaves(file.data)]
      .filter(
        ({ field, text }) => fields.has(field) && /^\d{4}(?:-\d{2}){0,2}$/.test(text) && !isDay(text.split('-').map(Number)),
      )
      .map(({ path, text }) => missingDay(file, path, text)),
  );
  return [...written, ...content.of('references').flatMap(issueDays)];
}

/** Dates of publication are lists of numbers, as CSL-JSON has them. */
function issueDays(file: ContentFile): Problem[] {
  const path = ['csl', 'issued', 'date-parts'];
  return listAt(file.data, ...path).flatMap((parts, index) =>
    Array.isArray(parts) && parts.length <= 3 && parts.every(Number.isInteger) && !isDay(parts as number[])
      ? [missingDay(file, [...path, index], `[${parts.join(', ')}]`)]
      : [],
  );
}

function isDay([year = 0, month = 1, day = 1]: readonly number[]): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function missingDay(file: ContentFile, path: DataPath, text: string): Problem {
  return problemAt(file, path, {
    message: `The calendar has no date ${quote(text)}.`,
    hint: 'Write year, month and day in this order, as in 2026-11-23.',
    rule: 'day-exists',
  });
}
