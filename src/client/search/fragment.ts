import { addressOf, base } from './base.ts';
import type { Hit, PageResult } from './engine.ts';

/** What pagefind 1.5 keeps of a page in a file of its own, named by its id: gzip of a mark, then this as JSON. */
interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Words of the beginning of a page that stand for it where none of the sought words is in it. */
const excerptWords = 30;

/**
 * A page that was not found by its words. Pagefind would give it in a search for nothing, but loads its whole index for that; so
 * its file is read here.
 */
export function pageById(id: string): Hit {
  let page: Promise<PageResult> | undefined;
  return { id, score: 0, data: () => (page ??= read(id)) };
}

async function read(id: string): Promise<PageResult> {
  const response = await fetch(`${base}pagefind/fragment/${id}.pf_fragment`);
  if (!response.ok || !response.body) throw new Error(`The page ${id} answers ${response.status}.`);
  const text = await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text();
  const { url, content, meta, filters } = JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
  const excerpt = escape(content.split(/\s+/).slice(0, excerptWords).join(' '));
  return { url: addressOf(url), excerpt, meta, filters, sub_results: [] };
}

/** Excerpts are HTML, as those of pagefind are. */
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
