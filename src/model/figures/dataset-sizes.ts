import type { Benchmark, Survey } from '../survey.ts';
import { toCell, type Figure } from './figure.ts';

/** What a dataset can be counted in; the order is that of the series of the picture. */
export const units = ['prompts', 'items', 'judgements'] as const;
export type Unit = (typeof units)[number];

/** A preference dataset with the counts that its record has. */
export interface SizeRow {
  id: string;
  name: string;
  /** The name, or where it is long a shorter one of its record. */
  label: string;
  counts: Partial<Record<Unit, { printed: string; number: number }>>;
}

/** Letters that fit beside the dots. */
const longest = 22;

/** The name of a benchmark, or where it is long a shorter one of its record. */
export function labelIn({ name, aliases }: Benchmark): string {
  if (name.length <= longest) return name;
  const short = aliases.find((alias) => alias.length <= longest);
  return short ?? `${name.slice(0, longest - 1).trimEnd()}…`;
}

/** The preference datasets, those with the most judgements first; where these are not recorded, by items and then prompts. */
export function sizesOf(survey: Survey): SizeRow[] {
  const rows = [...survey.benchmarks.values()]
    .filter(({ kind }) => kind === 'preference-dataset')
    .map((benchmark): SizeRow => {
      const counts: SizeRow['counts'] = {};
      for (const unit of units) {
        const count = benchmark.size?.[unit];
        if (count) counts[unit] = count;
      }
      return { id: benchmark.id, name: benchmark.name, label: labelIn(benchmark), counts };
    });
  const by = (unit: Unit) => (a: SizeRow, b: SizeRow) => (b.counts[unit]?.number ?? 0) - (a.counts[unit]?.number ?? 0);
  return rows.sort((a, b) => by('judgements')(a, b) || by('items')(a, b) || by('prompts')(a, b) || (a.id < b.id ? -1 : 1));
}

/** Numbers of datasets whose record has no count of a unit, and of those that have none at all. */
export function unknownIn(rows: readonly SizeRow[]): Record<Unit | 'all', number> {
  const lacking = (unit: Unit) => rows.filter(({ counts }) => !counts[unit]).length;
  return {
    prompts: lacking('prompts'),
    items: lacking('items'),
    judgements: lacking('judgements'),
    all: rows.filter(({ counts }) => Object.keys(counts).length === 0).length,
  };
}

export const datasetSizes: Figure = {
  title: 'Sizes of the preference datasets of the Atlas',
  alt: (survey) => {
    const rows = sizesOf(survey);
    const unknown = unknownIn(rows);
    const told = rows.flatMap(({ name, counts }) =>
      counts.judgements ? [`${name} ${counts.judgements.number.toLocaleString('en-GB')}`] : [],
    );
    const list = told.length === 0 ? '' : ` Judgements, from many to few: ${told.join(', ')}.`;
    return `A dot plot on a logarithmic axis with one row for each of ${rows.length} preference datasets and one mark each for prompts, judged items and judgements.${list} Not reported or not yet checked: prompts of ${unknown.prompts}, items of ${unknown.items}, judgements of ${unknown.judgements}; nothing at all of ${unknown.all}.`;
  },
  table: (survey) => ({
    head: ['dataset', 'name', ...units, ...units.map((unit) => `${unit} as printed`)],
    rows: sizesOf(survey).map(({ id, name, counts }) => [
      id,
      name,
      ...units.map((unit) => (counts[unit] ? toCell(counts[unit].number) : '')),
      ...units.map((unit) => counts[unit]?.printed ?? ''),
    ]),
  }),
};
