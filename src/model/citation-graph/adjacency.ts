/** Citations by the places of their ends: `citing[i]` cites `cited[i]`. */
export interface EdgeList {
  citing: Uint32Array;
  cited: Uint32Array;
}

/** Neighbours of each work, packed: those of work `i` are `others[starts[i]]` up to `others[starts[i + 1]]`, ascending. */
export interface Side {
  starts: Uint32Array;
  others: Uint32Array;
}
/** Both directions of the citations. */
export interface Adjacency {
  count: number;
  cites: Side;
  citedBy: Side;
}

/** Turns a list of citations into lists of neighbours, in linear time. */
export function buildAdjacency(count: number, { citing, cited }: EdgeList): Adjacency {
  return { count, cites: pack(count, citing, cited), citedBy: pack(count, cited, citing) };
}

/** The same from citations as objects. */
export function adjacencyOf(count: number, edges: readonly { citing: number; cited: number }[]): Adjacency {
  return buildAdjacency(count, {
    citing: Uint32Array.from(edges, ({ citing }) => citing),
    cited: Uint32Array.from(edges, ({ cited }) => cited),
  });
}

function pack(count: number, from: Uint32Array, to: Uint32Array): Side {
  const starts = new Uint32Array(count + 1);
  for (const each of from) starts[each + 1] = (starts[each + 1] ?? 0) + 1;
  for (let i = 0; i < count; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice(0, count);
  const others = new Uint32Array(from.length);
  for (let i = 0; i < from.length; i += 1) {
    const work = from[i] ?? 0;
    const place = next[work] ?? 0;
    others[place] = to[i] ?? 0;
    next[work] = place + 1;
  }
  for (let i = 0; i < count; i += 1) others.subarray(starts[i], starts[i + 1]).sort();
  return { starts, others };
}

/** Neighbours of one work on one side, ascending; a view, not a copy. */
export function neighboursOf({ starts, others }: Side, work: number): Uint32Array {
  return others.subarray(starts[work] ?? 0, starts[work + 1] ?? starts[work] ?? 0);
}
