import { gaps } from '../gaps.ts';
import type { Filtered } from './filter.ts';

/** One filter of a catalogue with the values that occur. */
export interface Facet {
  id: string;
  label: string;
  meaning: string;
  values: { id: string; label: string; count: number }[];
}
/** What a cell shows. `sort` is set where the text is no good for sorting: the number of `about 79k`. */
export interface Cell {
  text: string;
  sort?: string;
  isUnknown?: boolean;
  /** Where the text leads. */
  path?: string;
}
/** A cell of which the record says nothing, with the word for that (`gaps`); it sorts last. */
export const gapCell = (text: string): Cell => ({ text, sort: '', isUnknown: true });

/** One record as a catalogue shows and filters it. */
export interface CatalogueRow {
  id: string;
  name: string;
  path: string;
  gist: string;
  /** Cite key of the work that introduced it. */
  work: string;
  /** Value ids by facet. */
  values: Record<string, string[]>;
  /** Cells by column. */
  cells: Record<string, Cell>;
  /** What the text filter looks at besides what the row shows. */
  unseen: string;
}
/** A column besides the name. */
export interface Column {
  id: string;
  label: string;
  /**
   * Where it holds values of several kinds, the column that tells them. They are sorted kind by kind, the better first: more,
   * unless `directions` says that less is better (1) or that the kind has no order (0).
   */
  ranked?: { within: string; directions: Record<string, 0 | 1> };
}
/** A list of records of one kind that can be filtered, sorted and exported. */
export interface Catalogue {
  /** `benchmark`; the plural takes an s. */
  noun: string;
  /** What the names of the rows are names of, where that is not the noun: `system`. */
  named?: string;
  /** Columns besides the name; the rows hold a cell for each. */
  columns: Column[];
  facets: Facet[];
  rows: CatalogueRow[];
}

/** A facet as it is described before its values are counted. Values that do not occur are left out. */
export interface FacetPlan {
  id: string;
  label: string;
  meaning: string;
  values: readonly { id: string; label: string }[];
}

/** The facets with the counts of their values; facets without any are left out. */
export function countFacets(rows: readonly Filtered[], plans: readonly FacetPlan[]): Facet[] {
  return plans
    .map(({ id, label, meaning, values }) => ({
      id,
      label,
      meaning,
      values: values
        .map((value) => ({ ...value, count: rows.filter((row) => row.values[id]?.includes(value.id)).length }))
        .filter(({ count }) => count > 0),
    }))
    .filter(({ values }) => values.length > 0);
}

/** Values of a facet without a fixed vocabulary: those that occur at least twice, or as often as asked, the most frequent first. */
export function frequentValues(rows: readonly Filtered[], facet: string, least = 2): { id: string; label: string }[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of row.values[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([id]) => ({ id, label: id }));
}

/** The years that occur, the latest first. */
export function yearFacet(rows: readonly Filtered[]): FacetPlan {
  const years = [...new Set(rows.flatMap(({ values }) => values.year ?? []))].sort().reverse();
  return {
    id: 'year',
    label: 'Year',
    meaning: 'When the work was first public.',
    values: years.map((year) => ({ id: year, label: year })),
  };
}

/** A facet that tells whether something is known. */
export function knownFacet(id: string, label: string, meaning: string): FacetPlan {
  const values = [
    { id: 'yes', label: 'Known' },
    { id: 'no', label: gaps.notChecked },
  ];
  return { id, label, meaning, values };
}
