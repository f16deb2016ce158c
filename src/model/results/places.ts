import type { Survey } from '../survey.ts';
import { reportedNumbers, type ReportedNumber } from './numbers.ts';
import { groupBySetting, type Ranked } from './settings.ts';

/** A number with its place among all numbers of its setting, wherever they are shown. */
export interface Placed extends Ranked {
  /** How many numbers the setting has; a number that is alone has no rank worth telling. */
  of: number;
}

/** A page for each work and technique asks for them. */
const made = new WeakMap<Survey, readonly Placed[]>();

/** Every reported number with its place, in the order of works, tables, columns and rows. */
export function placedNumbers(survey: Survey): readonly Placed[] {
  const known = made.get(survey);
  if (known) return known;
  const placed = place(reportedNumbers(survey));
  made.set(survey, placed);
  return placed;
}

function place(numbers: readonly ReportedNumber[]): Placed[] {
  const settings = groupBySetting(numbers).flatMap(({ numbers: each }) => each.map((ranked) => ({ ...ranked, of: each.length })));
  const byId = new Map(settings.map((placed) => [placed.number.id, placed]));
  return numbers.flatMap(({ id }) => byId.get(id) ?? []);
}
