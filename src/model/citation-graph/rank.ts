import { compareFirstPublication } from '../bibliography/first-publication.ts';
import { adjacencyOf, neighboursOf } from './adjacency.ts';
import { computeBetweenness } from './betweenness.ts';
import type { CitationGraph, GraphWork } from './graph.ts';
import { findMainPath } from './main-path.ts';

/** A work with the number it is ranked by. */
export interface Ranked {
  work: GraphWork;
  value: number;
}

/** How many works have a reference list that was read in full, in part, or not at all: what every rank rests on. */
export function countLists({ works }: CitationGraph): Record<GraphWork['list'], number> {
  const counts = { complete: 0, partial: 0, unread: 0 };
  for (const { list } of works) counts[list] += 1;
  return counts;
}

/** Works by citations within the Atlas, without the survey itself; works that nobody cites are left out. */
export function rankByCitations({ works }: CitationGraph, limit: number): Ranked[] {
  return works
    .filter(({ role, citedBy }) => role !== 'survey' && citedBy > 0)
    .slice(0, limit)
    .map((work) => ({ work, value: work.citedBy }));
}

/**
 * Works that join topics: those with neighbours of at least two topics other than their own, by betweenness in the
 * network without the survey, which lies between nearly any two works.
 */
export function rankBridges(graph: CitationGraph, limit: number): Ranked[] {
  const adjacency = adjacencyOf(graph.works.length, graph.edges);
  const betweenness = computeBetweenness(adjacency, (work) => graph.works[work]?.role === 'survey');
  return graph.works
    .map((work, index) => ({
      work,
      value: betweenness[index] ?? 0,
      topics: topicsAround(graph, [...neighboursOf(adjacency.cites, index), ...neighboursOf(adjacency.citedBy, index)]),
    }))
    .filter(({ work, value, topics }) => value > 0 && [...topics].filter((topic) => topic !== work.paradigm).length >= 2)
    .sort((a, b) => b.value - a.value || (a.work.key < b.work.key ? -1 : 1))
    .slice(0, limit)
    .map(({ work, value }) => ({ work, value }));
}

function topicsAround({ works }: CitationGraph, neighbours: readonly number[]): Set<string> {
  return new Set(neighbours.flatMap((index) => works[index]?.paradigm ?? []));
}

/**
 * The main path from this work to today, without the survey and through works that a chapter cites: a chain that leaves the
 * field and comes back carries as many others, but tells nothing of it. Empty where the work is not there or nobody cites it.
 */
export function mainPathFrom(
  { works, edges, indexOf }: CitationGraph,
  key: string,
): { work: GraphWork; count: number | undefined }[] {
  const start = indexOf.get(key);
  const first = start === undefined ? undefined : works[start];
  if (start === undefined || first === undefined) return [];
  const dated = works
    .map(({ date }, index) => ({ date, index }))
    .sort((a, b) => compareFirstPublication(a.date, b.date) || a.index - b.index);
  const order: number[] = [];
  // Equal dates share a number, so that citations among them do not count.
  dated.forEach(({ date, index }, place) => {
    const before = dated[place - 1];
    order[index] = before && compareFirstPublication(before.date, date) === 0 ? (order[before.index] ?? place) : place;
  });
  const isInField = works.map(({ role, chapters }, index) => index === start || (role !== 'survey' && chapters.length > 0));
  const usable = edges.filter(({ citing, cited }) =>
    [citing, cited].every((end) => isInField[end] && works[end]?.date !== undefined),
  );
  const path = findMainPath(start, usable, order);
  return [
    { work: first, count: undefined },
    ...path.flatMap(({ citing, count }) => (works[citing] ? [{ work: works[citing], count }] : [])),
  ];
}
