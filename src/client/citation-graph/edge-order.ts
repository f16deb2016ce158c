import type { NetworkData } from './network-data.ts';
import type { Scene } from './scene.ts';

/** From so many citations on they are counted instead of stroked, and all in one go. */
const countedFrom = 12_000;

/** Citations in the order of drawing; where they are stroked, those of the survey apart, since they are many and say little. */
export interface EdgeOrder {
  count: number;
  isCounted: boolean;
  survey: Uint32Array;
  others: Uint32Array;
}

export const noOrder: EdgeOrder = { count: 0, isCounted: false, survey: new Uint32Array(), others: new Uint32Array() };

/** A fixed random order, so that any first part is a fair sample, the same in each frame. */
export function orderEdges({ edges, works }: NetworkData): EdgeOrder {
  const order = shuffle(edges.cited.length);
  if (order.length > countedFrom) return { count: order.length, isCounted: true, survey: new Uint32Array(), others: order };
  const isSurvey = (edge: number) => works.role[edges.citing[edge] ?? 0] === 0 || works.role[edges.cited[edge] ?? 0] === 0;
  return {
    count: order.length,
    isCounted: false,
    survey: order.filter(isSurvey),
    others: order.filter((edge) => !isSurvey(edge)),
  };
}

/** Many lines are fainter each, so that the whole does not turn black; where places mean more than lines, fainter still. */
export function alphaFor(edges: number, { years, clusters }: Scene): number {
  const share = years.length + clusters.length > 0 ? 0.45 : 1;
  return share * Math.min(0.5, Math.max(0.03, 12 / Math.sqrt(Math.max(1, edges))));
}

/** Fisher and Yates, with the generator of Numerical Recipes. */
function shuffle(count: number): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  let state = 1;
  for (let i = count - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return order;
}
