import type { Survey } from '../survey.ts';
import { reportedNumbers } from './numbers.ts';
import { groupBySetting, type Ranked, type Setting } from './settings.ts';

/** The settings in which a metric was measured, on one benchmark or on any; several systems each, most systems first. */
export function settingsOf(survey: Survey, metric: string, benchmark?: string): Setting[] {
  const numbers = reportedNumbers(survey).filter(
    ({ column, table }) => column.metric === metric && (benchmark === undefined || table.testSet.benchmark === benchmark),
  );
  return groupBySetting(numbers)
    .filter((setting) => setting.numbers.length > 1)
    .sort((a, b) => b.numbers.length - a.numbers.length || (a.key < b.key ? -1 : 1));
}

/** The place of a number in its setting: `2 of 6`, with a tilde where `±` does not separate it from the one before. */
export function placeOf({ rank, isClose }: Ranked, of: number): string {
  return `${rank} of ${of}${isClose ? ' ~' : ''}`;
}
