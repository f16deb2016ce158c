import type { Places } from './wire.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';
const ways: Record<Direction, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/**
 * The work whose mark lies under a place, or within `reach` of its edge; of several the nearest.
 *
 * @param radius of a mark, in units of the layout
 */
export function findAt(
  places: Places,
  { x, y, reach }: { x: number; y: number; reach: number },
  radius: (work: number) => number,
  isShown: (work: number) => boolean,
): number | undefined {
  let found: number | undefined;
  let least = reach;
  for (let work = 0; work < places.x.length; work += 1) {
    const dx = (places.x[work] ?? 0) - x;
    const dy = (places.y[work] ?? 0) - y;
    const beyond = Math.sqrt(dx * dx + dy * dy) - radius(work);
    if (beyond < least && isShown(work)) {
      least = beyond;
      found = work;
    }
  }
  return found;
}

/** Of these works the one that lies best in a direction from one of them: near, and not far off the line. */
export function findToward(places: Places, from: number, candidates: Iterable<number>, direction: Direction): number | undefined {
  const [wayX, wayY] = ways[direction];
  let found: number | undefined;
  let least = Infinity;
  for (const work of candidates) {
    if (work === from) continue;
    const dx = (places.x[work] ?? 0) - (places.x[from] ?? 0);
    const dy = (places.y[work] ?? 0) - (places.y[from] ?? 0);
    const along = dx * wayX + dy * wayY;
    const off = Math.abs(dx * wayY - dy * wayX);
    // Half a right angle to both sides, so that the four arrows reach every neighbour.
    if (along <= 0 || off > along) continue;
    const cost = along + 2 * off;
    if (cost < least) {
      least = cost;
      found = work;
    }
  }
  return found;
}
