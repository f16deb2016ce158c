import { describe, expect, it } from 'vitest';
import { figures, isFigureId } from '../../../../src/model/figures/registry.ts';
import { taxonomyTree, treeOf, trunkOf } from '../../../../src/model/figures/taxonomy-tree.ts';
import { growthOf, techniquesOverTime } from '../../../../src/model/figures/techniques-over-time.ts';
import type { Survey } from '../../../../src/model/survey.ts';

/** Only what the figures read: families with their wider ones, and techniques with families and the date of their work. */
function makeSurvey(families: [string, string?][], techniques: [families: string[], date?: string, arxiv?: string][]): Survey {
  return {
    families: new Map(families.map(([id, parent]) => [id, { id, name: `The ${id}`, short: id, summary: '', parent }])),
    techniques: new Map(techniques.map(([list], index) => [`t${index}`, { id: `t${index}`, families: list, work: `w${index}` }])),
    references: new Map(techniques.map(([, date, arxiv], index) => [`w${index}`, { date, arxiv }])),
    benchmarks: new Map(),
    metrics: new Map(),
  } as unknown as Survey;
}

const survey = makeSurvey(
  [['a'], ['a1', 'a'], ['a2', 'a'], ['b'], ['c']],
  [
    [['a1'], '2023-06-30'],
    [['a1', 'b'], '2023-07'],
    [['a2'], '2024', '2407.00001'],
    [['b', 'a1'], '2024'],
  ],
);

describe('growthOf(survey)', () => {
  it('counts by half-year without gaps, takes the month from the arXiv id where the date has none, and leaves out the rest', () => {
    const { halfYears, undated } = growthOf(survey);
    expect(halfYears.map(({ label, total }) => [label, total])).toEqual([
      ['2023 H1', 1],
      ['2023 H2', 1],
      ['2024 H1', 0],
      ['2024 H2', 1],
    ]);
    expect(undated).toBe(1);
  });

  it('counts a technique for the paradigm of its main family only', () => {
    expect(growthOf(survey).paradigms).toEqual([{ id: 'a', label: 'a', total: 3 }]);
  });

  it('is empty for a survey without techniques', () => {
    expect(growthOf(makeSurvey([['a']], []))).toEqual({ paradigms: [], halfYears: [], undated: 0 });
  });

  it('has data whose columns add up to the total', () => {
    const { head, rows } = techniquesOverTime.table(survey);
    expect(head).toEqual(['half-year', 'a', 'total']);
    expect(rows).toEqual([
      ['2023 H1', '1', '1'],
      ['2023 H2', '1', '1'],
      ['2024 H1', '0', '0'],
      ['2024 H2', '1', '1'],
    ]);
  });
});

describe('treeOf(survey)', () => {
  it('counts main families once and named families wherever they are named', () => {
    expect(treeOf(survey)).toMatchObject([
      {
        id: 'a',
        main: 3,
        all: 4,
        children: [
          { id: 'a1', main: 2, all: 3 },
          { id: 'a2', main: 1, all: 1 },
        ],
      },
      { id: 'b', main: 1, all: 2, children: [] },
    ]);
  });

  it('draws no paradigm that is nowhere the main one', () => {
    const touched = makeSurvey([['a'], ['b']], [[['a', 'b']]]);
    expect(trunkOf(touched).map(({ id }) => id)).toEqual(['a']);
    expect(taxonomyTree.table(touched).rows.map(([id]) => id)).toEqual(['a', 'b']);
  });
});

describe('the registry', () => {
  it('knows its figures and nothing that objects inherit', () => {
    expect(isFigureId('kl-optimum')).toBe(true);
    expect(isFigureId('toString')).toBe(false);
  });

  it.each(Object.entries(figures))('%s has a description without placeholders and rows as long as the heading', (_, figure) => {
    const { head, rows } = figure.table(survey);
    expect(figure.alt(survey)).not.toMatch(/NaN|undefined|Infinity/);
    expect(rows.filter((row) => row.length !== head.length || row.some((cell) => /NaN|undefined|Infinity/.test(cell)))).toEqual(
      [],
    );
    expect(figure.table(survey)).toEqual({ head, rows });
  });
});
