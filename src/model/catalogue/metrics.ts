import { familiesIn, measureLabels } from '../figures/metric-timeline.ts';
import { gapIn, gaps } from '../gaps.ts';
import { paths } from '../paths.ts';
import type { Metric, Survey } from '../survey.ts';
import { countFacets, gapCell, yearFacet, type Catalogue, type CatalogueRow, type Cell } from './catalogue.ts';
import { authorNames, byFirstPublication, yearCell, yearOfRecord } from './work.ts';

/** How the directions of metrics are called. */
export const directions: Readonly<Record<string, string>> = {
  'higher-is-better': 'Higher is better',
  'lower-is-better': 'Lower is better',
  'not-applicable': 'No direction',
};
/** What a metric measures, as readers are told it. */
export const toldMeasures = ({ measures }: Pick<Metric, 'measures'>): string =>
  measures.map((each) => measureLabels[each]).join(', ');

const backbones = ['Inception', 'CLIP', 'BLIP', 'VLM', 'other'];

/** Metrics in the order of publication: what each measures, its direction, backbone and training data, year. */
export function metricCatalogue(survey: Survey): Catalogue {
  const rows = [...survey.metrics.values()].sort(byFirstPublication(survey)).map((metric) => rowOf(survey, metric));
  const entries = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([id, label]) => ({ id, label }));
  return {
    noun: 'metric',
    columns: [
      { id: 'measures', label: 'Measures' },
      { id: 'direction', label: 'Direction' },
      { id: 'backbone', label: 'Backbone' },
      { id: 'trained-on', label: 'Trained on' },
      { id: 'year', label: 'Year' },
    ],
    facets: countFacets(rows, [
      { id: 'measures', label: 'Measures', meaning: 'What the metric is meant to tell.', values: entries(measureLabels) },
      { id: 'direction', label: 'Direction', meaning: 'Which way is better.', values: entries(directions) },
      {
        id: 'backbone',
        label: 'Backbone',
        meaning: 'The family of the network it is built on, as its record names it.',
        values: backbones.map((id) => ({ id, label: id === 'VLM' ? 'Vision-language model' : id === 'other' ? 'Other' : id })),
      },
      {
        id: 'trained-on',
        label: 'Trained on',
        meaning: 'Benchmarks of the Atlas that it was trained on.',
        values: [...survey.benchmarks.values()].map(({ id, name }) => ({ id, label: name })),
      },
      yearFacet(rows),
    ]),
    rows,
  };
}

/** The backbone of a metric and what it was trained on, as shown; undefined where its record does not say. */
export function networkOf(
  survey: Survey,
  { computation }: Metric,
): { backbone?: string | undefined; trainedOn?: string | undefined } {
  const word = (text: string | undefined) => (text === 'none' ? gaps.notApplicable : text);
  const data = computation?.trainingData?.map((item) => survey.benchmarks.get(item)?.name ?? item).join('; ');
  return { backbone: word(computation?.backbone), trainedOn: word(data) };
}

function rowOf(survey: Survey, metric: Metric): CatalogueRow {
  const { id, name, aliases, gist, work, measures, computation } = metric;
  const { backbone, trainedOn } = networkOf(survey, metric);
  const year = yearOfRecord(survey, work);
  const families = familiesIn(computation?.backbone);
  const data = computation?.trainingData ?? [];
  const known = (text: string | undefined): Cell =>
    text && text !== gaps.notApplicable ? { text } : gapCell(text || gapIn(computation));
  const cells: Record<string, Cell> = {
    measures: { text: toldMeasures(metric) },
    direction: known(directions[computation?.direction ?? '']),
    backbone: known(backbone),
    'trained-on': known(trainedOn),
    year: yearCell(survey, work),
  };
  return {
    id,
    name,
    path: paths.metric(id),
    gist,
    work,
    values: {
      measures,
      direction: computation?.direction ? [computation.direction] : [],
      backbone: families.length > 0 ? families : computation?.backbone && computation.backbone !== 'none' ? ['other'] : [],
      'trained-on': data.filter((item) => survey.benchmarks.has(item)),
      year: year ? [year] : [],
    },
    cells,
    unseen: [...aliases, ...authorNames(survey, work)].join(' '),
  };
}
