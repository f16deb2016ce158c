import { neighboursOf, type Adjacency } from './adjacency.ts';
import type { Point } from './places.ts';

/** Room along a ring that a work takes, and the distance of rings, in units of the layout. */
const room = 30;
const step = 110;

/**
 * The surroundings of one work as rings: what it cites at the left, what cites it at the right, so that time runs
 * from left to right; works two citations away outside, each near those that lead to it.
 *
 * @param distances from `findNeighborhood`
 */
export function egoLayout(graph: Adjacency, work: number, distances: ReadonlyMap<number, number>): Map<number, Point> {
  const cited = new Set(neighboursOf(graph.cites, work));
  const near = [...distances].filter(([, distance]) => distance === 1).map(([each]) => each);
  const far = [...distances].filter(([, distance]) => distance === 2).map(([each]) => each);
  const left = near.filter((each) => cited.has(each));
  const right = near.filter((each) => !cited.has(each));
  const angles = new Map<number, number>();
  left.forEach((each, index) => angles.set(each, Math.PI / 2 + (Math.PI * (index + 0.5)) / left.length));
  right.forEach((each, index) => angles.set(each, -Math.PI / 2 + (Math.PI * (index + 0.5)) / right.length));
  const places = new Map<number, Point>([[work, { x: 0, y: 0 }]]);
  // Half a ring holds one side, so the fuller side decides how many rings there are.
  const reach = putOnRings(places, near, { angles, from: step, perTurn: Math.max(left.length, right.length) * 2 });
  for (const each of far)
    angles.set(
      each,
      meanAngle(
        [...neighboursOf(graph.cites, each), ...neighboursOf(graph.citedBy, each)].flatMap((other) =>
          distances.get(other) === 1 ? (angles.get(other) ?? []) : [],
        ),
      ),
    );
  const inOrder = far.sort((a, b) => (angles.get(a) ?? 0) - (angles.get(b) ?? 0) || a - b);
  inOrder.forEach((each, index) => angles.set(each, -Math.PI + (2 * Math.PI * (index + 0.5)) / inOrder.length));
  putOnRings(places, inOrder, { angles, from: reach + step, perTurn: inOrder.length });
  return places;
}

/** Spreads works over as many rings as they need, in turn; gives the radius of the last one. */
function putOnRings(
  places: Map<number, Point>,
  works: readonly number[],
  { angles, from, perTurn }: { angles: ReadonlyMap<number, number>; from: number; perTurn: number },
): number {
  let rings = 1;
  const held = () => (2 * Math.PI * (rings * from + (room * rings * (rings - 1)) / 2)) / room;
  while (held() < perTurn) rings += 1;
  works.forEach((work, index) => {
    const radius = from + (index % rings) * room;
    const angle = angles.get(work) ?? 0;
    places.set(work, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  return from + (rings - 1) * room;
}

/** Mean direction, between -π and π. */
function meanAngle(angles: readonly number[]): number {
  return Math.atan2(
    angles.reduce((sum, angle) => sum + Math.sin(angle), 0),
    angles.reduce((sum, angle) => sum + Math.cos(angle), 0),
  );
}
