import { citationLabel } from '../bibliography/labels.ts';
import { usualValue, type ReportedNumber } from './numbers.ts';

/** What was measured: `PickScore (trained on it)`. */
export const metricText = ({ column, isOptimised }: ReportedNumber): string =>
  isOptimised ? `${column.name} (trained on it)` : column.name;

/** The number as printed, with its unit or, where that does not tell, with how its scale differs: `75 (printed × 100)`. */
export function valueText({ printed, column: { unit, scale } }: ReportedNumber): string {
  if (unit) return `${printed} ${unit}`;
  if (scale === 1) return printed;
  return `${printed} (printed ${scale > 1 ? `× ${scale}` : `÷ ${usualValue(1, scale)}`})`;
}

/** On which prompts or data, with the part of them. */
export const testSetText = ({ table: { testSet } }: ReportedNumber): string =>
  [testSet.name, testSet.part].filter(Boolean).join(', ');

/** Where in its work the number stands: `Table 2, App. B`. */
export const placesText = ({ table }: ReportedNumber): string => table.sources.flatMap(({ place }) => place ?? []).join(', ');

/** The work, and where in it the number stands: `Black et al., 2024, Table 1`. */
export const sourceText = (number: ReportedNumber): string =>
  [citationLabel(number.work), placesText(number)].filter(Boolean).join(', ');
