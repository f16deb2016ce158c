import type { Filter, ValueSets } from './facets.ts';
import { wordsOf } from './normal-form.ts';
import type { Order } from './view.ts';

/** A page or term as the full-text index holds it. */
export interface IndexedPage {
  id: string;
  title: string;
  /** Values by filter. */
  filters: Partial<Record<Filter, string[]>>;
}

/** Every page that the search knows, with what can be filtered: `pagefind/pages.json`. */
export interface PageFile {
  /** Ids as the full-text index gives them, in the order of the titles. */
  ids: string[];
  /** Places in `ids` of the pages with each value of each filter. */
  values: Record<string, Record<string, number[]>>;
}

/** Makes the list of all pages. Ties of the title by id. */
export function makePageFile(pages: readonly IndexedPage[]): PageFile {
  const titled = pages.map((page) => ({ ...page, title: wordsOf(page.title).join(' ') }));
  const sorted = titled.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1));
  const values: PageFile['values'] = {};
  sorted.forEach(({ filters }, place) => {
    for (const [filter, chosen] of Object.entries(filters)) {
      for (const value of chosen) ((values[filter] ??= {})[value] ??= []).push(place);
    }
  });
  return { ids: sorted.map(({ id }) => id), values };
}

/** The list of all pages, ready to filter and to order by. */
export interface PageList {
  /** All ids, by title. */
  ids: readonly string[];
  /** The ids with each value of each filter. */
  sets: ValueSets;
}

/** Reads the list of all pages. */
export function readPageFile({ ids, values }: PageFile): PageList {
  const setOf = (places: readonly number[]) => new Set(places.flatMap((place) => ids[place] ?? []));
  const sets = Object.entries(values).map(([filter, each]): [Filter, ReadonlyMap<string, ReadonlySet<string>>] => [
    filter as Filter,
    new Map(Object.entries(each).map(([value, places]) => [value, setOf(places)])),
  ]);
  return { ids, sets: new Map(sets) };
}

/** Some ids by title, or by year and then by title; those without a year come last. As they are where relevance is asked for. */
export function inOrder(some: readonly string[], { ids, sets }: PageList, order: Order): string[] {
  if (order === 'relevance') return [...some];
  const places = new Map(ids.map((id, place) => [id, place]));
  const years = new Map(
    [...(sets.get('year') ?? [])].flatMap(([year, having]) => [...having].map((id) => [id, Number(year)] as const)),
  );
  const byTitle = (a: string, b: string) => (places.get(a) ?? ids.length) - (places.get(b) ?? ids.length);
  if (order === 'title') return [...some].sort(byTitle);
  const sign = order === 'newest' ? -1 : 1;
  const yearOf = (id: string) => sign * (years.get(id) ?? sign * Infinity);
  return [...some].sort((a, b) => (yearOf(a) === yearOf(b) ? byTitle(a, b) : yearOf(a) - yearOf(b)));
}
