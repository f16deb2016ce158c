import type { Survey } from '../survey.ts';
import type { TextTable } from '../techniques/table-formats.ts';

/** A figure of the Atlas, apart from its drawing. */
export interface Figure {
  /** Name of the picture, plain text. */
  title: string;
  /** What the picture shows, for those who do not see it; numbers in it are computed like the picture. */
  alt: (survey: Survey) => string;
  /** The numbers behind the picture. */
  table: (survey: Survey) => TextTable;
}

/** A number as data: six significant digits, which is more than a picture can show. */
export function toCell(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** A number in a sentence or on an axis: two decimals at most, with a true minus sign. */
export function toLabel(value: number): string {
  return String(Math.round(value * 100) / 100).replace('-', '−');
}
