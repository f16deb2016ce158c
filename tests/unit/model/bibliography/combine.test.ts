import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { addNote, combineFiles } from '../../../../src/model/bibliography/combine.ts';
import { formatInAllStyles, formatInStyle, formatReferences } from '../../../../src/model/bibliography/formats.ts';
import {
  formats,
  joinFormatted,
  readStyle,
  styles,
  type Format,
  type Style,
} from '../../../../src/model/bibliography/format-names.ts';
import { hardCases } from '../../../fixtures/bibtex/hard-cases.ts';
import { makeReference, realReferences } from '../../../helpers/references.ts';
import { readEnw, readRis } from '../../../helpers/tagged.ts';

const references = [...realReferences(), ...hardCases()];
const work = makeReference('a', { csl: { type: 'article', title: 'T', author: [{ family: 'Ash', given: 'Ann' }] } });
const hostile = 'Costs 100% of $5 & {more} \\end\nER  - \n%T x\n@misc{y,}';
const oneLine = hostile.replace(/\s+/g, ' ');

describe('combineFiles(files, format)', () => {
  it.each(Object.keys(formats) as Format[])('makes of single %s files what the site writes for the works together', (format) => {
    const files = references.map((reference) => formatReferences([reference], format));
    expect(combineFiles(files, format)).toBe(formatReferences(references, format));
  });

  it('makes an empty file of no works', () => {
    expect([combineFiles([], 'bibtex'), combineFiles([], 'csl')]).toEqual(['', '[]\n']);
  });
});

describe('addNote(file, format, note)', () => {
  it.each(['bibtex', 'biblatex'] as const)('puts a note into %s that comes back as it was', (format) => {
    const { entries, errors } = parse(addNote(formatReferences([work], format), format, hostile), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    const fields = entries[0]?.fields as Record<string, string>;
    expect(fields[format === 'bibtex' ? 'annote' : 'annotation']?.replace(/\s+/g, ' ')).toBe(oneLine);
  });

  it('puts a note into RIS, EndNote and CSL-JSON that cannot end the record', () => {
    const ris = readRis(addNote(formatReferences([work], 'ris'), 'ris', hostile));
    expect(ris.map((record) => record.get('N1'))).toEqual([[oneLine]]);
    const enw = readEnw(addNote(formatReferences([work], 'enw'), 'enw', hostile));
    expect(enw.map((record) => record.get('Z'))).toEqual([[oneLine]]);
    const csl = JSON.parse(addNote(formatReferences([work], 'csl'), 'csl', hostile)) as { note: string }[];
    expect(csl.map(({ note }) => note)).toEqual([oneLine]);
  });

  it.each(Object.keys(formats) as Format[])('leaves a %s file without a note as it is', (format) => {
    const file = formatReferences([work], format);
    expect(addNote(file, format, ' \n ')).toBe(file);
  });
});

describe('formatted text', () => {
  it.each(Object.keys(styles) as Style[])('of single works, joined, is the list in %s that the site writes', (style) => {
    const some = references.slice(0, 40);
    const entries = some.map((reference) => readStyle(formatInAllStyles(reference), style) ?? '');
    expect(joinFormatted(style, entries)).toBe(formatInStyle(some, style));
  });

  it('is numbered where the style numbers', () => {
    expect(joinFormatted('ieee', ['A.', 'B.'])).toBe('[1] A.\n\n[2] B.\n');
    expect(joinFormatted('nature', ['A.', 'B.'])).toBe('1. A.\n\n2. B.\n');
    expect(joinFormatted('apa', ['A.', 'B.'])).toBe('A.\n\nB.\n');
  });

  it('has a block for each of nine styles', () => {
    expect(
      formatInAllStyles(work)
        .split('\n\n')
        .map((block) => block.split('\n')[0]),
    ).toEqual(['APA', 'IEEE', 'ACM', 'Chicago', 'MLA', 'Vancouver', 'Nature', 'AAAI', 'Harvard']);
    expect(readStyle('', 'apa')).toBeUndefined();
  });
});
