import type { PagefindIndex } from 'pagefind';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { british } from '../model/search/spelling.ts';
import { phraseOf } from '../model/search/synonyms.ts';

/** Weights with which the index is made and asked; `npm run bench:search` tries others. */
export interface IndexOptions {
  /** Groups of words that mean the same: `content/search/aliases.yaml`. */
  synonyms: string[][];
  /** A page speaks of a word where it says it so often. */
  leastMentions?: number;
}

const bodyMark = 'data-pagefind-body';

/**
 * Adds every page with a body to search, and every term of the glossary as a result of its own, which the glossary's one page
 * could not give. What readers may write instead of the words on the page goes into a field that excerpts never show.
 *
 * @param folder the built site
 * @returns how many results the index can give
 * @throws with all of its complaints where the indexer is not content
 */
export async function fillIndex(index: PagefindIndex, folder: string, options: IndexOptions): Promise<number> {
  const errors: string[] = [];
  let added = 0;
  for (const path of await pagesIn(folder)) {
    const html = await readFile(join(folder, path), 'utf8');
    if (!html.includes(bodyMark)) continue;
    errors.push(...(await index.addHTMLFile({ sourcePath: path, content: withHiddenWords(html, options) })).errors);
    added += 1;
  }
  for (const term of await termsIn(folder)) {
    errors.push(...(await index.addCustomRecord(recordOfTerm(term))).errors);
    added += 1;
  }
  if (errors.length > 0) throw new Error(`The search index is not complete: ${errors.join('; ')}`);
  return added;
}

async function pagesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll(sep, '/'))
    .sort();
}

/** The page with the words that readers may write instead of its own, and the names of the Greek letters in its formulas. */
export function withHiddenWords(
  html: string,
  { synonyms, leastMentions = 2 }: Pick<IndexOptions, 'synonyms' | 'leastMentions'>,
): string {
  const body = html.slice(html.indexOf(bodyMark));
  const text = phraseOf(body.replaceAll(/<annotation[\s\S]*?<\/annotation>/g, ' ').replaceAll(/<[^>]*>/g, ' '));
  const counts = synonyms.map((group) => group.map((word) => text.split(phraseOf(word)).length - 1));
  const words = synonyms.flatMap((group, i) => {
    const mentions = counts[i] ?? [];
    const isSpokenOf = mentions.reduce((sum, n) => sum + n, 0) >= leastMentions;
    return isSpokenOf ? group.filter((_, j) => mentions[j] === 0) : [];
  });
  const also = [...new Set([...words, ...britishIn(text), ...greekIn(body)])].map(escape).join(', ');
  const hidden = also && `<meta data-pagefind-meta="also[content]" content="${also}">`;
  return spaced(html.replace('</head>', `${hidden}</head>`));
}

/** The page with marks between names and values: pagefind runs the texts of cells, definitions and chips together, "Pairs neededYes". */
function spaced(html: string): string {
  return html
    .replaceAll('</dt>', ':</dt> ')
    .replaceAll(/([^.:?!>])<\/dd>/g, '$1.</dd>')
    .replaceAll(/<\/(dd|td|th)>/g, '</$1> ')
    .replaceAll('<span class="chip">', ' <span class="chip">');
}

/** British forms of the American words of a page, by which both are looked up. */
function britishIn(text: string): string[] {
  return [...new Set(text.split(' '))]
    .map((word) => [word, british(word)])
    .flatMap(([word, form]) => (form && form !== word ? [form] : []));
}

const greek =
  /\\(alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega)(?![a-z])/gi;

/** Formulas are kept out of the text; the letters in them are found by their names. */
function greekIn(html: string): Set<string> {
  const formulas = [...html.matchAll(/<annotation[^>]*>([\s\S]*?)<\/annotation>/g)].map(([, latex = '']) => latex);
  return new Set(formulas.flatMap((latex) => [...latex.matchAll(greek)].map(([, name = '']) => name.toLowerCase())));
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

interface Term {
  id: string;
  term: string;
  aliases: string[];
  definition: string;
  section?: string;
}

async function termsIn(folder: string): Promise<Term[]> {
  const { records } = JSON.parse(await readFile(join(folder, 'api/v1/glossary.json'), 'utf8')) as { records: Term[] };
  return records;
}

function recordOfTerm({ id, term, aliases, definition, section }: Term) {
  const url = `/glossary/#${id}`;
  return {
    url,
    content: `${term}. ${definition}`,
    language: 'en',
    meta: {
      title: term,
      ...(aliases.length > 0 ? { names: aliases.join(', ') } : {}),
    },
    filters: { kind: ['term'], ...(section ? { chapter: [section.split('/')[0] ?? ''] } : {}) },
  };
}
