import type { Reference } from '../survey.ts';
import { formatBib } from './bibtex.ts';
import { toCsl } from './citation-js.ts';
import { formatEnw } from './enw.ts';
import { formatRis } from './ris.ts';

/** The formats in which works can be taken away, with the endings of their files. */
export const formats = {
  bibtex: { ending: '.bib', label: 'BibTeX', mediaType: 'application/x-bibtex; charset=utf-8' },
  biblatex: { ending: '.biblatex.bib', label: 'BibLaTeX', mediaType: 'application/x-bibtex; charset=utf-8' },
  ris: { ending: '.ris', label: 'RIS', mediaType: 'application/x-research-info-systems; charset=utf-8' },
  enw: { ending: '.enw', label: 'EndNote', mediaType: 'application/x-endnote-refer; charset=utf-8' },
  csl: { ending: '.json', label: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8' },
} as const;
export type Format = keyof typeof formats;

const writers: Record<Format, (references: readonly Reference[]) => string> = {
  bibtex: (references) => formatBib(references, 'bibtex'),
  biblatex: (references) => formatBib(references, 'biblatex'),
  ris: formatRis,
  enw: formatEnw,
  csl: (references) => `${JSON.stringify(references.map(toCsl), null, 2)}\n`,
};

/** Works in a format, in the given order; the text of a file. */
export function formatReferences(references: readonly Reference[], format: Format): string {
  return writers[format](references);
}
