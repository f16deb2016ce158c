import { base } from '../base.ts';
import { loadOnce } from '../load-once.ts';

/** What pagefind's own module offers, as far as it is used here (pagefind 1.5, docs/api). */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: Hit[] }>;
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

/** Comes after all words of all pages, so that the index has no part for it. */
const afterAllWords = '\uffff';

/**
 * A search that loads nothing and finds nothing, once, while nobody waits: what a browser makes ready at the first use of the engine
 * takes longer than the search itself.
 */
export const rehearse = loadOnce(async () => void (await (await warm()).search(afterAllWords)));

/** Pages that hold all of the words, best first. */
export async function pagesWith(words: string): Promise<Hit[]> {
  return (await (await warm()).search(words)).results.map(readOnce);
}

/**
 * The texts of some pages. One that is not there any more, as in the minutes after a new edition, is left out.
 *
 * @throws where none can be read
 */
export async function readPages(hits: readonly Hit[]): Promise<PageResult[]> {
  const pages = await Promise.allSettled(hits.map((hit) => hit.data()));
  const read = pages.flatMap((page) => (page.status === 'fulfilled' ? [page.value] : []));
  const failed = pages.find((page) => page.status === 'rejected');
  if (failed && read.length === 0) throw failed.reason;
  return read;
}

/** A hit whose text is made ready once, however often it is asked for: that is work, and a way to the engine's own thread. */
export function readOnce(hit: Hit): Hit {
  let page: Promise<PageResult> | undefined;
  return { id: hit.id, score: hit.score, data: () => (page ??= hit.data()) };
}
