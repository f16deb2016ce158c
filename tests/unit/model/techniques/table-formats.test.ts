import { describe, expect, it } from 'vitest';
import { toCsv, toLatex, toMarkdown } from '../../../../src/model/techniques/table-formats.ts';

const table = {
  head: ['Property', 'A, B'],
  rows: [
    ['Say "so"', '=1+1'],
    ['x|y', 'line\nbreak <b>'],
  ],
};

describe('toCsv(table)', () => {
  it('quotes what holds commas, quotes and line breaks, and disarms formulas', () => {
    expect(toCsv(table)).toBe('Property,"A, B"\r\n"Say ""so""",\'=1+1\r\nx|y,"line\nbreak <b>"\r\n');
  });
});

describe('toCsv of numbers', () => {
  it('leaves negative numbers as they are, and nothing else that begins with a minus', () => {
    expect(toCsv({ head: ['a'], rows: [['-1.5'], ['-2e-7'], ['-1+cmd']] })).toBe("a\r\n-1.5\r\n-2e-7\r\n'-1+cmd\r\n");
  });
});

describe('toMarkdown(table)', () => {
  it('keeps each row on one line and its signs as signs', () => {
    expect(toMarkdown(table)).toBe('| Property | A, B |\n| --- | --- |\n| Say "so" | =1+1 |\n| x\\|y | line break \\<b\\> |\n');
  });
});

describe('toLatex(table, escape)', () => {
  it('writes booktabs rules and gives each cell with the first of its row to the escape', () => {
    const text = toLatex({ head: ['P', 'A'], rows: [['Objective', '\\beta']] }, (cell, row) =>
      row === 'Objective' && cell !== row ? `$${cell}$` : cell,
    );
    expect(text).toContain(
      '\\begin{tabular}{lp{0.80\\linewidth}}\n  \\toprule\n  P & A \\\\\n  \\midrule\n  Objective & $\\beta$ \\\\\n  \\bottomrule',
    );
  });
});
