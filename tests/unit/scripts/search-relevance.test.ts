import { describe, expect, it } from 'vitest';
import { meanOf, measureRelevance } from '../../../scripts/bench/search/measures.ts';
import { readQueries } from '../../../scripts/bench/search/queries.ts';

const grades = new Map([
  ['/best/', 3],
  ['/good/', 2],
  ['/fair/', 1],
]);

describe('measureRelevance(pages, grades)', () => {
  it('gives 1 to the ideal order', () => {
    expect(measureRelevance(['/best/', '/good/', '/fair/', '/other/'], grades)).toEqual({
      reciprocalRank: 1,
      ndcg: 1,
      recall: 1,
    });
  });

  it('discounts gains by the logarithm of the place', () => {
    const ideal = 3 + 2 / Math.log2(3) + 1 / 2;
    const { reciprocalRank, ndcg, recall } = measureRelevance(['/other/', '/good/', '/best/'], grades);
    expect(reciprocalRank).toBeCloseTo(1 / 3, 12);
    expect(ndcg).toBeCloseTo((2 / Math.log2(3) + 3 / 2) / ideal, 12);
    expect(recall).toBe(1);
  });

  it('looks at ten places, and counts a page once', () => {
    const others = Array.from({ length: 10 }, (_, index) => `/other-${index}/`);
    expect(measureRelevance([...others, '/best/'], grades)).toEqual({ reciprocalRank: 0, ndcg: 0, recall: 0 });
    expect(measureRelevance(['/fair/', '/fair/', '/fair/'], grades).ndcg).toBeCloseTo(1 / (3 + 2 / Math.log2(3) + 1 / 2), 12);
  });

  it('averages', () => {
    const none = { reciprocalRank: 0, ndcg: 0, recall: 0 };
    expect(meanOf([none, { reciprocalRank: 1, ndcg: 0.5, recall: 1 }])).toEqual({ reciprocalRank: 0.5, ndcg: 0.25, recall: 0.5 });
  });
});

describe('tests/search/queries.yaml', () => {
  it('holds at least 120 queries, half of each class for tuning', async () => {
    const queries = await readQueries('tests/search/queries.yaml');
    expect(queries.length).toBeGreaterThanOrEqual(120);
    for (const [name, each] of Map.groupBy(queries, (query) => query.class))
      expect(each.filter(({ isForTuning }) => isForTuning).length, name).toBe(Math.ceil(each.length / 2));
  });
});

describe('tests/search/held-out.yaml', () => {
  it('holds other queries, of the classes that need more than a name', async () => {
    const known = new Set((await readQueries('tests/search/queries.yaml')).map(({ query }) => query));
    const queries = await readQueries('tests/search/held-out.yaml');
    expect([...new Set(queries.map((query) => query.class))]).toEqual(['symptom', 'constraint', 'question']);
    expect(queries.filter(({ query }) => known.has(query))).toEqual([]);
  });
});
