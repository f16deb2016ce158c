import type { ValueSets } from '#model/search/facets.ts';
import type { SearchView } from '#model/search/view.ts';
import { filterValues, idsWhere } from './engine.ts';

type Filter = ValueSets extends ReadonlyMap<infer K, unknown> ? K : never;

const sets = new Map<string, Promise<ReadonlyMap<string, ReadonlySet<string>>>>();

/** Which pages have which value of the given filters; each filter is asked for once. */
export async function loadValueSets(filters: Iterable<Filter>): Promise<ValueSets> {
  const asked = [...new Set(filters)].map(async (filter): Promise<[Filter, ReadonlyMap<string, ReadonlySet<string>>]> => {
    if (!sets.has(filter)) sets.set(filter, load(filter));
    return [filter, await (sets.get(filter) ?? load(filter))];
  });
  return new Map(await Promise.all(asked));
}

/** The filters that decide what a view shows: those with something chosen, and the kind, by which results are grouped. */
export function filtersOf({ chosen, years }: SearchView): Filter[] {
  return ['kind', ...chosen.keys(), ...(years.from || years.to ? (['year'] as const) : [])];
}

async function load(filter: Filter): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  try {
    const values = Object.keys((await filterValues())[filter] ?? {});
    const ids = values.map(async (value): Promise<[string, Set<string>]> => [
      value,
      new Set(await idsWhere({ [filter]: value })),
    ]);
    return new Map(await Promise.all(ids));
  } catch (error) {
    sets.delete(filter);
    throw error;
  }
}
