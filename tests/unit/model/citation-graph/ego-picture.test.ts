import { describe, expect, it } from 'vitest';
import { drawNeighbourhood } from '../../../../src/model/citation-graph/ego-picture.ts';
import { buildCitationGraph } from '../../../../src/model/citation-graph/graph.ts';
import { makeSurvey } from '../../../helpers/network.ts';

const graph = buildCitationGraph(
  makeSurvey({ a: {}, b: {}, c: {}, d: {}, far: {} }, [
    ['a', 'b'],
    ['c', 'a'],
    ['c', 'b'],
    ['b', 'far'],
    ['survey', 'a'],
    ['survey', 'b'],
  ]),
);
const xOf = (path: string) => Number(/-?[\d.]+/.exec(path)?.[0]);

describe('drawNeighbourhood(graph, key)', () => {
  it('shows a work with its neighbours only, the work itself among them once', () => {
    const picture = drawNeighbourhood(graph, 'a');
    expect(picture?.marks.map(({ work }) => work.key).sort()).toEqual(['a', 'b', 'c', 'survey']);
  });

  it('has what it cites at the left and what cites it at the right', () => {
    const places = new Map(drawNeighbourhood(graph, 'a')?.marks.map(({ work, path }) => [work.key, xOf(path)]));
    expect(places.get('b')).toBeLessThan(places.get('a') ?? NaN);
    expect(places.get('c')).toBeGreaterThan(places.get('a') ?? NaN);
  });

  it('draws the citations among them, of the survey only the one to the work', () => {
    const { surveyEdges, otherEdges } = drawNeighbourhood(graph, 'a') ?? { surveyEdges: [], otherEdges: [] };
    const lines = (edges: string[]) => edges.join('').match(/M/g)?.length ?? 0;
    expect([lines(surveyEdges), lines(otherEdges)]).toEqual([1, 3]);
  });

  it('names the work itself, whatever else finds no room', () => {
    expect(drawNeighbourhood(graph, 'a')?.labels.map(({ work }) => work.key)).toContain('a');
  });

  it('is undefined where no citation is known, or no such work', () => {
    expect([drawNeighbourhood(graph, 'd'), drawNeighbourhood(graph, 'none')]).toEqual([undefined, undefined]);
  });
});
