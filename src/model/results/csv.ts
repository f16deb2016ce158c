import { yearOf } from '../bibliography/names.ts';
import { paths } from '../paths.ts';
import type { Survey } from '../survey.ts';
import type { TextTable } from '../techniques/table-formats.ts';
import type { Placed } from './places.ts';
import { numberRecord, type NumberRecord } from './record.ts';

interface Asked extends NumberRecord {
  placed: Placed;
  /** The address of a page of the Atlas, whole. */
  absolute: (path: string) => string;
}
/** A column of the file: its heading, which stays, what it holds, and a cell of it; an empty one is not stated. */
interface Column {
  id: string;
  meaning: string;
  of: (asked: Asked) => string | number | null;
}

/** The columns of the files of reported numbers, in their order. Others may be added at the end. */
export const csvColumns: readonly Column[] = [
  { id: 'id', meaning: 'Work, table, row and column; permanent, and the same as in results.json.', of: ({ id }) => id },
  { id: 'system', meaning: 'The system as its work calls it.', of: ({ system }) => system },
  { id: 'technique', meaning: 'Id of its record in the Atlas.', of: ({ technique }) => technique },
  { id: 'base_model', meaning: 'The model that was aligned.', of: ({ baseModel }) => baseModel },
  { id: 'metric', meaning: 'What was measured, under one name in all of the Atlas.', of: ({ metric }) => metric.name },
  {
    id: 'metric_id',
    meaning: 'Id of the record of the metric. One id may have several variants.',
    of: ({ metric }) => metric.id,
  },
  {
    id: 'metric_variant',
    meaning:
      'Version, network, facet or rival as an id. Numbers of two variants are never comparable; empty for a win rate without a named rival.',
    of: ({ metric }) => metric.variant,
  },
  { id: 'against', meaning: 'The rival of a win rate.', of: ({ against }) => against },
  {
    id: 'direction',
    meaning: 'higher-is-better, lower-is-better, or not-applicable where numbers of it cannot be ranked.',
    of: ({ metric }) => metric.direction,
  },
  {
    id: 'value',
    meaning: 'The number as printed, in the unit and on the scale of the source, without commas and without what stands after ±.',
    of: ({ printed }) => printed.split(' ± ')[0]?.replaceAll(',', '') ?? '',
  },
  { id: 'plus_minus', meaning: 'The number printed after ±.', of: ({ plusMinus }) => plusMinus },
  { id: 'plus_minus_meaning', meaning: 'What that is, as the work says.', of: ({ table }) => table.uncertainty },
  { id: 'unit', meaning: 'The unit of the value: %, points, kB.', of: ({ metric }) => metric.unit },
  {
    id: 'printed_scale',
    meaning: 'How many times the usual number the value is: 100 for 75 where others print 0.75. Empty where that is not known.',
    of: ({ metric }) => (metric.isScaleKnown ? metric.scale : null),
  },
  {
    id: 'usual_scale',
    meaning: 'The scale of the usual numbers of this metric, where papers print several: plain cosine, from 0 to 1, per cent.',
    of: ({ metric }) => metric.usualScale,
  },
  {
    id: 'usual_value',
    meaning: 'The value on the usual scale: value divided by printed_scale. Empty where the scale is not known.',
    of: ({ metric, comparable }) => (metric.isScaleKnown ? comparable : null),
  },
  {
    id: 'trained_on_metric',
    meaning:
      'yes where the work says that the system was trained on this metric or searched with it, otherwise unknown; never no, which works do not say.',
    of: ({ trainedOnMetric }) => (trainedOnMetric ? 'yes' : 'unknown'),
  },
  { id: 'benchmark', meaning: 'Id of the record of the test set.', of: ({ testSet }) => testSet.benchmark },
  { id: 'test_set', meaning: 'The prompts or data that it was measured on.', of: ({ testSet }) => testSet.name },
  { id: 'test_set_part', meaning: 'Which part of them.', of: ({ testSet }) => testSet.part },
  { id: 'table', meaning: 'What the table shows, in a sentence of the Atlas.', of: ({ table }) => table.title },
  { id: 'sampler', meaning: 'As stated for the table, like the next five.', of: ({ conditions }) => conditions.sampler },
  { id: 'steps', meaning: 'Denoising steps.', of: ({ conditions }) => conditions.steps },
  { id: 'guidance', meaning: 'Scale of classifier-free guidance.', of: ({ conditions }) => conditions.guidance },
  { id: 'resolution', meaning: 'Resolution of what was judged.', of: ({ conditions }) => conditions.resolution },
  { id: 'images_per_prompt', meaning: 'How many were made for a prompt.', of: ({ conditions }) => conditions.imagesPerPrompt },
  { id: 'other_conditions', meaning: 'What else a fair comparison must keep equal.', of: ({ conditions }) => conditions.other },
  {
    id: 'group',
    meaning: 'The setting. The Atlas ranks numbers of one group only, and takes no others for comparable.',
    of: ({ group }) => group,
  },
  {
    id: 'rank',
    meaning: 'Place in the group, the best first; equal numbers share one. Empty where the group has one number.',
    of: ({ rank }) => rank,
  },
  { id: 'rank_of', meaning: 'How many numbers the group has.', of: ({ of }) => of },
  {
    id: 'close_to_previous',
    meaning: 'yes where the printed uncertainties do not separate it from the number before it in the group.',
    of: ({ isClose }) => (isClose ? 'yes' : null),
  },
  { id: 'work', meaning: 'Cite key of the work that prints the number.', of: ({ work }) => work },
  { id: 'work_title', meaning: 'Its title.', of: ({ placed }) => placed.number.work.csl.title },
  { id: 'year', meaning: 'Its year.', of: ({ placed }) => yearOf(placed.number.work) },
  { id: 'source_place', meaning: 'Where in the work the number stands.', of: ({ places }) => places.join('; ') },
  { id: 'link', meaning: 'The page of the work in the Atlas.', of: ({ work, absolute }) => absolute(paths.numbersOfWork(work)) },
];

/** Numbers as a table for a file: one value a cell, empty where nothing is stated. */
export function numbersTable(
  survey: Pick<Survey, 'metrics'>,
  numbers: readonly Placed[],
  absolute: (path: string) => string,
): TextTable {
  return {
    head: csvColumns.map(({ id }) => id),
    rows: numbers.map((placed) => {
      const asked = { ...numberRecord(survey, placed), placed, absolute };
      return csvColumns.map(({ of }) => String(of(asked) ?? ''));
    }),
  };
}
