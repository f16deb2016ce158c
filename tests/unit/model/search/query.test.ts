import { describe, expect, it } from 'vitest';
import { contentWords, fuse, withAnswers } from '../../../../src/model/search/query.ts';

describe('contentWords(query)', () => {
  it.each([
    ['how does DPO follow from Bradley-Terry?', ['DPO', 'follow', 'Bradley-Terry']],
    ['"reward hacking", (over-optimisation)', ['reward', 'hacking', 'over-optimisation']],
    ['T2I-CompBench++', ['T2I-CompBench++']],
    ['what is it', ['what', 'is', 'it']],
    ['$\\beta$', ['beta']],
    [' - ?', []],
  ])('keeps of "%s" what says what is sought', (query, words) => {
    expect(contentWords(query)).toEqual(words);
  });
});

describe('fuse(whole, single, pages, fusion)', () => {
  const common = new Map([
    ['a', 1],
    ['b', 1],
    ['c', 1],
    ['d', 1],
  ]);
  const rare = new Map([
    ['c', 1],
    ['z', 1],
  ]);
  const order = (coverage: number, whole = 0) =>
    fuse(new Map([['c', 1]]), [common, rare], 5, { coverage, whole }).map(({ id }) => id);

  it('puts the page with all words first and the one with the rarer word next', () => {
    expect(order(1).slice(0, 2)).toEqual(['c', 'z']);
  });

  it('multiplies the sum of scores by the share of the weight of the words, to a power', () => {
    const [weightOfCommon, weightOfRare] = [4, 2].map((n) => Math.log(1 + (5 - n + 0.5) / (n + 0.5)));
    const scores = new Map(fuse(new Map(), [common, rare], 5, { coverage: 2, whole: 0 }).map(({ id, score }) => [id, score]));
    expect(scores.get('c')).toBe(2);
    expect(scores.get('z')).toBeCloseTo((weightOfRare! / (weightOfCommon! + weightOfRare!)) ** 2, 12);
  });

  it('adds a share of the score for the whole query', () => {
    expect(fuse(new Map([['z', 100]]), [common, rare], 5, { coverage: 2, whole: 0.5 })[0]?.id).toBe('z');
  });

  it('is the same each time, ties by id', () => {
    expect(order(0)).toEqual(['c', 'a', 'b', 'd', 'z']);
  });
});

describe('withAnswers(ranked, answers, weight)', () => {
  const ranked = [
    { id: 'a', score: 8 },
    { id: 'b', score: 4 },
  ];

  it('adds what a page answers, by its weight, to its share of the best score', () => {
    expect(withAnswers(ranked, new Map([['b', 0.5]]), 2)).toEqual([
      { id: 'b', score: 1.5 },
      { id: 'a', score: 1 },
    ]);
  });

  it('takes in pages that hold none of the words, and leaves the order where nothing answers', () => {
    expect(withAnswers(ranked, new Map([['z', 1]]), 2).map(({ id }) => id)).toEqual(['z', 'a', 'b']);
    expect(withAnswers(ranked, new Map(), 2).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(withAnswers([], new Map([['z', 1]]), 2)).toEqual([{ id: 'z', score: 2 }]);
  });
});
