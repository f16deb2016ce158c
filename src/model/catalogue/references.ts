import type { Origin } from '../../schemas/reference.ts';
import { compareFirstPublication, firstPublication } from '../bibliography/first-publication.ts';
import { compareReferences, venueOf, yearOf } from '../bibliography/names.ts';
import { topicsOf } from '../citation-graph/work-facts.ts';
import { withSynonyms } from '../search/synonyms.ts';
import type { Reference, Survey } from '../survey.ts';
import { capital } from '../text.ts';
import { countFacets, frequentValues, type Facet } from './catalogue.ts';

/** How works came into the bibliography, as its list says it. */
export const origins: Readonly<Record<Origin, string>> = {
  self: 'the survey',
  survey: 'in the survey',
  companion: 'reading list',
  added: 'added',
  citing: 'cites the survey',
};
const introduced = { technique: 'A technique', benchmark: 'A benchmark', metric: 'A metric' } as const;
/** Earlier works are few: they are filtered by decades, and the earliest together. */
const firstSingleYear = 2020;
const firstDecade = 2000;
const earliest = `before ${firstDecade}`;

/** A work as the bibliography shows and filters it. */
export interface ReferenceRow {
  reference: Reference;
  /** Value ids by facet; facets without any are left out, since the list of all works is a large page. */
  values: Record<string, string[]>;
  /** What the text filter looks at besides the values, the key and what the entry shows. */
  unseen: string;
  /** Place of the work when the newest come first. */
  newest: number;
}
/** The bibliography, by the first author, with its facets. */
export interface ReferenceCatalogue {
  facets: Facet[];
  rows: ReferenceRow[];
}

/** Every work in the order of a reference list, with what it can be filtered and sorted by. */
export function referenceCatalogue(survey: Survey): ReferenceCatalogue {
  const references = [...survey.references.values()].sort(compareReferences);
  const places = new Map([...references].sort(compareNewest).map((reference, place) => [reference, place]));
  const rows = references.map((reference) => ({
    reference,
    values: valuesOf(survey, reference),
    unseen: unseenOf(survey, reference),
    newest: places.get(reference) ?? 0,
  }));
  return { facets: facetsOf(survey, rows), rows };
}

function facetsOf(survey: Survey, rows: readonly ReferenceRow[]): Facet[] {
  const years = [...new Set(rows.flatMap(({ values }) => values.year ?? []))].sort((a, b) => startOf(b) - startOf(a));
  const paradigms = [...survey.families.values()].filter(({ parent }) => !parent);
  return countFacets(rows, [
    {
      id: 'year',
      label: 'Year',
      meaning: 'When it was published, and when it was first public where that was earlier.',
      values: years.map((id) => ({ id, label: capital(id) })),
    },
    {
      id: 'topic',
      label: 'Topic',
      meaning: 'The family of the technique that it introduced, otherwise what it is about. Not every work has one.',
      values: paradigms.map(({ id, short }) => ({ id, label: short })),
    },
    {
      id: 'venue',
      label: 'Venue',
      meaning: 'Where it was published; venues with one work are left to the text filter.',
      values: frequentValues(rows, 'venue'),
    },
    {
      id: 'introduces',
      label: 'Introduces',
      meaning: 'What of the records of the Atlas comes from it.',
      values: Object.entries(introduced).map(([id, label]) => ({ id, label })),
    },
    {
      id: 'origin',
      label: 'How it came here',
      meaning:
        'The reference list of the survey, the reading list of its authors, works that cite it, or what the chapters need.',
      values: Object.entries(origins).map(([id, label]) => ({ id, label: capital(label) })),
    },
  ]);
}

function valuesOf(survey: Survey, reference: Reference): Record<string, string[]> {
  const { origin, introduces } = reference;
  const { paradigm } = topicsOf(survey, reference);
  const venue = venueOf(reference);
  const values = {
    year: [...new Set([yearOf(reference), firstPublication(reference)?.slice(0, 4) ?? ''].flatMap(spanOf))],
    topic: paradigm === undefined ? [] : [paradigm],
    venue: venue === undefined ? [] : [venue],
    introduces: [...new Set(introduces.map(({ kind }) => kind))],
    origin: [origin],
  };
  return Object.fromEntries(Object.entries(values).filter(([, each]) => each.length > 0));
}

/** The value of a year in the facet: itself, its decade, or what all the earliest share. Nothing for what is no year. */
function spanOf(year: string): string[] {
  if (!/^\d{4}$/.test(year)) return [];
  if (Number(year) >= firstSingleYear) return [year];
  return [Number(year) >= firstDecade ? `${year.slice(0, 3)}0s` : earliest];
}

const startOf = (span: string) => (span === earliest ? 0 : Number(span.slice(0, 4)));

/** Other titles, names of what comes from the work, and words that mean the same as some of all these. */
function unseenOf(survey: Survey, { csl, otherTitles, models, introduces }: Reference): string {
  const names = introduces.flatMap(({ name, aliases }) => [name, ...aliases]);
  const [, ...others] = withSynonyms(survey.aliases, [csl.title, ...otherTitles, ...(models?.names ?? []), ...names]);
  return others.join(' ');
}

/** By the year that the list shows, the latest first, then by the day it was first public; works without a year last. */
function compareNewest(a: Reference, b: Reference): number {
  const yearA = Number(yearOf(a)) || 0;
  const yearB = Number(yearOf(b)) || 0;
  return yearB - yearA || compareFirstPublication(firstPublication(b), firstPublication(a)) || compareReferences(a, b);
}
