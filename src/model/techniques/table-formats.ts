/** A table of texts: headings, and rows as long as the headings. */
export interface TextTable {
  head: string[];
  rows: string[][];
}

/** A number as data, which no spreadsheet takes for a formula. */
const plainNumber = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** Comma-separated values after RFC 4180; a cell that a spreadsheet would run as a formula is quoted with an apostrophe. */
export function toCsv({ head, rows }: TextTable): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A Markdown table (GitHub's dialect). */
export function toMarkdown({ head, rows }: TextTable): string {
  const cell = (text: string) =>
    text
      .replaceAll('\\', '\\\\')
      .replaceAll('|', '\\|')
      .replace(/\s+/g, ' ')
      .replace(/[<>*_`[\]]/g, (sign) => `\\${sign}`);
  const line = (row: string[]) => `| ${row.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')).replaceAll('\\', ''), ...rows.map(line), ''].join('\n');
}

/** A LaTeX table with booktabs rules; the first column is narrow, the others share the width of the text. `escape` makes TeX of a cell, given the first cell of its row. */
export function toLatex({ head, rows }: TextTable, escape: (text: string, row: string) => string): string {
  const share = (0.8 / Math.max(1, head.length - 1)).toFixed(2);
  const line = (row: string[]) => `  ${row.map((text) => escape(text, row[0] ?? '')).join(' & ')} \\\\`;
  return [
    '% needs \\usepackage{booktabs}',
    `\\begin{tabular}{l${`p{${share}\\linewidth}`.repeat(Math.max(0, head.length - 1))}}`,
    '  \\toprule',
    line(head),
    '  \\midrule',
    ...rows.map(line),
    '  \\bottomrule',
    '\\end{tabular}',
    '',
  ].join('\n');
}
