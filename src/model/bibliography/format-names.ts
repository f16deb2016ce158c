/** The formats and styles in which works can be taken away. No writer stands here, so that pages may ask without loading one. */

/** Formats that reference managers read, with the endings of their files. */
export const formats = {
  bibtex: { ending: '.bib', label: 'BibTeX', mediaType: 'application/x-bibtex; charset=utf-8' },
  biblatex: { ending: '.biblatex.bib', label: 'BibLaTeX', mediaType: 'application/x-bibtex; charset=utf-8' },
  ris: { ending: '.ris', label: 'RIS', mediaType: 'application/x-research-info-systems; charset=utf-8' },
  enw: { ending: '.enw', label: 'EndNote', mediaType: 'application/x-endnote-refer; charset=utf-8' },
  csl: { ending: '.json', label: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8' },
} as const;
export type Format = keyof typeof formats;

/** Styles of formatted references, with the names that readers know and what stands before the n-th entry of a list. */
export const styles = {
  apa: { label: 'APA', number: undefined },
  ieee: { label: 'IEEE', number: (n: number) => `[${n}] ` },
  acm: { label: 'ACM', number: (n: number) => `[${n}] ` },
  chicago: { label: 'Chicago', number: undefined },
  mla: { label: 'MLA', number: undefined },
  vancouver: { label: 'Vancouver', number: (n: number) => `${n}. ` },
  nature: { label: 'Nature', number: (n: number) => `${n}. ` },
  aaai: { label: 'AAAI', number: undefined },
  harvard: { label: 'Harvard', number: undefined },
} as const;
export type Style = keyof typeof styles;

/** The media type of formatted references. */
export const textType = 'text/plain; charset=utf-8';
/** Ending of the file that holds a set of works in a style: `.apa.txt`. */
export const endingOf = (style: Style): string => `.${style}.txt`;
/** Ending of the file that holds one work in every style. */
export const allStylesEnding = '.txt';

/** References of one style as a list, numbered where the style numbers. */
export function joinFormatted(style: Style, entries: readonly string[]): string {
  const { number } = styles[style];
  return entries.map((entry, index) => `${number ? number(index + 1) : ''}${entry}\n`).join('\n');
}

/** One work in every style: a block for each, the name of the style above the reference. */
export function writeAllStyles(formatted: Record<Style, string>): string {
  return (Object.keys(styles) as Style[]).map((style) => `${styles[style].label}\n${formatted[style]}\n`).join('\n');
}

/** The reference in a style from what `writeAllStyles` wrote; undefined where it is not there. */
export function readStyle(text: string, style: Style): string | undefined {
  const blocks = text.split(/\n{2,}/).map((block) => block.trim().split('\n'));
  return blocks.find(([label]) => label === styles[style].label)?.[1];
}
