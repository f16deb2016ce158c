import type { Source } from '../../schemas/source.ts';
import type { Benchmark, Metric, Survey, Technique } from '../survey.ts';
import { nameReader } from './named.ts';

/**
 * How a technique uses a record: `data` says that its record lists it among the data that it trains or tunes on,
 * `reported` that numbers of it are reported there.
 */
export type Role = 'data' | 'reported';
/** A technique that uses a benchmark or a metric, with the places that say so. */
export interface Use {
  technique: Technique;
  roles: Map<Role, Source[]>;
}
/** Uses by the id of the benchmark or metric; techniques in the order of their ids. */
export type Uses = Map<string, Use[]>;

/** Words by which a record marks data that are measured on and not learnt from. */
const heldOut = /\b(?:test|out of domain|for evaluation)\b/i;

/**
 * Which techniques use each benchmark: by the id or the name in `setting.data`, by the names in `dataset` of `results`,
 * and by the test sets of the tables of reported numbers.
 */
export function benchmarkUses(survey: Survey): Uses {
  const read = nameReader(survey.benchmarks.values());
  const uses = collector(survey);
  for (const technique of survey.techniques.values()) {
    for (const item of technique.setting?.data ?? []) {
      const role = heldOut.test(item) ? 'reported' : 'data';
      for (const id of survey.benchmarks.has(item) ? [item] : read(item))
        uses.add(id, technique.id, role, technique.setting?.sources);
    }
    for (const { dataset = '', sources } of technique.results)
      for (const id of read(dataset)) uses.add(id, technique.id, 'reported', sources);
  }
  for (const { testSet, rows, sources } of survey.results) {
    const ids = testSet.benchmark ? [testSet.benchmark] : read(testSet.name);
    for (const { technique } of rows) for (const id of ids) if (technique) uses.add(id, technique, 'reported', sources);
  }
  return uses.all;
}

/** Which techniques have numbers of each metric: by the names in `metric` of `results`, and by the tables of reported numbers. */
export function metricUses(survey: Survey): Uses {
  const read = nameReader(survey.metrics.values());
  const uses = collector(survey);
  for (const technique of survey.techniques.values())
    for (const { metric, sources } of technique.results)
      for (const id of read(metric)) uses.add(id, technique.id, 'reported', sources);
  for (const { metrics, rows, sources } of survey.results)
    for (const { id: column, metric } of metrics)
      for (const { technique, values } of rows)
        if (metric && technique && values[column] !== undefined) uses.add(metric, technique, 'reported', sources);
  return uses.all;
}

/** Metrics that were trained on a benchmark, by their records. */
export function metricsTrainedOn(survey: Survey, benchmark: Benchmark): Metric[] {
  const read = nameReader(survey.benchmarks.values());
  return [...survey.metrics.values()].filter(({ computation }) =>
    computation?.trainingData?.some(
      (item) => item === benchmark.id || (!survey.benchmarks.has(item) && read(item).includes(benchmark.id)),
    ),
  );
}

function collector(survey: Survey) {
  const found = new Map<string, Map<string, Map<Role, Source[]>>>();
  const all: Uses = new Map();
  const add = (id: string, techniqueId: string, role: Role, sources: readonly Source[] = []): void => {
    const technique = survey.techniques.get(techniqueId);
    if (!technique) return;
    const byTechnique = found.get(id) ?? new Map<string, Map<Role, Source[]>>();
    found.set(id, byTechnique);
    let roles = byTechnique.get(techniqueId);
    if (!roles) {
      roles = new Map();
      byTechnique.set(techniqueId, roles);
      const uses = [...(all.get(id) ?? []), { technique, roles }];
      all.set(
        id,
        uses.sort((a, b) => (a.technique.id < b.technique.id ? -1 : 1)),
      );
    }
    const known = roles.get(role) ?? [];
    const isNew = (source: Source) =>
      !known.some(({ work, url, place }) => work === source.work && url === source.url && place === source.place);
    roles.set(role, [...known, ...sources.filter(isNew)]);
  };
  return { add, all };
}
