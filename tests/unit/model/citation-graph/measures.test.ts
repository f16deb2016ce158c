import { DirectedGraph, UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { bidirectional } from 'graphology-shortest-path';
import { describe, expect, it } from 'vitest';
import { makeSyntheticGraph } from '../../../../scripts/bench/synthetic.ts';
import { adjacencyOf, neighboursOf } from '../../../../src/model/citation-graph/adjacency.ts';
import { computeBetweenness } from '../../../../src/model/citation-graph/betweenness.ts';
import { findCocited, findCoupled } from '../../../../src/model/citation-graph/coupling.ts';
import { buildCitationGraph } from '../../../../src/model/citation-graph/graph.ts';
import { findMainPath } from '../../../../src/model/citation-graph/main-path.ts';
import { findNeighborhood } from '../../../../src/model/citation-graph/neighborhood.ts';
import { mainPathFrom, rankBridges, rankByCitations } from '../../../../src/model/citation-graph/rank.ts';
import { findRelated } from '../../../../src/model/citation-graph/related.ts';
import { findPath } from '../../../../src/model/citation-graph/shortest-path.ts';
import { makeSurvey } from '../../../helpers/network.ts';

/** Citations as pairs [citing, cited]. */
const graphOf = (count: number, pairs: [number, number][]) =>
  adjacencyOf(
    count,
    pairs.map(([citing, cited]) => ({ citing, cited })),
  );

describe('adjacency', () => {
  it('lists both sides ascending', () => {
    const graph = graphOf(4, [
      [3, 1],
      [0, 1],
      [3, 0],
    ]);
    expect([...neighboursOf(graph.cites, 3)]).toEqual([0, 1]);
    expect([...neighboursOf(graph.citedBy, 1)]).toEqual([0, 3]);
    expect([...neighboursOf(graph.citedBy, 3)]).toEqual([]);
  });
});

describe('findNeighborhood', () => {
  const graph = graphOf(5, [
    [1, 0],
    [2, 1],
    [2, 3],
    [4, 3],
  ]);
  it('goes both ways and counts steps', () => {
    expect([...findNeighborhood(graph, 0, 2)]).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });
  it('does not go on through works that it may not pass', () => {
    expect([...findNeighborhood(graph, 0, 4, (work) => work !== 2).keys()]).toEqual([0, 1, 2]);
  });
});

describe('findPath', () => {
  it('follows citations in one direction where it can, even if a mixed chain is shorter', () => {
    // 0 > 1 > 2 > 3 in one direction; 0 > 4 < 3 mixed.
    expect(
      findPath(
        graphOf(5, [
          [0, 1],
          [1, 2],
          [2, 3],
          [0, 4],
          [3, 4],
        ]),
        0,
        3,
      ),
    ).toEqual({ works: [0, 1, 2, 3], along: 'cites' });
  });
  it('finds chains against the direction, and mixed ones at last', () => {
    expect(findPath(graphOf(2, [[1, 0]]), 0, 1)).toEqual({ works: [0, 1], along: 'citedBy' });
    expect(
      findPath(
        graphOf(3, [
          [0, 2],
          [1, 2],
        ]),
        0,
        1,
      ),
    ).toEqual({ works: [0, 2, 1], along: 'mixed' });
  });
  it('avoids works in the middle, not at the ends', () => {
    const graph = graphOf(3, [
      [0, 1],
      [1, 2],
    ]);
    expect(findPath(graph, 0, 2, (work) => work === 1)).toBeUndefined();
    expect(findPath(graph, 0, 1, (work) => work === 1)?.works).toEqual([0, 1]);
  });
  it('is the work alone where both ends are the same', () => {
    expect(findPath(graphOf(1, []), 0, 0)?.works).toEqual([0]);
  });
});

describe('bibliographic coupling and co-citation', () => {
  // 0 cites 2, 3, 4; 1 cites 3, 4, 5, 6. Two shared of three and four: 2 / sqrt(12).
  const graph = graphOf(7, [
    [0, 2],
    [0, 3],
    [0, 4],
    [1, 3],
    [1, 4],
    [1, 5],
    [1, 6],
  ]);
  it('couples works by the cosine of their lists', () => {
    expect(findCoupled(graph, 0)).toEqual([{ work: 1, shared: 2, strength: 2 / Math.sqrt(12) }]);
  });
  it('ties works that are cited together', () => {
    expect(findCocited(graph, 3)).toEqual([
      { work: 4, shared: 2, strength: 1 },
      { work: 2, shared: 1, strength: 1 / Math.sqrt(2) },
      { work: 5, shared: 1, strength: 1 / Math.sqrt(2) },
      { work: 6, shared: 1, strength: 1 / Math.sqrt(2) },
    ]);
  });
  it('leaves works out on both sides of the formula', () => {
    expect(findCoupled(graph, 0, (work) => work === 4)).toEqual([{ work: 1, shared: 1, strength: 1 / Math.sqrt(6) }]);
  });
  it('names related works of a survey without counting the survey', () => {
    const survey = makeSurvey({ a: {}, b: {}, p: {}, q: {} }, [
      ['a', 'p'],
      ['a', 'q'],
      ['b', 'p'],
      ['b', 'q'],
      ['survey', 'p'],
      ['survey', 'q'],
    ]);
    const related = findRelated(buildCitationGraph(survey), 'a');
    expect(related.coupled.map(({ work, shared, strength }) => [work.key, shared, strength])).toEqual([
      ['b', 2, 2 / Math.sqrt(4)],
    ]);
    expect(related.cocited).toEqual([]);
  });
});

describe('computeBetweenness', () => {
  it('counts the pairs that a chain of three joins', () => {
    expect([
      ...computeBetweenness(
        graphOf(3, [
          [0, 1],
          [1, 2],
        ]),
      ),
    ]).toEqual([0, 1, 0]);
  });
  it('shares pairs among equally short chains', () => {
    // A square: each corner lies on one of the two chains between its neighbours.
    expect([
      ...computeBetweenness(
        graphOf(4, [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 0],
        ]),
      ),
    ]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });
  it('gives the middle of a star all pairs', () => {
    expect([
      ...computeBetweenness(
        graphOf(5, [
          [0, 1],
          [2, 0],
          [0, 3],
          [4, 0],
        ]),
      ),
    ]).toEqual([6, 0, 0, 0, 0]);
  });
  it('takes left-out works away first', () => {
    expect([
      ...computeBetweenness(
        graphOf(4, [
          [0, 1],
          [1, 2],
          [3, 0],
          [3, 1],
          [3, 2],
        ]),
        (work) => work === 3,
      ),
    ]).toEqual([0, 1, 0, 0]);
  });
});

describe('beside graphology, on made-up networks', () => {
  const networks = [1, 2, 3].map((seed) => {
    const { works, edges } = makeSyntheticGraph(150, { degree: 4, seed });
    const theirs = new UndirectedGraph();
    works.forEach((_, work) => theirs.addNode(work));
    for (const { citing, cited } of edges) theirs.mergeEdge(citing, cited);
    return { ours: adjacencyOf(works.length, edges), theirs, edges };
  });

  it('betweenness is the same', () => {
    for (const { ours, theirs } of networks) {
      const expected = betweennessCentrality(theirs, { normalized: false });
      computeBetweenness(ours).forEach((value, work) => expect(value).toBeCloseTo(expected[work] ?? NaN, 6));
    }
  });

  it('the shortest chain along citations, or else the shortest of all, has as many steps', () => {
    for (const { ours, theirs, edges } of networks) {
      const along = new DirectedGraph();
      theirs.forEachNode((work) => along.addNode(work));
      for (const { citing, cited } of edges) along.addDirectedEdge(citing, cited);
      for (let to = 1; to < ours.count; to += 7) {
        const expected = bidirectional(along, 0, to) ?? bidirectional(along, to, 0) ?? bidirectional(theirs, 0, to);
        expect(findPath(ours, 0, to)?.works.length).toBe(expected?.length);
      }
    }
  });
});

describe('findMainPath', () => {
  // The example of Batagelj's kind: 0 is cited by 1 and 2, both by 3, 2 also by 4; 3 by 5.
  const edges = [
    [1, 0],
    [2, 0],
    [3, 1],
    [3, 2],
    [4, 2],
    [5, 3],
  ].map(([citing, cited]) => ({ citing: citing ?? 0, cited: cited ?? 0 }));
  it('follows the citations that carry the most chains', () => {
    // Chains from 0: 0-1-3-5, 0-2-3-5, 0-2-4. Through 2: 2 + 1 + 2; through 1: 1 + 1 + 2.
    expect(findMainPath(0, edges, [0, 1, 2, 3, 4, 5])).toEqual([
      { cited: 0, citing: 2, count: 2 },
      { cited: 2, citing: 3, count: 1 },
      { cited: 3, citing: 5, count: 2 },
    ]);
  });
  it('passes over citations of later works, so that no circle is left', () => {
    expect(findMainPath(0, [...edges, { citing: 0, cited: 5 }], [0, 1, 2, 3, 4, 5])).toHaveLength(3);
  });
  it('is empty where nobody cites the work', () => {
    expect(findMainPath(5, edges, [0, 1, 2, 3, 4, 5])).toEqual([]);
  });
});

describe('ranks of the survey', () => {
  const mentions = [{ title: '', path: '/chapters/techniques/map/', anchors: [] }];
  const survey = makeSurvey(
    {
      old: { date: '2020-06' },
      mid: { date: '2022', mentions },
      late: { date: '2024-01', topics: ['rewards'], mentions },
      other: { date: '2023', topics: ['direct'] },
    },
    [
      ['mid', 'old'],
      ['late', 'mid'],
      ['other', 'mid'],
      ['survey', 'old'],
      ['survey', 'mid'],
      ['survey', 'late'],
    ],
  );
  const graph = buildCitationGraph(survey);
  it('counts citations within the Atlas', () => {
    expect(rankByCitations(graph, 2).map(({ work, value }) => [work.key, value])).toEqual([
      ['mid', 3],
      ['old', 2],
    ]);
  });
  it('finds the main path without the survey', () => {
    expect(mainPathFrom(graph, 'old').map(({ work }) => work.key)).toEqual(['old', 'mid', 'late']);
    expect(mainPathFrom(graph, 'nobody')).toEqual([]);
  });
  it('leads the main path through no work that chapters do not cite', () => {
    const [far, near] = [{ date: '2021' }, { date: '2022', mentions }];
    const detour = makeSurvey({ old: { date: '2020' }, far, near }, [
      ['far', 'old'],
      ['near', 'far'],
      ['near', 'old'],
    ]);
    expect(mainPathFrom(buildCitationGraph(detour), 'old').map(({ work }) => work.key)).toEqual(['old', 'near']);
  });
  it('takes works between topics for bridges', () => {
    expect(rankBridges(graph, 5).map(({ work, value }) => [work.key, value])).toEqual([['mid', 3]]);
  });
});
