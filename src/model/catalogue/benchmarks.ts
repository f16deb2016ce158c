import { gapIn, gaps } from '../gaps.ts';
import { paths } from '../paths.ts';
import type { Benchmark, Survey } from '../survey.ts';
import {
  countFacets,
  gapCell,
  knownFacet,
  yearFacet,
  type Catalogue,
  type CatalogueRow,
  type Cell,
  type FacetPlan,
} from './catalogue.ts';
import { authorNames, byFirstPublication, yearCell, yearOfRecord } from './work.ts';

/** How the kinds of benchmarks are called. */
export const benchmarkKinds: Readonly<Record<Benchmark['kind'], string>> = {
  'preference-dataset': 'Preference dataset',
  'prompt-set': 'Prompt set',
  'test-suite': 'Test suite',
};
const units = ['prompts', 'items', 'judgements'] as const;

/** Benchmarks in the order of publication: kind, modality, form of the feedback, sizes, licence, year. */
export function benchmarkCatalogue(survey: Survey): Catalogue {
  const attribute = (id: string) => survey.attributes.find((each) => each.id === id);
  const label = (id: string, value: string) => attribute(id)?.values.find((each) => each.id === value)?.label ?? value;
  const plan = (id: string, meaning: string): FacetPlan => ({
    id,
    label: attribute(id)?.label ?? id,
    meaning,
    values: (attribute(id)?.values ?? []).map((value) => ({ id: value.id, label: value.label })),
  });
  const rows = [...survey.benchmarks.values()].sort(byFirstPublication(survey)).map((each) => rowOf(survey, each, label));
  const kinds = Object.entries(benchmarkKinds).map(([id, name]) => ({ id, label: name }));
  return {
    noun: 'benchmark',
    columns: [
      { id: 'kind', label: 'Kind' },
      { id: 'year', label: 'Year' },
      { id: 'modality', label: 'Modality' },
      { id: 'feedback', label: 'Feedback' },
      { id: 'prompts', label: 'Prompts' },
      { id: 'items', label: 'Items' },
      { id: 'judgements', label: 'Judgements' },
      { id: 'licence', label: 'Licence' },
    ],
    facets: countFacets(rows, [
      {
        id: 'kind',
        label: 'Kind',
        meaning: 'Judgements to learn from, prompts only, or prompts with a way to score.',
        values: kinds,
      },
      plan('modality', 'What is judged.'),
      plan('feedback', 'The form of the judgements that it holds.'),
      knownFacet('licence', 'Licence', 'Whether a source tells under which licence it may be used.'),
      knownFacet('access', 'Where to get it', 'Whether a source tells where the data are.'),
      yearFacet(rows),
    ]),
    rows,
  };
}

/** A set of prompts holds no judgements, so nothing can be said of them. */
export const canHaveJudgements = ({ kind }: Pick<Benchmark, 'kind'>): boolean => kind !== 'prompt-set';

/** The word for what the record of a benchmark does not hold. */
export function gapOfBenchmark(benchmark: Benchmark, fact: (typeof units)[number] | 'feedback'): string {
  if (!canHaveJudgements(benchmark) && (fact === 'judgements' || fact === 'feedback')) return gaps.notApplicable;
  return gapIn(fact === 'feedback' ? benchmark.annotation : benchmark.size);
}

function rowOf(survey: Survey, benchmark: Benchmark, label: (attribute: string, value: string) => string): CatalogueRow {
  const { id, name, aliases, gist, work, kind, modality, size, annotation, licence, access } = benchmark;
  const year = yearOfRecord(survey, work);
  const feedback = annotation?.feedback ?? [];
  const shown = (attribute: string, values: readonly string[]) => values.map((value) => label(attribute, value)).join(', ');
  const sizes = units.map((unit): [string, Cell] => {
    const counted = size?.[unit];
    return [unit, counted ? { text: counted.printed, sort: String(counted.number) } : gapCell(gapOfBenchmark(benchmark, unit))];
  });
  const cells: Record<string, Cell> = {
    kind: { text: benchmarkKinds[kind] },
    modality: { text: shown('modality', modality) },
    feedback: feedback.length > 0 ? { text: shown('feedback', feedback) } : gapCell(gapOfBenchmark(benchmark, 'feedback')),
    ...Object.fromEntries(sizes),
    licence: licence ? { text: licence.name } : gapCell(gapIn(licence)),
    year: yearCell(survey, work),
  };
  const unseen = [...aliases, ...authorNames(survey, work), annotation?.annotators ?? '', ...(annotation?.dimensions ?? [])];
  return {
    id,
    name,
    path: paths.benchmark(id),
    gist,
    work,
    values: {
      kind: [kind],
      modality,
      feedback,
      licence: [licence ? 'yes' : 'no'],
      access: [access ? 'yes' : 'no'],
      year: year ? [year] : [],
    },
    cells,
    unseen: unseen.join(' '),
  };
}
