/** One step of the main path: `cited` was taken further by `citing`. */
export interface MainPathStep {
  cited: number;
  citing: number;
  /** Number of chains through this citation. */
  count: number;
}

/**
 * The main path from one work to today: of all chains of citations that begin at `start` and go on until nobody
 * cites the last work, the one whose citations carry the most chains in sum (the global main path).
 *
 * Weights are search path counts: Hummon and Doreian, "Connectivity in a citation network", Social Networks 11(1),
 * 1989; in linear time by Batagelj, "Efficient algorithms for citation network analysis", arXiv cs/0309023, 2003.
 *
 * @param order a number for each work; only citations from a later to an earlier work count, so that no circle is left
 * @param edges citations by place in the network
 */
export function findMainPath(
  start: number,
  edges: readonly { citing: number; cited: number }[],
  order: readonly number[],
): MainPathStep[] {
  const later = new Map<number, number[]>();
  for (const { citing, cited } of edges) {
    if ((order[citing] ?? 0) <= (order[cited] ?? 0)) continue;
    const known = later.get(cited);
    if (known) known.push(citing);
    else later.set(cited, [citing]);
  }
  const works = reachable(start, later).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b);
  const fromStart = new Map(works.map((work) => [work, work === start ? 1 : 0]));
  for (const work of works) {
    for (const next of later.get(work) ?? []) fromStart.set(next, (fromStart.get(next) ?? 0) + (fromStart.get(work) ?? 0));
  }
  const toEnd = new Map<number, number>();
  const best = new Map<number, { sum: number; step: MainPathStep | undefined }>();
  for (const work of works.reverse()) {
    const next = [...new Set(later.get(work) ?? [])].sort((a, b) => a - b);
    toEnd.set(work, next.length === 0 ? 1 : next.reduce((sum, each) => sum + (toEnd.get(each) ?? 0), 0));
    let choice: { sum: number; step: MainPathStep | undefined } = { sum: 0, step: undefined };
    for (const citing of next) {
      const count = (fromStart.get(work) ?? 0) * (toEnd.get(citing) ?? 0);
      const sum = count + (best.get(citing)?.sum ?? 0);
      if (choice.step === undefined || sum > choice.sum) choice = { sum, step: { cited: work, citing, count } };
    }
    best.set(work, choice);
  }
  const path: MainPathStep[] = [];
  for (let step = best.get(start)?.step; step !== undefined; step = best.get(step.citing)?.step) path.push(step);
  return path;
}

function reachable(start: number, later: ReadonlyMap<number, readonly number[]>): number[] {
  const seen = new Set([start]);
  for (const work of seen) for (const next of later.get(work) ?? []) seen.add(next);
  return [...seen];
}
