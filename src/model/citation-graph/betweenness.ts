import { neighboursOf, type Adjacency } from './adjacency.ts';

/**
 * Betweenness of every work: over all pairs of other works, the share of shortest chains of citations (either
 * direction) that run through it. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical
 * Sociology 25(2), 2001; not normalised, each unordered pair counted once.
 *
 * @param leaveOut works that are taken out of the network first
 */
export function computeBetweenness(graph: Adjacency, leaveOut: (work: number) => boolean = () => false): Float64Array {
  const total = new Float64Array(graph.count);
  for (let source = 0; source < graph.count; source += 1) {
    if (leaveOut(source)) continue;
    const { order, before, paths } = countShortestPaths(graph, source, leaveOut);
    const dependency = new Float64Array(graph.count);
    for (const work of order.reverse()) {
      for (const earlier of before[work] ?? []) {
        dependency[earlier] =
          (dependency[earlier] ?? 0) + ((paths[earlier] ?? 0) / (paths[work] ?? 1)) * (1 + (dependency[work] ?? 0));
      }
      if (work !== source) total[work] = (total[work] ?? 0) + (dependency[work] ?? 0) / 2;
    }
  }
  return total;
}

function countShortestPaths(graph: Adjacency, source: number, leaveOut: (work: number) => boolean) {
  const distance = new Int32Array(graph.count).fill(-1);
  const paths = new Float64Array(graph.count);
  const before: number[][] = [];
  const order = [source];
  distance[source] = 0;
  paths[source] = 1;
  // The list grows while it is walked.
  for (const work of order) {
    const near = (distance[work] ?? 0) + 1;
    for (const other of new Set([...neighboursOf(graph.cites, work), ...neighboursOf(graph.citedBy, work)])) {
      if (leaveOut(other)) continue;
      if (distance[other] === -1) {
        distance[other] = near;
        order.push(other);
      }
      if (distance[other] !== near) continue;
      paths[other] = (paths[other] ?? 0) + (paths[work] ?? 0);
      (before[other] ??= []).push(work);
    }
  }
  return { order, before, paths };
}
