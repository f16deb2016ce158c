import type { LeftOut } from '../left-out.ts';
import { pageKinds, searchFilters, type PageKind, type SearchFilter } from './page-facts.ts';

/** Orders of the results. */
export const orders = { relevance: 'Best first', newest: 'Newest first', oldest: 'Oldest first', title: 'By title' } as const;
export type Order = keyof typeof orders;

/** What the search page shows: the words, what is chosen in each filter, a span of years and an order. */
export interface SearchView {
  words: string;
  /** Chosen values by filter; within a filter any may hold, between filters all must. Years are in `years`. */
  chosen: ReadonlyMap<'kind' | SearchFilter, ReadonlySet<string>>;
  /** First and last year, both included; empty where there is no bound. */
  years: { from: string; to: string };
  order: Order;
}

/** Filters whose values are chosen one by one. */
export const listedFilters = ['kind', ...searchFilters.filter((filter) => filter !== 'year')] as const;

/**
 * Reads a view from the address: `?q=...&kind=technique&paradigm=direct-preference&year=2024-2025&sort=newest`.
 * What it does not know it passes over, so that an old link still leads somewhere.
 */
export function readView(search: string): SearchView {
  const query = new URLSearchParams(search);
  const chosen = new Map<'kind' | SearchFilter, Set<string>>();
  for (const filter of listedFilters) {
    const values = query.getAll(filter).map((value) => (filter === 'kind' ? kindOf(value) : value));
    const known = values.filter((value) => value !== undefined);
    if (known.length > 0) chosen.set(filter, new Set(known));
  }
  const [, from = '', dash = '', to = ''] = /^(\d{4})?(-)?(\d{4})?$/.exec(query.get('year') ?? '') ?? [];
  const order = query.get('sort') ?? '';
  return {
    words: (query.get('q') ?? '').trim(),
    chosen,
    years: { from, to: dash ? to : from },
    order: Object.hasOwn(orders, order) ? (order as Order) : 'relevance',
  };
}

/** What choices of the search are called where an address asks for one that is not there. */
const calledBy: Record<(typeof listedFilters)[number], string> = {
  kind: 'kind of page',
  chapter: 'chapter',
  paradigm: 'paradigm',
  feedback: 'feedback',
  modality: 'modality',
  optimises: 'kind of optimisation',
  venue: 'venue',
};

/**
 * What an address asks for that `readView` passes over, or that the form does not offer.
 *
 * @param offers whether the form has this value of a filter; years are those of `from`
 */
export function leftOutOf(
  search: string,
  offers: (name: (typeof listedFilters)[number] | 'from', value: string) => boolean,
): LeftOut[] {
  const query = new URLSearchParams(search);
  const values = listedFilters.flatMap((filter) =>
    query
      .getAll(filter)
      .filter((value) => value !== '' && !offers(filter, (filter === 'kind' ? kindOf(value) : undefined) ?? value))
      .map((value) => ({ what: calledBy[filter], value })),
  );
  const { years } = readView(search);
  const asked = query.get('year') ?? '';
  const unknown = [years.from, years.to].filter((year) => year !== '' && !offers('from', year));
  const isSpan = asked === '' || years.from !== '' || years.to !== '';
  const order = query.get('sort') ?? '';
  return [
    ...values,
    ...[...new Set(isSpan ? unknown : [asked])].map((value) => ({ what: 'year', value })),
    ...(order === '' || Object.hasOwn(orders, order) ? [] : [{ what: 'order', value: order }]),
  ];
}

/** The query of the address that `readView` reads back; empty for an empty view. */
export function writeView({ words, chosen, years: { from, to }, order }: SearchView): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  for (const filter of listedFilters) for (const value of chosen.get(filter) ?? []) query.append(filter, value);
  if (from || to) query.set('year', from === to ? from : `${from}-${to}`);
  if (order !== 'relevance') query.set('sort', order);
  return query.toString();
}

/** Kinds in one number or many: `technique`, `Techniques`; works also as `references`, sections as `chapters`, as once published. */
function kindOf(value: string): PageKind | undefined {
  const name = value.toLowerCase();
  const former: Record<string, PageKind> = {
    references: 'work',
    reference: 'work',
    chapters: 'section',
    chapter: 'section',
    glossary: 'term',
  };
  return (Object.keys(pageKinds) as PageKind[]).find((kind) => kind === name || `${kind}s` === name) ?? former[name];
}
