import { publicationMonth } from '../bibliography/first-publication.ts';
import type { Metric, Survey } from '../survey.ts';
import type { Figure } from './figure.ts';

/** A metric with the date of its work. */
export interface DatedMetric {
  id: string;
  name: string;
  /** `2023-05`, or `1978` where no month is known. */
  date: string;
  /** The date in years: the middle of the month; the end of the year where no month is known. */
  year: number;
  /** Families of networks that its record names as its backbone. */
  families: string[];
  /** Everything that it measures. */
  measures: string[];
}
/** What is measured, with the metrics whose record names it first, in the order of their dates. */
export interface Lane {
  id: string;
  label: string;
  metrics: DatedMetric[];
}

/** In the order of the lanes. */
export const measureLabels: Record<Metric['measures'][number], string> = {
  'human-preference': 'Human preference',
  'text-alignment': 'Agreement with the text',
  aesthetics: 'Aesthetics',
  fidelity: 'Fidelity',
  diversity: 'Diversity',
  personalisation: 'Personalisation',
  video: 'Video',
  safety: 'Safety',
};

/** How the backbones of records name a family. `ViCLIP` is no CLIP, and `CLIP-FlanT5` is a vision-language model. */
const families: readonly (readonly [string, RegExp])[] = [
  ['Inception', /\bInception/],
  ['CLIP', /\bCLIP\b(?!-FlanT5)/],
  ['BLIP', /\bBLIP\b/],
  ['VLM', /\b(?:Qwen[\d.]*-VL|InternVL|LLaVA|CogVLM|VILA|GPT-4o|CLIP-FlanT5)/],
];

/** The families that a record's backbone names, in a fixed order; none where it names no known one. */
export function familiesIn(backbone: string | undefined): string[] {
  return families.filter(([, pattern]) => pattern.test(backbone ?? '')).map(([family]) => family);
}

/** The metrics by what they measure first; lanes without metrics are left out, and so are metrics without a date. */
export function lanesOf(survey: Survey): Lane[] {
  const dated = [...survey.metrics.values()].flatMap(({ id, name, work, measures, computation }) => {
    const when = publicationMonth(survey.references.get(work) ?? {});
    return when ? [{ id, name, ...when, families: familiesIn(computation?.backbone), measures: [...measures] as string[] }] : [];
  });
  return Object.entries(measureLabels)
    .map(([id, label]) => ({
      id,
      label,
      metrics: dated.filter(({ measures }) => measures[0] === id).sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1)),
    }))
    .filter(({ metrics }) => metrics.length > 0);
}

export const metricTimeline: Figure = {
  title: 'When the metrics of the Atlas were first public',
  alt: (survey) => {
    const lanes = lanesOf(survey);
    const said = lanes.map(({ label, metrics }) => {
      const each = metrics.map(({ name, date, families: on }) => `${name} (${[date, ...on].join(', ')})`);
      return `${label}: ${each.join(', ')}.`;
    });
    const shown = lanes.reduce((sum, { metrics }) => sum + metrics.length, 0);
    return [
      `A timeline of ${shown} metrics by the first publication of their works, in lanes by what each measures first; beside each stands the family of its backbone where the record names one.`,
      ...said,
      ...(survey.metrics.size > shown ? [`Without a known date and left out: ${survey.metrics.size - shown}.`] : []),
    ].join(' ');
  },
  table: (survey) => ({
    head: ['metric', 'name', 'measures first', 'measures', 'first public', 'families of the backbone'],
    rows: lanesOf(survey).flatMap(({ id: lane, metrics }) =>
      metrics.map(({ id, name, date, families: on, measures }) => [id, name, lane, measures.join(' '), date, on.join(' ')]),
    ),
  }),
};
