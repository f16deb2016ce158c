import type { CitationGraph } from './graph.ts';

/**
 * The part of the network that says most in a small picture: the survey and the works with most known citations to or from works
 * other than it, with the citations among them. However the network grows, the picture stays as large.
 *
 * @param most how many works besides the survey; of equally connected ones the first
 */
export function coreOf({ works, edges }: CitationGraph, most: number): CitationGraph {
  const isSurvey = (index: number) => works[index]?.role === 'survey';
  const known = works.map(() => 0);
  for (const { citing, cited } of edges) {
    if (isSurvey(citing) || isSurvey(cited)) continue;
    known[citing] = (known[citing] ?? 0) + 1;
    known[cited] = (known[cited] ?? 0) + 1;
  }
  const places = works.map((_, index) => index);
  const best = places.filter((index) => !isSurvey(index)).sort((a, b) => (known[b] ?? 0) - (known[a] ?? 0) || a - b);
  const chosen = new Set(best.slice(0, most));
  const kept = works.map((work, index) => ({ work, index })).filter(({ index }) => isSurvey(index) || chosen.has(index));
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
