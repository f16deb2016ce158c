import { yearOfRecord } from '../catalogue/work.ts';
import type { Survey, Technique } from '../survey.ts';
import { cellText, getAttribute, techniquesIn } from './attributes.ts';
import type { TextTable } from './table-formats.ts';

/** A table of techniques with the technique of each row. */
export interface TechniqueTable extends TextTable {
  techniques: Technique[];
}

/**
 * The techniques of some families, the earliest first, over some attributes.
 *
 * @throws SurveyError where a column is no attribute
 */
export function techniqueTable(survey: Survey, families: readonly string[], columns: readonly string[]): TechniqueTable {
  const attributes = columns.map((column) => getAttribute(survey, column));
  const techniques = techniquesIn(survey, families);
  return {
    head: ['Technique', 'Year', ...attributes.map(({ label }) => label)],
    rows: techniques.map((technique) => [
      technique.name,
      yearOfRecord(survey, technique.work) || 'n.d.',
      ...attributes.map((attribute) => cellText(technique, attribute)),
    ]),
    techniques,
  };
}
