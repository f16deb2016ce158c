import type { PageKind, SearchFilter } from './page-facts.ts';
import type { SearchView } from './view.ts';

/** What pages can be filtered by. */
export type Filter = 'kind' | SearchFilter;
/** Ids of the pages with each value of each filter. */
export type ValueSets = ReadonlyMap<Filter, ReadonlyMap<string, ReadonlySet<string>>>;

/** The ids that fit what is chosen, in their order. `except` leaves one filter out, as its own counts need. */
export function applyFilters(ids: readonly string[], sets: ValueSets, { chosen, years }: SearchView, except?: Filter): string[] {
  const tests = [...chosen]
    .filter(([filter]) => filter !== except)
    .map(([filter, values]) => union(sets.get(filter), (value) => values.has(value)));
  if ((years.from || years.to) && except !== 'year')
    tests.push(union(sets.get('year'), (year) => year >= years.from && year <= (years.to || '9999')));
  return ids.filter((id) => tests.every((test) => test.has(id)));
}

function union(values: ReadonlyMap<string, ReadonlySet<string>> | undefined, isChosen: (value: string) => boolean): Set<string> {
  return new Set([...(values ?? [])].flatMap(([value, ids]) => (isChosen(value) ? [...ids] : [])));
}

/** How many of the ids each value of a filter would leave, given what is chosen in the other filters. */
export function countValues(ids: readonly string[], sets: ValueSets, view: SearchView, filter: Filter): Map<string, number> {
  const left = applyFilters(ids, sets, view, filter);
  return new Map([...(sets.get(filter) ?? [])].map(([value, having]) => [value, left.filter((id) => having.has(id)).length]));
}

/** Results of one kind, in their order. */
export interface Group {
  kind: PageKind;
  ids: string[];
}

/** The ids by kind; the kind of the best result comes first. An id of no kind is a page. */
export function groupByKind(ids: readonly string[], sets: ValueSets): Group[] {
  const kinds = [...(sets.get('kind') ?? [])] as [PageKind, ReadonlySet<string>][];
  const groups = Map.groupBy(ids, (id) => kinds.find(([, having]) => having.has(id))?.[0] ?? 'page');
  return [...groups].map(([kind, each]) => ({ kind, ids: each }));
}
