import type { Survey } from '../survey.ts';
import {
  factsOfBenchmark,
  factsOfMetric,
  factsOfReference,
  factsOfTechnique,
  pageKinds,
  type SearchFilter,
} from './page-facts.ts';

/** A filter of the search page with the values that a page can have. */
export interface FormFilter {
  id: 'kind' | SearchFilter;
  label: string;
  values: { id: string; label: string }[];
}

/** A venue with fewer works than this is left to the words. */
const leastOfVenue = 3;

/** The filters of the search page with their labels, and the years between which a reader can choose. */
export function searchForm(survey: Survey): { filters: FormFilter[]; years: string[] } {
  const pages = [
    ...[...survey.techniques.values()].map((technique) => factsOfTechnique(survey, technique)),
    ...[...survey.benchmarks.values()].map((benchmark) => factsOfBenchmark(survey, benchmark)),
    ...[...survey.metrics.values()].map((metric) => factsOfMetric(survey, metric)),
    ...[...survey.references.values()].map((work) => factsOfReference(survey, work)),
  ];
  const valuesOf = (filter: SearchFilter) => pages.flatMap(({ filters }) => filters[filter] ?? []);
  const occurring = (filter: SearchFilter) => new Set(valuesOf(filter));
  const ofAttribute = (id: 'feedback' | 'modality' | 'optimises'): FormFilter[] =>
    survey.attributes
      .filter((attribute) => attribute.id === id)
      .map(({ label, values }) => ({ id, label, values: values.filter((value) => occurring(id).has(value.id)) }));
  const venues = Map.groupBy(valuesOf('venue'), (venue) => venue);
  return {
    filters: [
      { id: 'kind', label: 'Kind of page', values: Object.entries(pageKinds).map(([id, label]) => ({ id, label })) },
      {
        id: 'chapter',
        label: 'Chapter that it is in, or that speaks of it',
        values: survey.chapters.map(({ id, number, title }) => ({ id, label: `${number} ${title}` })),
      },
      {
        id: 'paradigm',
        label: 'Paradigm or topic',
        values: [...survey.families.values()]
          .filter(({ id, parent }) => !parent && occurring('paradigm').has(id))
          .map(({ id, short }) => ({ id, label: short })),
      },
      ...ofAttribute('feedback'),
      ...ofAttribute('modality'),
      ...ofAttribute('optimises'),
      {
        id: 'venue',
        label: 'Venue',
        values: [...venues]
          .filter(([, each]) => each.length >= leastOfVenue)
          .sort(([a, worksA], [b, worksB]) => worksB.length - worksA.length || (a < b ? -1 : 1))
          .map(([id]) => ({ id, label: id })),
      },
    ],
    years: [...occurring('year')].sort().reverse(),
  };
}

/** The techniques that most others build on, the most first: a start for a reader without words. */
export function startingPoints(survey: Survey, most: number) {
  return [...survey.techniques.values()]
    .filter(({ extendedBy }) => extendedBy.length > 0)
    .sort((a, b) => b.extendedBy.length - a.extendedBy.length || a.name.localeCompare(b.name, 'en'))
    .slice(0, most)
    .map(({ id, name, extendedBy }) => ({ id, name, followers: extendedBy.length }));
}
