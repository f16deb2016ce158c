import type { Format } from './format-names.ts';
import { escapeLatex } from './latex.ts';

/** The files of single works as one file: the same as the site writes for these works together. */
export function combineFiles(files: readonly string[], format: Format): string {
  if (format === 'csl') return `${JSON.stringify(files.flatMap(readItems), null, 2)}\n`;
  return files.join(format === 'ris' ? '\r\n' : '\n');
}

/** The file of a single work with a reader's own note, in the field that the format has for notes. */
export function addNote(file: string, format: Format, note: string): string {
  const line = note.trim().replace(/\s+/g, ' ');
  if (line === '') return file;
  switch (format) {
    case 'bibtex':
      return file.replace(/\}\n$/, () => `  annote = {${escapeLatex(line, { ascii: true })}},\n}\n`);
    case 'biblatex':
      return file.replace(/\}\n$/, () => `  annotation = {${escapeLatex(line, { ascii: false })}},\n}\n`);
    case 'ris':
      return file.replace(/ER {2}- \r\n$/, () => `N1  - ${line}\r\nER  - \r\n`);
    case 'enw':
      return `${file}%Z ${line}\n`;
    case 'csl':
      return `${JSON.stringify(
        readItems(file).map((item) => ({ ...item, note: line })),
        null,
        2,
      )}\n`;
  }
}

function readItems(file: string): object[] {
  return JSON.parse(file) as object[];
}
