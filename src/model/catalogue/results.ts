import { authorsShort, yearOf } from '../bibliography/names.ts';
import { shortTitle } from '../citation-graph/work-facts.ts';
import { paths } from '../paths.ts';
import { reportedNumbers, type ReportedNumber } from '../results/numbers.ts';
import { describeSetting, groupBySetting } from '../results/settings.ts';
import type { Survey } from '../survey.ts';
import { countFacets, frequentValues, unknown, type Catalogue, type CatalogueRow } from './catalogue.ts';

/** Reported numbers by work and table: metric, value, place among those of the same setting, test set, base model, source. */
export function resultCatalogue(survey: Survey): Catalogue {
  const numbers = reportedNumbers(survey);
  const ranks = new Map(
    groupBySetting(numbers).flatMap(({ numbers: each }) =>
      each.map(({ number, rank, isClose }): [string, { rank: number; of: number; isClose: boolean }] => [
        number.id,
        { rank, of: each.length, isClose },
      ]),
    ),
  );
  const rows = numbers.map((number) => rowOf(number, ranks.get(number.id)));
  return {
    noun: 'number',
    columns: [
      { id: 'metric', label: 'Metric' },
      { id: 'value', label: 'Value' },
      { id: 'rank', label: 'Rank in its setting' },
      { id: 'test-set', label: 'Test set' },
      { id: 'base-model', label: 'Base model' },
      { id: 'source', label: 'Read in' },
    ],
    facets: countFacets(rows, [
      { id: 'metric', label: 'Metric', meaning: 'What was measured.', values: frequentValues(rows, 'metric') },
      { id: 'test-set', label: 'Test set', meaning: 'On which prompts or data.', values: frequentValues(rows, 'test-set') },
      { id: 'base-model', label: 'Base model', meaning: 'Which model was aligned.', values: frequentValues(rows, 'base-model') },
      {
        id: 'technique',
        label: 'Technique',
        meaning: 'Whose system it is, where the technique has a record.',
        values: frequentValues(rows, 'technique'),
      },
      { id: 'work', label: 'Read in', meaning: 'The work that prints the number.', values: works(numbers) },
      {
        id: 'optimised',
        label: 'Trained on the metric',
        meaning: 'Whether the system was trained on this metric or searched with it, as its work says.',
        values: [
          { id: 'yes', label: 'Yes' },
          { id: 'no', label: 'Not said' },
        ],
      },
    ]),
    rows,
  };
}

/** Works in the order of their first numbers; authors and year alone would not tell them apart. */
function works(numbers: readonly ReportedNumber[]): { id: string; label: string }[] {
  const byKey = new Map(numbers.map(({ work }) => [work.key, work]));
  return [...byKey].map(([id, work]) => ({ id, label: `${authorsShort(work)}, ${yearOf(work)}: ${shortTitle(work.csl.title)}` }));
}

function rowOf(number: ReportedNumber, place: { rank: number; of: number; isClose: boolean } | undefined): CatalogueRow {
  const { id, work, table, column, system, technique, baseModel, printed, value, isOptimised } = number;
  const unit = column.unit ? ` ${column.unit}` : '';
  const source = `${authorsShort(work)}, ${yearOf(work)}`;
  const places = table.sources.map((each) => each.place).filter((each) => each !== undefined);
  const setting = describeSetting(number);
  const isRanked = place !== undefined && place.of > 1;
  const cells = {
    metric: { text: isOptimised ? `${column.name} (trained on it)` : column.name, sort: column.name },
    value: { text: `${printed}${unit}`, sort: String(value) },
    rank: isRanked
      ? {
          text: `${place.rank} of ${place.of}${place.isClose ? ', not separated from the one before' : ''}`,
          sort: (place.rank / place.of).toFixed(4),
        }
      : { text: 'Not ranked', sort: '', isUnknown: true },
    'test-set': { text: [table.testSet.name, table.testSet.part].filter(Boolean).join(', ') },
    'base-model': baseModel ? { text: baseModel } : { ...unknown, text: 'Not stated' },
    source: { text: [source, ...places].join(', '), path: paths.reference(work.key) },
  };
  return {
    id,
    name: system,
    path: technique ? paths.technique(technique.id) : paths.reference(work.key),
    gist: setting ? `${table.title}: ${setting}` : table.title,
    work: work.key,
    values: {
      metric: [column.name],
      'test-set': [table.testSet.name],
      'base-model': baseModel ? [baseModel] : [],
      technique: technique ? [technique.name] : [],
      work: [work.key],
      optimised: [isOptimised ? 'yes' : 'no'],
    },
    cells,
    unseen: technique?.name ?? '',
  };
}
