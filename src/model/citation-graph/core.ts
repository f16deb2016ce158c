import type { CitationGraph } from './graph.ts';

/**
 * The part of the network that says most in a small picture: works with at least this many known citations to or
 * from works other than the survey, and the survey itself, with the citations among them.
 */
export function coreOf({ works, edges }: CitationGraph, atLeast: number): CitationGraph {
  const isSurvey = (index: number) => works[index]?.role === 'survey';
  const known = works.map(() => 0);
  for (const { citing, cited } of edges) {
    if (isSurvey(citing) || isSurvey(cited)) continue;
    known[citing] = (known[citing] ?? 0) + 1;
    known[cited] = (known[cited] ?? 0) + 1;
  }
  const kept = works
    .map((work, index) => ({ work, index }))
    .filter(({ index }) => isSurvey(index) || (known[index] ?? 0) >= atLeast);
  const newIndex = new Map(kept.map(({ index }, place) => [index, place]));
  return {
    works: kept.map(({ work }) => work),
    edges: edges.flatMap((edge) => {
      const [citing, cited] = [newIndex.get(edge.citing), newIndex.get(edge.cited)];
      return citing === undefined || cited === undefined ? [] : [{ ...edge, citing, cited }];
    }),
    indexOf: new Map(kept.map(({ work }, place) => [work.key, place])),
  };
}
