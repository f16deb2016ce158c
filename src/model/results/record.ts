import type { Survey } from '../survey.ts';
import type { Placed } from './places.ts';
import { describeSetting, settingId } from './settings.ts';
import { variantOf } from './variants.ts';

/** A reported number as data: all that its work says of it, and `null` for what it does not say. */
export type NumberRecord = ReturnType<typeof numberRecord>;

/** What the interface and the files tell of a number. */
export function numberRecord({ metrics }: Pick<Survey, 'metrics'>, { number, rank, isClose, of }: Placed) {
  const { table, column } = number;
  const { benchmark, name, part } = table.testSet;
  const { sampler, steps, guidance, resolution, imagesPerPrompt, other } = table.setting;
  const isRanked = of > 1;
  const isOfMetric = column.isScaleKnown && column.direction !== 'not-applicable';
  const metric = isOfMetric && column.metric !== undefined ? metrics.get(column.metric) : undefined;
  return {
    id: number.id,
    work: number.work.key,
    places: table.sources.flatMap(({ place }) => place ?? []),
    table: { id: table.id, title: table.title, uncertainty: table.uncertainty ?? null },
    testSet: { benchmark: benchmark ?? null, name, part: part ?? null },
    setting: describeSetting(number),
    conditions: {
      sampler: sampler ?? null,
      steps: steps ?? null,
      guidance: guidance ?? null,
      resolution: resolution ?? null,
      imagesPerPrompt: imagesPerPrompt ?? null,
      other: other ?? null,
    },
    system: number.system,
    technique: number.technique?.id ?? null,
    against: number.against ?? null,
    baseModel: number.baseModel ?? null,
    metric: {
      id: column.metric ?? null,
      variant: variantOf(number),
      name: column.name,
      unit: column.unit ?? null,
      scale: column.scale,
      isScaleKnown: column.isScaleKnown,
      usualScale: metric?.usualScale ?? null,
      direction: column.direction,
    },
    printed: number.printed,
    value: number.value,
    comparable: number.comparable,
    plusMinus: number.plusMinus ?? null,
    trainedOnMetric: number.isOptimised,
    group: settingId(number),
    rank: isRanked ? rank : null,
    of,
    isClose: isRanked && isClose,
  };
}
