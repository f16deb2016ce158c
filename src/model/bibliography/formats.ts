import type { Reference } from '../survey.ts';
import { formatBib } from './bibtex.ts';
import { formatCitation, toCsl, type CslItem } from './citation-js.ts';
import { formatEnw } from './enw.ts';
import { joinFormatted, styles, writeAllStyles, type Format, type Style } from './format-names.ts';
import { formatRis } from './ris.ts';

const softwareGenre = 'Computer software';

const writers: Record<Format, (references: readonly Reference[]) => string> = {
  bibtex: (references) => formatBib(references, 'bibtex'),
  biblatex: (references) => formatBib(references, 'biblatex'),
  ris: formatRis,
  enw: formatEnw,
  csl: (references) => `${JSON.stringify(references.map(toPublishedCsl), null, 2)}\n`,
};

/** Works in a format, in the given order; the text of a file. */
export function formatReferences(references: readonly Reference[], format: Format): string {
  return writers[format](references);
}

/** Works as formatted references in a style, in the given order; the text of a file. */
export function formatInStyle(references: readonly Reference[], style: Style): string {
  return joinFormatted(
    style,
    references.map((reference) => formatCitation(reference, style, 'text')),
  );
}

/** One work in every style; the text of a file. */
export function formatInAllStyles(reference: Reference): string {
  const formatted = (Object.keys(styles) as Style[]).map((style) => [style, formatCitation(reference, style, 'text')]);
  return writeAllStyles(Object.fromEntries(formatted) as Record<Style, string>);
}

/**
 * The item as files carry it. Zotero refuses a whole file that holds the type "software" (its CSL JSON translator of 2022
 * knows the types of CSL 1.0.1), so that a program goes as a document whose kind says so; APA prints it as it does software.
 * A preprint has its arXiv number, which Zotero takes from nowhere else.
 */
function toPublishedCsl(reference: Reference): CslItem {
  const item = toCsl(reference);
  const { csl, arxiv } = reference;
  if (csl.type === 'software') return { ...item, type: 'document', genre: csl.genre ?? softwareGenre };
  return csl.type === 'article' && arxiv !== undefined ? { ...item, number: csl.number ?? `arXiv:${arxiv}` } : item;
}
