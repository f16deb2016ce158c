import { describe, expect, it } from 'vitest';
import { plainTex, sectionsUsing, symbolForms } from '../../../src/model/notation.ts';
import type { Section, Survey } from '../../../src/model/survey.ts';

describe('plainTex(tex)', () => {
  it.each([
    ['x_0 \\mid c', 'x_0\\mid c'],
    [' p ( x \\, ) ', 'p(x)'],
    ['\\epsilon_\\theta', '\\epsilon_\\theta'],
    ['\\alpha t', '\\alpha t'],
  ])('writes %s as %s', (tex, plain) => {
    expect(plainTex(tex)).toBe(plain);
  });
});

const symbol = { id: 'beta', group: 'G', tex: '\\beta', forms: ['\\beta > 0'], meaning: 'Price.' };

describe('symbolForms(symbols)', () => {
  it('leads from each way to write a symbol to its id', () => {
    expect([...symbolForms([symbol])]).toEqual([
      ['\\beta', 'beta'],
      ['\\beta>0', 'beta'],
    ]);
  });
});

describe('sectionsUsing(survey, symbol)', () => {
  it('gives the sections in which it stands alone', () => {
    const section = (path: string, tex: string) => ({ path, prose: { formulas: [{ tex, line: 1 }] } }) as unknown as Section;
    const sections = [section('a', '\\beta>0'), section('b', '\\beta D'), section('c', '\\beta')];
    const survey = { sections: new Map(sections.map((each) => [each.path, each])) } as unknown as Survey;
    expect(sectionsUsing(survey, symbol as never).map(({ path }) => path)).toEqual(['a', 'c']);
  });
});
