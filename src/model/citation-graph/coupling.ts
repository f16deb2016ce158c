import { neighboursOf, type Adjacency, type Side } from './adjacency.ts';

/** A work with how strongly it is tied to another, from 0 to 1, and the number of works that tie them. */
export interface Tie {
  work: number;
  strength: number;
  shared: number;
}

/**
 * Works that share references with this one: bibliographic coupling (Kessler, "Bibliographic coupling between
 * scientific papers", American Documentation 14(1), 1963), as the cosine of Salton and McGill (1983):
 * `|A ∩ B| / sqrt(|A| |B|)` for the reference lists A and B.
 *
 * Unread lists are empty here, so works without coverage never appear.
 *
 * @param leaveOut works that tie nobody: the survey cites nearly all, which says nothing of any two of them
 */
export function findCoupled(graph: Adjacency, work: number, leaveOut: (work: number) => boolean = () => false): Tie[] {
  return tied(graph.cites, graph.citedBy, work, leaveOut);
}

/**
 * Works that are cited together with this one: co-citation (Small, "Co-citation in the scientific literature",
 * JASIS 24(4), 1973), as the same cosine, A and B being the sets of works that cite each.
 */
export function findCocited(graph: Adjacency, work: number, leaveOut: (work: number) => boolean = () => false): Tie[] {
  return tied(graph.citedBy, graph.cites, work, leaveOut);
}

function tied(out: Side, back: Side, work: number, leaveOut: (work: number) => boolean): Tie[] {
  const sizeOf = (each: number) => neighboursOf(out, each).reduce((n, other) => n + (leaveOut(other) ? 0 : 1), 0);
  const shared = new Map<number, number>();
  for (const middle of neighboursOf(out, work)) {
    if (leaveOut(middle)) continue;
    for (const other of neighboursOf(back, middle)) {
      if (other !== work && !leaveOut(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  const size = sizeOf(work);
  return [...shared]
    .map(([other, n]) => ({ work: other, shared: n, strength: n / Math.sqrt(size * sizeOf(other)) }))
    .sort((a, b) => b.strength - a.strength || b.shared - a.shared || a.work - b.work);
}
