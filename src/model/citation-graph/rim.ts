import { hash, type Layout, type Point } from './places.ts';

/** Room that a work on the rim takes, in units of the layout. */
const room = 17;
/** The rim grows outwards in rings, each this much wider than the one before. */
const ring = 24;

/**
 * Places for works without known citations: on ellipses around the others, evenly in an order that the keys decide.
 * Works that have a place (`earlier`) keep it; new ones take the nearest free place beside the angle of their key.
 */
export function placeOnRim(keys: readonly string[], core: readonly Point[], earlier: Layout): Layout {
  const { centre, a, b } = ellipseAround(core);
  const at = (angle: number, widen: number): Point => ({
    x: centre.x + (a + widen) * Math.cos(angle),
    y: centre.y + (b + widen) * Math.sin(angle),
  });
  const layout: Layout = new Map(keys.flatMap((key) => (earlier.has(key) ? [[key, earlier.get(key) as Point]] : [])));
  const fresh = keys.filter((key) => !earlier.has(key)).sort((p, q) => hash(p, 3) - hash(q, 3) || (p < q ? -1 : 1));
  if (layout.size === 0) {
    const rings = Math.max(1, Math.ceil((fresh.length * room * 1.3) / (Math.PI * (a + b))));
    fresh.forEach((key, index) => layout.set(key, at((2 * Math.PI * (index + 0.5)) / fresh.length, ring * (index % rings))));
    return layout;
  }
  for (const key of fresh) layout.set(key, findFree(2 * Math.PI * hash(key, 3), at, [...layout.values(), ...core]));
  return layout;
}

/** Walks around each ring in turn until a place has room on all sides. */
function findFree(angle: number, at: (angle: number, widen: number) => Point, taken: readonly Point[]): Point {
  const steps = 96;
  for (let widen = 0; ; widen += ring) {
    for (let step = 0; step < steps; step += 1) {
      // To both sides in turn: 0, 1, -1, 2, -2, ...
      const turn = ((step % 2 === 0 ? -1 : 1) * Math.ceil(step / 2) * 2 * Math.PI) / steps;
      const point = at(angle + turn, widen);
      if (taken.every(({ x, y }) => Math.hypot(x - point.x, y - point.y) >= room)) return point;
    }
  }
}

function ellipseAround(points: readonly Point[]): { centre: Point; a: number; b: number } {
  const extent = (values: readonly number[]): [number, number] =>
    values.reduce<[number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [0, 0]);
  const [left, right] = extent(points.map(({ x }) => x));
  const [top, bottom] = extent(points.map(({ y }) => y));
  const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const [width, height] = [Math.max(1, right - left) / 2, Math.max(1, bottom - top) / 2];
  // The smallest ellipse of this form that holds every point, with some air.
  const reach = Math.sqrt(
    points.reduce((most, { x, y }) => Math.max(most, ((x - centre.x) / width) ** 2 + ((y - centre.y) / height) ** 2), 0),
  );
  return { centre, a: width * reach + 50, b: height * reach + 50 };
}
