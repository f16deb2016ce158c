import { publicationMonth } from '../bibliography/first-publication.ts';
import { benchmarkKinds } from '../catalogue/benchmarks.ts';
import type { Survey } from '../survey.ts';
import { labelIn } from './dataset-sizes.ts';
import type { Figure } from './figure.ts';

/** A benchmark with the date of its work. */
export interface DatedBenchmark {
  id: string;
  name: string;
  /** A name that fits the picture. */
  label: string;
  /** `2023-05`, or `2023` where no month is known. */
  date: string;
  /** The date in years: the middle of the month; the end of the year where no month is known. */
  year: number;
  /** Its modalities where they are not images alone. */
  remark: string;
}
/** One kind of benchmark, in the order of the dates. */
export interface BenchmarkLane {
  id: string;
  label: string;
  benchmarks: DatedBenchmark[];
}

/** Benchmarks by kind; a release without a paper of its own has the date of the work that its record names. */
export function benchmarkLanes(survey: Survey): BenchmarkLane[] {
  const dated = [...survey.benchmarks.values()].flatMap((benchmark) => {
    const when = publicationMonth(survey.references.get(benchmark.work) ?? {});
    const remark = benchmark.modality.join() === 'image' ? '' : benchmark.modality.join(', ');
    return when
      ? [{ id: benchmark.id, name: benchmark.name, label: labelIn(benchmark), ...when, remark, kind: benchmark.kind as string }]
      : [];
  });
  return Object.entries(benchmarkKinds)
    .map(([id, label]) => ({
      id,
      label: `${label}s`,
      benchmarks: dated
        .filter(({ kind }) => kind === id)
        .sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))
        .map(({ kind: _, ...rest }) => rest),
    }))
    .filter(({ benchmarks }) => benchmarks.length > 0);
}

export const benchmarkTimeline: Figure = {
  title: 'When the benchmarks of the Atlas were first public',
  alt: (survey) => {
    const lanes = benchmarkLanes(survey);
    const shown = lanes.reduce((sum, { benchmarks }) => sum + benchmarks.length, 0);
    return [
      `A timeline of ${shown} benchmarks by the first publication of their works, in lanes by kind.`,
      ...lanes.map(({ label, benchmarks }) => `${label}: ${benchmarks.map(({ name, date }) => `${name} (${date})`).join(', ')}.`),
      ...(survey.benchmarks.size > shown ? [`Without a known date and left out: ${survey.benchmarks.size - shown}.`] : []),
    ].join(' ');
  },
  table: (survey) => ({
    head: ['benchmark', 'name', 'kind', 'first public', 'modality'],
    rows: benchmarkLanes(survey).flatMap(({ id: kind, benchmarks }) =>
      benchmarks.map(({ id, name, date }) => [id, name, kind, date, survey.benchmarks.get(id)?.modality.join(' ') ?? '']),
    ),
  }),
};
