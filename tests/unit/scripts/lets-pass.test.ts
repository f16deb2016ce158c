import { describe, expect, it } from 'vitest';
import { readTexts } from '../../../scripts/lib/content-files.ts';
import { checkTexts } from '../../../scripts/lib/validate.ts';
import { tinySurvey } from '../../helpers/fixtures.ts';

const tiny = await readTexts(tinySurvey);
/** Rules that the smallest content breaks after a change of one file. */
const rulesAfter = (path: string, change: (text: string) => string) =>
  checkTexts(new Map([...tiny, [path, change(tiny.get(path) ?? '')]])).problems.map(({ rule }) => rule);
const later = 'chapters/01-basics/02-later.mdx';

describe('what the rules let pass', () => {
  it('a list that names a work of the next year', () => {
    const dated = (text: string) => text.replace('[[2024]]', '[[2022]]').replace('"2024-05"', '"2022-05"');
    expect(rulesAfter('references/brown2024second.yaml', dated)).toEqual([]);
  });

  it('a preprint that was revised until it cites later works', () => {
    const dated = (text: string) => text.replace('[[2024]]', '[[2022]]').replace('"2024-05"', '"2020-05"');
    expect(rulesAfter('references/brown2024second.yaml', dated)).toEqual([]);
  });

  it('values that sources do not report', () => {
    expect(rulesAfter('techniques/beta.mdx', (text) => text.replace('level: terminal', 'level: not-reported'))).toEqual([]);
  });

  it('headings that go back by more than one level', () => {
    expect(rulesAfter(later, (text) => `${text}\n## A {#a}\n\n### B {#b}\n\n#### C {#c}\n\n## D {#d}\n`)).toEqual([]);
  });

  it('the same id for an equation and for a table', () => {
    expect(rulesAfter(later, (text) => `${text}\n<Eq id="all">\n\n$$\nx\n$$\n\n</Eq>\n`)).toEqual([]);
  });

  it('a leap day, and a date as precise as known', () => {
    expect(rulesAfter('techniques/alpha.mdx', (text) => text.replace('"2026-11-23"', '"2024-02-29"'))).toEqual([]);
    expect(rulesAfter('references/adams2023first.yaml', (text) => text.replace('"2023-05"', '"2023"'))).toEqual([]);
  });

  it('joiners that scripts and emoji need', () => {
    expect(rulesAfter('techniques/alpha.mdx', (text) => text.replace('It steers.', 'می\u200cخواهم'))).toEqual([]);
  });

  it('literal braces, angle brackets and dollars in the text, and prices in fields', () => {
    expect(rulesAfter(later, (text) => `${text}\nA \\{set\\}, 1 \\< 2, \\$5.\n`)).toEqual([]);
    expect(rulesAfter('techniques/alpha.mdx', (text) => text.replace('It steers.', 'It costs $5 or $10.'))).toEqual([]);
  });

  it('formulas in titles of works, which are printed as they are', () => {
    expect(rulesAfter('references/adams2023first.yaml', (text) => text.replace('A First Work', '$f_x$-DPO'))).toEqual([]);
  });

  it('a technique that two others build on, and that builds on a work', () => {
    const lineage = (base: string) =>
      `lineage:\n  buildsOn: [{ ${base} }]\n  sources: [{ work: adams2023first, checked: "2026-11-23" }]\nchecked:`;
    const record = (name: string, base: string) =>
      (tiny.get('techniques/alpha.mdx') ?? '').replace('Alpha', name).replace('checked:', lineage(base));
    const texts = new Map([
      ...tiny,
      ['techniques/gamma.mdx', record('Gamma', 'technique: alpha')],
      ['techniques/alpha.mdx', record('Alpha', 'work: adams2023first')],
    ]);
    expect(checkTexts(texts).problems).toEqual([]);
  });

  it('LaTeX in single quotes', () => {
    expect(rulesAfter('techniques/beta.mdx', (text) => text.replace('latex: \\mathcal{L} = -r', "latex: '\\nabla r'"))).toEqual(
      [],
    );
  });

  it('formulas in double quotes whose backslashes are doubled', () => {
    expect(rulesAfter('techniques/beta.mdx', (text) => text.replace('latex: \\mathcal{L} = -r', 'latex: "\\\\nabla r"'))).toEqual(
      [],
    );
  });
});
