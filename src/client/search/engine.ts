import { base } from './base.ts';
import { loadOnce } from './load-once.ts';

/** What pagefind's own module offers, as far as it is used here (pagefind 1.5, docs/api). */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string | null, options?: SearchOptions): Promise<{ results: Hit[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}
interface SearchOptions {
  filters?: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}
/** One page that fits. Its text is fetched only when asked for. */
export interface Hit {
  id: string;
  score: number;
  data(): Promise<PageResult>;
}
/** A page with the headings under which the words stand. */
export interface PageResult {
  url: string;
  /** HTML from pagefind: escaped text with `<mark>` around the words. */
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** How pages are ranked, as `npm run bench:search` found best on half of its queries (pagefind.app/docs/ranking). */
export const ranking = {
  termFrequency: 1,
  termSimilarity: 1,
  pageLength: 0.9,
  termSaturation: 1.4,
  metaWeights: { title: 2, names: 1, people: 3, also: 0.5 },
};

/** Loads the search engine; called early, when somebody is about to search. */
export const warm = loadOnce(async (): Promise<Pagefind> => {
  // The address is made at run time, so that the bundler leaves the import alone.
  const address = new URL(`${base}pagefind/pagefind.js`, location.href).href;
  const module = (await import(/* @vite-ignore */ address)) as Pagefind;
  await module.options({ baseUrl: base, ranking });
  await module.init();
  return module;
});

/** Pages that hold all of the words, best first. */
export async function pagesWith(words: string, options?: SearchOptions): Promise<Hit[]> {
  return (await (await warm()).search(words, options)).results.map(readOnce);
}

/** A hit whose text is made ready once, however often it is asked for: that is work, and a way to the engine's own thread. */
function readOnce(hit: Hit): Hit {
  let page: Promise<PageResult> | undefined;
  return { id: hit.id, score: hit.score, data: () => (page ??= hit.data()) };
}

/** Every page, in no order. */
export async function allPages(): Promise<Hit[]> {
  return (await (await warm()).search(null)).results;
}

/** The values of each filter with how many pages have them. */
export async function filterValues(): Promise<Record<string, Record<string, number>>> {
  return (await warm()).filters();
}

/** Ids of the pages with a value of a filter, or of all pages; of those with a date, in its order, where `sort` is given. */
export async function idsWhere(filters: Record<string, string>, sort?: SearchOptions['sort']): Promise<string[]> {
  const { results } = await (await warm()).search(null, { filters, ...(sort ? { sort } : {}) });
  return results.map(({ id }) => id);
}
