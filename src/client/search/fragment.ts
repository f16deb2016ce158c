import { parseFragment } from '#model/search/fragment.ts';
import { addressOf, base } from '../base.ts';
import { readOnce, type Hit, type PageResult } from './engine.ts';

/** Words of the beginning of a page that stand for it where none of the sought words is in it. */
const excerptWords = 30;

/**
 * A page that was not found by its words. Pagefind would give it in a search for nothing, but loads its whole index for that; so
 * its file is read here.
 */
export function pageById(id: string): Hit {
  return readOnce({ id, score: 0, data: () => read(id) });
}

async function read(id: string): Promise<PageResult> {
  const response = await fetch(`${base}pagefind/fragment/${id}.pf_fragment`);
  if (!response.ok || !response.body) throw new Error(`The page ${id} answers ${response.status}.`);
  const text = await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text();
  const { url, content, meta, filters } = parseFragment(text);
  const excerpt = escape(content.split(/\s+/).slice(0, excerptWords).join(' '));
  return { url: addressOf(url), excerpt, meta, filters, sub_results: [] };
}

/** Excerpts are HTML, as those of pagefind are. */
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
