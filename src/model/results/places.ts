import type { Survey, Technique } from '../survey.ts';
import { reportedNumbers, type ReportedNumber } from './numbers.ts';
import { groupBySetting, type Ranked, type Setting } from './settings.ts';

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

/** The same setting by setting, each ranked. */
export function rankedNumbers(survey: Survey): Placed[] {
  return rankAll(reportedNumbers(survey));
}

/** The numbers of a setting, each with how many there are. */
export const placedIn = ({ numbers }: Setting): Placed[] => numbers.map((ranked) => ({ ...ranked, of: numbers.length }));

const rankAll = (numbers: readonly ReportedNumber[]): Placed[] => groupBySetting(numbers).flatMap(placedIn);

/** The numbers of a technique: those that the work prints which brought it in, then what others measured. */
export function numbersOfTechnique(survey: Survey, technique: Technique): Placed[] {
  const all = placedNumbers(survey).filter(({ number }) => number.technique === technique);
  const isOwn = ({ number }: Placed) => number.work.key === technique.work;
  return [...all.filter(isOwn), ...all.filter((each) => !isOwn(each))];
}

function place(numbers: readonly ReportedNumber[]): Placed[] {
  const byId = new Map(rankAll(numbers).map((placed) => [placed.number.id, placed]));
  return numbers.flatMap(({ id }) => byId.get(id) ?? []);
}
