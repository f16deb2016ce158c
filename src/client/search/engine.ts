/** What pagefind's own module offers, as far as it is used here (pagefind 1.5, docs/api). */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string | null, options?: { filters?: Record<string, string[]> }): Promise<Found>;
  filters(): Promise<Record<string, Record<string, number>>>;
}
interface Found {
  results: { id: string; data(): Promise<PageResult> }[];
  /** Counts beside each filter value, given the current search. */
  filters: Record<string, Record<string, number>>;
}
/** One page that fits, with the headings under which it does. */
export interface PageResult {
  url: string;
  /** HTML from pagefind: escaped text with `<mark>` around the words. */
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

const base = document.documentElement.dataset.base ?? '/';
let engine: Promise<Pagefind> | undefined;

/** Loads the search engine once; called early, when somebody is about to search. */
export function warm(): Promise<Pagefind> {
  return (engine ??= load().catch((error: unknown) => {
    engine = undefined;
    throw error;
  }));
}

async function load(): Promise<Pagefind> {
  // The address is made at run time, so that the bundler leaves the import alone.
  const address = new URL(`${base}pagefind/pagefind.js`, location.href).href;
  const module = (await import(/* @vite-ignore */ address)) as Pagefind;
  await module.options({ baseUrl: base });
  await module.init();
  // Counts beside the filters are only kept once the filters are loaded.
  await module.filters();
  return module;
}

/** Pages for the words, best first; `pages` resolves at most `limit` of them. */
export async function search(
  words: string,
  filters: Record<string, string[]>,
  limit: number,
): Promise<{ total: number; counts: Found['filters']; pages: PageResult[] }> {
  const pagefind = await warm();
  const found = await pagefind.search(words, { filters });
  const pages = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
  return { total: found.results.length, counts: found.filters, pages };
}
