import type { Benchmark, Metric, Reference, Section, Survey, Technique } from '../survey.ts';
import { firstPublication } from '../bibliography/first-publication.ts';
import { familyOf, venueOf } from '../bibliography/names.ts';
import { chaptersOf, topicsOf } from '../citation-graph/work-facts.ts';
import { paradigmOf, valuesOf } from '../techniques/attributes.ts';
import { modelsOf, withSynonyms } from './synonyms.ts';

/** Kinds of pages that the full-text search tells apart, in the order of its filter. */
export const pageKinds = {
  technique: 'Techniques',
  section: 'Sections',
  benchmark: 'Benchmarks',
  metric: 'Metrics',
  work: 'Works',
  term: 'Terms',
  page: 'Other pages',
} as const;
export type PageKind = keyof typeof pageKinds;

/** Filters of the full-text search besides the kind; the ids are in addresses. */
export const searchFilters = ['chapter', 'paradigm', 'feedback', 'modality', 'optimises', 'venue', 'year'] as const;
export type SearchFilter = (typeof searchFilters)[number];

/** What the full-text search knows of a page besides its text. Nothing of it is shown on the page. */
export interface PageFacts {
  kind: PageKind;
  /** Values of the filters by their ids. */
  filters: Partial<Record<SearchFilter, string[]>>;
  /** Other names of what the page is about, and words that mean the same. */
  names: string[];
  /** Family names of the authors. */
  people: string[];
}

const facts = (kind: PageKind, more: Partial<PageFacts>): PageFacts => ({
  kind,
  filters: {},
  names: [],
  people: [],
  ...more,
});

/** Facts of a technique's page. */
export function factsOfTechnique(survey: Survey, technique: Technique): PageFacts {
  const work = survey.references.get(technique.work);
  const filters = Object.fromEntries(
    survey.attributes
      .filter(({ id }) => id === 'feedback' || id === 'modality' || id === 'optimises')
      .map((attribute) => [attribute.id, valuesOf(technique, attribute)]),
  );
  return facts('technique', {
    ...ofWork(work),
    filters: { ...ofWork(work).filters, ...filters, chapter: chaptersOf(technique), paradigm: [paradigmOf(survey, technique)] },
    names: namesOf(survey, technique),
  });
}

/** Facts of a benchmark's page. */
export function factsOfBenchmark(survey: Survey, benchmark: Benchmark): PageFacts {
  const { filters, ...work } = ofWork(survey.references.get(benchmark.work));
  return facts('benchmark', {
    ...work,
    filters: { ...filters, modality: benchmark.modality, feedback: benchmark.annotation?.feedback ?? [] },
    names: namesOf(survey, benchmark),
  });
}

/** Facts of a metric's page. */
export function factsOfMetric(survey: Survey, metric: Metric): PageFacts {
  return facts('metric', { ...ofWork(survey.references.get(metric.work)), names: namesOf(survey, metric) });
}

/** Facts of a work's page. */
export function factsOfReference(survey: Survey, work: Reference): PageFacts {
  const { filters, ...more } = ofWork(work);
  const { paradigm } = topicsOf(survey, work);
  const introduced = work.introduces.map(({ name }) => name);
  return facts('work', {
    ...more,
    filters: { ...filters, chapter: chaptersOf(work), paradigm: paradigm === undefined ? [] : [paradigm] },
    names: [...work.otherTitles, ...introduced, ...modelsOf(work, survey.aliases)],
  });
}

/** Facts of a section's page. */
export function factsOfSection(survey: Survey, { chapter, title, families }: Section): PageFacts {
  const paradigms = families.map((id) => survey.families.get(id)?.parent ?? id);
  return facts('section', {
    filters: { chapter: [chapter.id], paradigm: [...new Set(paradigms)] },
    names: withSynonyms(survey.aliases, [title]).slice(1),
  });
}

function namesOf(survey: Survey, { name, aliases }: { name: string; aliases: string[] }): string[] {
  return withSynonyms(survey.aliases, [name, ...aliases]).slice(1);
}

function ofWork(work: Reference | undefined): Pick<PageFacts, 'filters' | 'people'> {
  if (work === undefined) return { filters: {}, people: [] };
  const year = firstPublication(work)?.slice(0, 4);
  const venue = venueOf(work);
  return {
    filters: { ...(year ? { year: [year] } : {}), ...(venue ? { venue: [venue] } : {}) },
    people: [...new Set((work.csl.author ?? []).map(familyOf))],
  };
}
