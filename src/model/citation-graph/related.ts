import { adjacencyOf, type Adjacency } from './adjacency.ts';
import { findCocited, findCoupled, type Tie } from './coupling.ts';
import type { CitationGraph, GraphWork } from './graph.ts';

/** A related work with the number of works that tie the two. */
export interface RelatedWork {
  work: GraphWork;
  shared: number;
  strength: number;
}
/** Related works of one work, the strongest first. */
export interface Related {
  coupled: RelatedWork[];
  cocited: RelatedWork[];
}

const adjacencies = new WeakMap<CitationGraph, Adjacency>();

/**
 * Works related to one: by shared references (bibliographic coupling) and by being cited together (co-citation),
 * without the survey. One shared work alone is no sign of kinship, so ties of fewer than two are left out.
 */
export function findRelated(graph: CitationGraph, key: string, limit = 6): Related {
  const index = graph.indexOf.get(key);
  if (index === undefined) return { coupled: [], cocited: [] };
  const adjacency = adjacencies.get(graph) ?? adjacencyOf(graph.works.length, graph.edges);
  adjacencies.set(graph, adjacency);
  const isSurvey = (work: number) => graph.works[work]?.role === 'survey';
  const name = (ties: Tie[]) =>
    ties
      .filter(({ shared }) => shared >= 2)
      .slice(0, limit)
      .flatMap(({ work, shared, strength }): RelatedWork[] =>
        graph.works[work] ? [{ work: graph.works[work], shared, strength }] : [],
      );
  return { coupled: name(findCoupled(adjacency, index, isSurvey)), cocited: name(findCocited(adjacency, index, isSurvey)) };
}
