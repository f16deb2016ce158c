import { neighboursOf, type Adjacency } from './adjacency.ts';

/**
 * Works within some citations of one work, whichever way they lead, by their distance.
 *
 * @param through tells whether the walk may go on from a work; the first is always gone on from
 */
export function findNeighborhood(
  graph: Adjacency,
  work: number,
  steps: number,
  through: (work: number) => boolean = () => true,
): Map<number, number> {
  const distances = new Map([[work, 0]]);
  let rim = [work];
  for (let step = 1; step <= steps; step += 1) {
    const next: number[] = [];
    for (const each of rim) {
      if (each !== work && !through(each)) continue;
      for (const side of [graph.cites, graph.citedBy]) {
        for (const other of neighboursOf(side, each)) {
          if (distances.has(other)) continue;
          distances.set(other, step);
          next.push(other);
        }
      }
    }
    rim = next.sort((a, b) => a - b);
  }
  return distances;
}
