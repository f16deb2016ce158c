import { slugOf } from '../text.ts';
import type { ReportedNumber } from './numbers.ts';

/** Numbers that were measured under one setting, the best first. */
export interface Setting {
  /** Tells settings apart; not for display. */
  key: string;
  numbers: Ranked[];
  /** Whether several tables stand in it. */
  isPooled: boolean;
}
export interface Ranked {
  number: ReportedNumber;
  /** From 1; equal numbers share a rank and the next ones are counted on. */
  rank: number;
  /** Whether its `±` and that of the number before it overlap, so that their order may be chance. */
  isClose: boolean;
}

/**
 * What must be the same for numbers to be ranked. Numbers of one column of one table with one base model were made alike, as
 * far as anybody can know: their work made them for comparison. Numbers of different tables or works are only put together
 * where test set and part of it, metric, unit and scale, base model and every field of the setting are stated and equal.
 */
function settingParts({ id, work, table, column, baseModel }: ReportedNumber): (string | number)[] {
  if (column.direction === 'not-applicable') return [id];
  const { setting, testSet } = table;
  const { sampler, steps, guidance, resolution, imagesPerPrompt, other } = setting;
  const needed = [
    testSet.benchmark,
    testSet.part,
    column.metric,
    baseModel,
    sampler,
    steps,
    guidance,
    resolution,
    imagesPerPrompt,
  ];
  const stated = needed.filter((field) => field !== undefined);
  if (stated.length === needed.length) return [...stated, column.name, column.unit ?? '', column.scale, other ?? ''];
  return [work.key, table.id, column.id, baseModel ?? ''];
}

/** The same as one text, to tell settings apart; not for display. */
const settingKey = (number: ReportedNumber): string => JSON.stringify(settingParts(number));

/** The setting of a number as an id that others can group by: `dai2025aligning/main/pickscore/sdxl`. */
export function settingId(number: ReportedNumber): string {
  return settingParts(number)
    .map((part) => String(part).split('/').map(slugOf).join('/'))
    .filter(Boolean)
    .join('/');
}

/** The numbers by setting, in the order in which settings are met; each setting ranked by the direction of its metric. */
export function groupBySetting(numbers: readonly ReportedNumber[]): Setting[] {
  return [...Map.groupBy(numbers, settingKey)].map(([key, each]) => ({
    key,
    numbers: rank(each),
    isPooled: new Set(each.map(({ work, table }) => `${work.key}/${table.id}`)).size > 1,
  }));
}

function rank(numbers: readonly ReportedNumber[]): Ranked[] {
  const sign = numbers[0]?.column.direction === 'lower-is-better' ? 1 : -1;
  const sorted = [...numbers].sort((a, b) => sign * (a.value - b.value));
  return sorted.map((number, index) => {
    const before = sorted[index - 1];
    const gap = before ? Math.abs(before.value - number.value) : Infinity;
    return {
      number,
      rank: 1 + sorted.findIndex(({ value }) => value === number.value),
      isClose:
        before !== undefined &&
        before.plusMinus !== undefined &&
        number.plusMinus !== undefined &&
        gap <= before.plusMinus + number.plusMinus,
    };
  });
}

/** What a setting is called: the metric, the test set and the base model. */
export function nameOfSetting({ table, column, baseModel }: ReportedNumber): string {
  const { name, part } = table.testSet;
  return [column.name, part ? `${name} (${part})` : name, ...(baseModel ? [baseModel] : [])].join(', ');
}

/** What its work says of the setting besides test set and base model: `DDIM, 50 steps, guidance 7.5`. */
export function describeSetting({ table: { setting } }: ReportedNumber): string {
  const { sampler, steps, guidance, resolution, imagesPerPrompt, other } = setting;
  return [
    sampler,
    steps === undefined ? undefined : `${steps} steps`,
    guidance === undefined ? undefined : `guidance ${guidance}`,
    resolution,
    imagesPerPrompt === undefined ? undefined : `${imagesPerPrompt} ${imagesPerPrompt === 1 ? 'image' : 'images'} a prompt`,
    other,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
