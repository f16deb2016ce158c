import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Reference } from '../survey.ts';

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

/** Styles that ship with citation-js. */
export type Style = 'apa' | 'vancouver' | 'harvard1';

// Keys are addresses here; citation-js would make its own from author, year and title.
(plugins.config.get('@bibtex') as { format: { useIdAsLabel: boolean } }).format.useIdAsLabel = true;

/** The CSL-JSON item of a work: its record, its key, and its arXiv id where CSL has a place for one. */
export function toCsl(reference: Reference): CslItem {
  const { csl, key, arxiv, moreAuthors } = reference;
  return {
    id: key,
    ...csl,
    // "and others" has no word of its own in CSL; BibTeX readers and citeproc styles both know this one.
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

/** The formatted reference of a work in a style, as one line of text or as HTML. */
export function formatCitation(reference: Reference, style: Style, format: 'text' | 'html'): string {
  const { archive, archive_location, ...published } = toCsl(reference);
  // The arXiv copy of a published paper is not what a style should print.
  const item = reference.csl.type === 'article' ? { ...published, archive, archive_location } : published;
  return (new Cite([item]).format('bibliography', { format, template: style, lang: 'en-GB' }) as string).trim();
}
