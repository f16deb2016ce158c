import type { Survey, Technique } from '../survey.ts';
import { byDate, cellText, labelOf, paradigmOf, valuesOf } from './attributes.ts';

/** One filter of the catalogue with the values that occur. */
export interface Facet {
  id: string;
  label: string;
  meaning: string;
  values: { id: string; label: string; count: number }[];
}
/** One technique as the catalogue shows and filters it. */
export interface CatalogueRow {
  technique: Technique;
  year: string;
  paradigm: { id: string; label: string };
  venue: string;
  /** Value ids by facet. */
  values: Record<string, string[]>;
  /** Shown text by attribute. */
  cells: Record<string, string>;
  /** What the text filter looks at, in lower case. */
  haystack: string;
}

/** Rows in the order of publication. */
export function catalogueRows(survey: Survey): CatalogueRow[] {
  return [...survey.techniques.values()].sort(byDate(survey)).map((technique) => {
    const reference = survey.references.get(technique.work);
    const paradigm = survey.families.get(paradigmOf(survey, technique));
    const year = reference?.date?.slice(0, 4) ?? '';
    const values: Record<string, string[]> = {
      paradigm: paradigm ? [paradigm.id] : [],
      year: year ? [year] : [],
      code: [technique.code ? 'yes' : 'no'],
      venue: venueOf(reference?.venueShort),
      'base-model': technique.setting?.baseModels ?? [],
    };
    const cells: Record<string, string> = {};
    for (const attribute of survey.attributes) {
      values[attribute.id] = valuesOf(technique, attribute);
      cells[attribute.id] = cellText(technique, attribute);
    }
    const authors = reference?.csl.author?.map((name) => ('family' in name ? name.family : name.literal)) ?? [];
    const words = [
      technique.name,
      ...technique.aliases,
      technique.gist,
      ...authors,
      ...(technique.setting?.baseModels ?? []),
      ...Object.values(cells),
    ];
    return {
      technique,
      year,
      paradigm: { id: paradigm?.id ?? '', label: paradigm?.short ?? '' },
      venue: reference?.venueShort ?? '',
      values,
      cells,
      haystack: words.join(' ').toLowerCase(),
    };
  });
}

/** The venue without its year: `CVPR`. */
function venueOf(venueShort: string | undefined): string[] {
  return venueShort === undefined ? [] : [venueShort.replace(/ \d{4}.*$/, '')];
}

/** Values of a facet without a fixed vocabulary: those that occur at least twice, the most frequent first. */
function frequent(rows: readonly CatalogueRow[], facet: string): { id: string; label: string }[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of row.values[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([id]) => ({ id, label: id }));
}

/** The filters: paradigm, every attribute, year, code; only values that occur, with their counts. */
export function catalogueFacets(survey: Survey, rows: readonly CatalogueRow[]): Facet[] {
  const counted = (facet: string, values: { id: string; label: string }[]) =>
    values
      .map(({ id, label }) => ({ id, label, count: rows.filter((row) => row.values[facet]?.includes(id)).length }))
      .filter(({ count }) => count > 0);
  const paradigms = [...survey.families.values()].filter(({ parent }) => !parent).map(({ id, short }) => ({ id, label: short }));
  const years = [...new Set(rows.map(({ year }) => year).filter(Boolean))].sort().reverse();
  return [
    { id: 'paradigm', label: 'Paradigm', meaning: 'The widest family of the technique.', values: counted('paradigm', paradigms) },
    ...survey.attributes.map((attribute) => ({
      id: attribute.id,
      label: attribute.label,
      meaning: attribute.meaning,
      values: counted(attribute.id, [
        ...attribute.values.map(({ id, label }) => ({ id, label })),
        { id: 'not-reported', label: labelOf(attribute, 'not-reported') },
      ]),
    })),
    {
      id: 'year',
      label: 'Year',
      meaning: 'When the work was first public.',
      values: counted(
        'year',
        years.map((year) => ({ id: year, label: year })),
      ),
    },
    {
      id: 'venue',
      label: 'Venue',
      meaning: 'Where the work was published; venues with one technique are left to the text filter.',
      values: counted('venue', frequent(rows, 'venue')),
    },
    {
      id: 'base-model',
      label: 'Base model',
      meaning: 'Models that the paper tried it on, as named there; those named once are left to the text filter.',
      values: counted('base-model', frequent(rows, 'base-model')),
    },
    {
      id: 'code',
      label: 'Official code',
      meaning: 'Whether a source names code by the authors.',
      values: counted('code', [
        { id: 'yes', label: 'Known' },
        { id: 'no', label: 'Not known' },
      ]),
    },
  ].filter(({ values }) => values.length > 0);
}
