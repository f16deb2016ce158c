import type { Choice } from './filter.ts';

/** What a list shows: the words that it is filtered by, the chosen values, and its order. */
export interface ListView {
  text: string;
  choice: Choice;
  /** Id of the order; empty for that of the page. */
  sort: string;
}

/** Reads a view from the query of an address: `?q=...&sort=-year&kind=prompt-set`. It passes over what is no facet of the list. */
export function readListView(search: string, facets: readonly string[]): ListView {
  const query = new URLSearchParams(search);
  const chosen = facets.flatMap((facet): [string, Set<string>][] =>
    query.has(facet) ? [[facet, new Set(query.getAll(facet))]] : [],
  );
  return { text: query.get('q') ?? '', choice: new Map(chosen), sort: query.get('sort') ?? '' };
}

/** The query that `readListView` reads back; empty for a list as it is. */
export function writeListView({ text, choice, sort }: ListView): URLSearchParams {
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  if (sort) query.set('sort', sort);
  for (const [facet, values] of choice) for (const value of values) query.append(facet, value);
  return query;
}
