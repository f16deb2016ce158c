import type { Reference, Results, Survey, Technique } from '../survey.ts';

/** One reported number with all that its work says of how it was made. */
export interface ReportedNumber {
  /** `<work>/<table>/<row>/<column>`, rows counted from 1; permanent while the record stays. */
  id: string;
  work: Reference;
  table: Results;
  column: Results['metrics'][number];
  /** The system as the work calls it. */
  system: string;
  technique: Technique | undefined;
  /** The row's own base model, otherwise the table's; undefined where neither is stated. */
  baseModel: string | undefined;
  /** As printed, with its uncertainty. */
  printed: string;
  value: number;
  /** What stands after `±`. */
  plusMinus: number | undefined;
  /** Whether the system was trained on this metric or searched with it. */
  isOptimised: boolean;
}

/**
 * A number as printed, with the uncertainty where there is one: `-1,204 ± 3` is -1204 and 3.
 *
 * @throws RangeError where the text is no number
 */
export function parsePrinted(printed: string): { value: number; plusMinus: number | undefined } {
  const [value = NaN, plusMinus] = printed.split(' ± ').map((part) => Number(part.replaceAll(',', '')));
  if (Number.isNaN(value) || Number.isNaN(plusMinus ?? 0)) throw new RangeError(`"${printed}" is no printed number.`);
  return { value, plusMinus };
}

/** Every reported number, in the order of works, tables, columns and rows. */
export function reportedNumbers(survey: Survey): ReportedNumber[] {
  return survey.results.flatMap((table) =>
    table.metrics.flatMap((column) =>
      table.rows.flatMap((row, index) => {
        const printed = row.values[column.id];
        if (printed === undefined) return [];
        return [
          {
            id: `${table.work.key}/${table.id}/${index + 1}/${column.id}`,
            work: table.work,
            table,
            column,
            system: row.name,
            technique: row.technique === undefined ? undefined : survey.techniques.get(row.technique),
            baseModel: row.baseModel ?? table.setting.baseModel,
            printed,
            ...parsePrinted(printed),
            isOptimised: row.optimised.includes(column.id),
          },
        ];
      }),
    ),
  );
}
