import { citationLabel } from '../bibliography/labels.ts';
import { shortTitle } from '../citation-graph/work-facts.ts';
import { gaps } from '../gaps.ts';
import { paths } from '../paths.ts';
import type { Placed } from '../results/places.ts';
import { describeSetting } from '../results/settings.ts';
import { metricText, sourceText, testSetText, valueText } from '../results/texts.ts';
import type { Survey } from '../survey.ts';
import { baseModelValues } from '../techniques/base-models.ts';
import { countFacets, frequentValues, gapCell, type Catalogue, type CatalogueRow } from './catalogue.ts';

/** Reported numbers in their order: metric, value, place among those of the same setting, test set, base model, source. */
export function resultCatalogue({ baseModels }: Pick<Survey, 'baseModels'>, numbers: readonly Placed[]): Catalogue {
  const rows = numbers.map((placed) => rowOf(baseModels, placed));
  // What occurs once, too: the overview links to each.
  const all = (facet: string) => frequentValues(rows, facet, 1);
  return {
    noun: 'number',
    named: 'system',
    columns: [
      { id: 'metric', label: 'Metric' },
      { id: 'value', label: 'Value', ranked: { within: 'metric', directions: directionsOf(numbers) } },
      { id: 'rank', label: 'Rank in its setting' },
      { id: 'test-set', label: 'Test set' },
      { id: 'base-model', label: 'Base model' },
      { id: 'source', label: 'Read in' },
    ],
    facets: countFacets(rows, [
      { id: 'metric', label: 'Metric', meaning: 'What was measured.', values: all('metric') },
      { id: 'test-set', label: 'Test set', meaning: 'On which prompts or data.', values: all('test-set') },
      {
        id: 'base-model',
        label: 'Base model',
        meaning: 'Which model was aligned; a name without a version finds all versions.',
        values: all('base-model'),
      },
      {
        id: 'technique',
        label: 'Technique',
        meaning: 'Whose system it is, where the technique has a record.',
        values: all('technique'),
      },
      { id: 'work', label: 'Read in', meaning: 'The work that prints the number.', values: works(numbers) },
      {
        id: 'optimised',
        label: 'Trained on the metric',
        meaning: 'Whether the system was trained on this metric or searched with it, as its work says.',
        values: [
          { id: 'yes', label: 'Yes' },
          { id: 'no', label: gaps.notReported },
        ],
      },
    ]),
    rows,
  };
}

/** The metrics whose lower values are better (1), and those whose values cannot be ranked (0). */
function directionsOf(numbers: readonly Placed[]): Record<string, 0 | 1> {
  const columns = numbers.map(({ number: { column } }) => column).filter(({ direction }) => direction !== 'higher-is-better');
  return Object.fromEntries(columns.map(({ name, direction }) => [name, direction === 'lower-is-better' ? 1 : 0]));
}

/** Works in the order of their first numbers, each with its title: who looks for a work may know no more. */
function works(numbers: readonly Placed[]): { id: string; label: string }[] {
  const byKey = new Map(numbers.map(({ number: { work } }) => [work.key, work]));
  return [...byKey].map(([id, work]) => ({ id, label: `${citationLabel(work)}: ${shortTitle(work.csl.title)}` }));
}

function rowOf(families: Survey['baseModels'], { number, rank, isClose, of }: Placed): CatalogueRow {
  const { id, work, table, column, system, technique, baseModel, comparable, isOptimised } = number;
  const setting = describeSetting(number);
  const cells = {
    metric: { text: metricText(number), sort: column.name },
    value: { text: valueText(number), sort: String(comparable) },
    rank:
      of > 1
        ? {
            text: `${rank} of ${of}${isClose ? ', not separated from the one before' : ''}`,
            sort: (rank / of).toFixed(4),
          }
        : { text: 'Not ranked', sort: '', isUnknown: true },
    'test-set': { text: testSetText(number) },
    'base-model': baseModel ? { text: baseModel } : gapCell(gaps.notReported),
    source: { text: sourceText(number), path: paths.reference(work.key) },
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
      'base-model': baseModel ? baseModelValues([baseModel], families) : [],
      technique: technique ? [technique.name] : [],
      work: [work.key],
      optimised: [isOptimised ? 'yes' : 'no'],
    },
    cells,
    unseen: technique?.name ?? '',
  };
}
