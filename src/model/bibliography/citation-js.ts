import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Reference } from '../survey.ts';
import type { Style } from './format-names.ts';
import { ownStyles } from './styles.ts';

/** A CSL-JSON item as the Atlas publishes it. */
export type CslItem = { id: string; type: string; title: string } & Record<string, unknown>;

/** An entry as citation-js maps it to BibTeX or BibLaTeX, before it is printed. */
export interface BibEntry {
  type: string;
  label: string;
  properties: Record<string, string>;
}
/** A record as citation-js maps it to RIS, before it is printed; tags with their values. */
export type RisRecord = Record<string, string | string[]>;

// citation-js ships APA, Vancouver and Harvard.
const csl = plugins.config.get('@csl') as { styles: { add(name: string, style: string): void } };
for (const [name, style] of Object.entries(ownStyles)) csl.styles.add(name, style);

// Keys are addresses here; citation-js would make its own from author, year and title.
(plugins.config.get('@bibtex') as { format: { useIdAsLabel: boolean } }).format.useIdAsLabel = true;

/** The CSL-JSON item of a work: its record, its key, and its arXiv id where CSL has a place for one. */
export function toCsl(reference: Reference): CslItem {
  const { csl, key, arxiv, moreAuthors } = reference;
  return {
    id: key,
    ...csl,
    // "and others" has no word of its own in CSL. Pandoc reads and writes it so.
    ...(moreAuthors && csl.author ? { author: [...csl.author, { literal: 'others' }] } : {}),
    ...(arxiv ? { archive: 'arXiv', archive_location: arxiv } : {}),
  };
}

/** Maps works to entries of BibTeX or BibLaTeX. */
export function toBibEntries(references: readonly Reference[], dialect: 'bibtex' | 'biblatex'): BibEntry[] {
  return new Cite(references.map(toCsl)).format(dialect, { format: 'object' }) as BibEntry[];
}

/** Maps works to records of RIS. */
export function toRisRecords(references: readonly Reference[]): RisRecord[] {
  return new Cite(references.map(toCsl)).format('ris', { format: 'object' }) as RisRecord[];
}

/** Formatted references that were made; making one takes milliseconds, and a work stands in many lists. */
const made = new WeakMap<Reference, Map<string, string>>();

/** The formatted reference of a work in a style, as one line of text or as HTML, without a number before it. */
export function formatCitation(reference: Reference, style: Style, format: 'text' | 'html'): string {
  const known = made.get(reference) ?? new Map<string, string>();
  made.set(reference, known);
  const id = `${style} ${format}`;
  const text = known.get(id) ?? formatOne(reference, style, format);
  known.set(id, text);
  return text;
}

function formatOne(reference: Reference, style: Style, format: 'text' | 'html'): string {
  const template = style === 'harvard' ? 'harvard1' : style;
  const text = new Cite([printed(reference)]).format('bibliography', { format, template, lang: 'en-US' }) as string;
  // Numbered styles count their entries, and this is always the first.
  return text
    .trim()
    .replace(/^1\. /, '')
    .replace(/<div class="csl-left-margin">1\.<\/div>/, '');
}

/**
 * What a style should print. The arXiv copy of a published paper is left out. A preprint has its arXiv number once: styles
 * would print number, kind and archive beside each other.
 */
function printed(reference: Reference): CslItem {
  const { archive: _archive, archive_location: _location, ...item } = toCsl(reference);
  if (reference.csl.type !== 'article' || !reference.arxiv) return item;
  const { genre: _genre, ...preprint } = item;
  return { publisher: 'arXiv', number: `arXiv:${reference.arxiv}`, ...preprint };
}
