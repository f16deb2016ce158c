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
  /** The rival of a win rate, where the work names it. */
  against: string | undefined;
  /** The row's own base model, otherwise the table's; undefined where neither is stated. */
  baseModel: string | undefined;
  /** As printed, with its uncertainty. */
  printed: string;
  value: number;
  /** The value on the scale that all numbers of its metric share: 0.75 where 75 is printed a hundredfold. */
  comparable: number;
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

/** A value that is printed `scale` times as large as usual, as it usually is; without the noise of the division: 22.5 for 0.225 and 0.01. */
export function usualValue(value: number, scale: number): number {
  return Number((value / scale).toPrecision(12));
}

/** Every reported number, in the order of works, tables, columns and rows. */
export function reportedNumbers(survey: Survey): ReportedNumber[] {
  return survey.results.flatMap((table) =>
    table.metrics.flatMap((column) =>
      table.rows.flatMap((row, index) => {
        const printed = row.values[column.id];
        if (printed === undefined) return [];
        const parsed = parsePrinted(printed);
        return [
          {
            id: `${table.work.key}/${table.id}/${index + 1}/${column.id}`,
            work: table.work,
            table,
            column,
            system: row.name,
            technique: row.technique === undefined ? undefined : survey.techniques.get(row.technique),
            against: row.against,
            baseModel: row.baseModel ?? table.setting.baseModel,
            printed,
            ...parsed,
            comparable: usualValue(parsed.value, column.scale),
            isOptimised: row.optimised.includes(column.id),
          },
        ];
      }),
    ),
  );
}
