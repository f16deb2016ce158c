import { contours, geoPath } from 'd3';
import { plane, type Cells } from './exact.ts';
import type { Points } from './sample.ts';
import type { Shape } from './shape.ts';

/** Side of a picture of the plane, in units of its view box. */
export const side = plane.cells;

const toPath = geoPath().digits(1);
/** Contours count rows from the top, the plane from the bottom. */
const turned = (values: Float64Array) => {
  const rows = Array.from({ length: side }, (_, row) => values.subarray(row * side, (row + 1) * side));
  return rows.reverse().flatMap((row) => [...row]);
};
const lines = (values: Float64Array, thresholds: readonly number[]) =>
  contours()
    .size([side, side])
    .thresholds([...thresholds])(turned(values))
    .map((shape) => toPath(shape) ?? '');

/** Shares of a distribution that its shades hold, from the palest. */
export const shades = [0.98, 0.9, 0.7, 0.4] as const;

/** A distribution in shades: each holds the densest cells that together have its share. */
export function shadesOf(cells: Cells): Shape[] {
  const dense = Float64Array.from(cells).sort().reverse();
  const levels = shades.map((share) => {
    let held = 0;
    return dense.find((cell) => (held += cell) >= share) ?? 0;
  });
  return lines(cells, levels).map((d, index) => ({ tag: 'path', attributes: { class: `lab-shade is-${index + 1}`, d } }));
}

/** A reward as lines of equal reward, at fifths of its range over the plane; the uppermost two are strong. */
export function heightsOf(rewards: Float64Array): Shape[] {
  const [low, high] = [rewards.reduce((a, b) => Math.min(a, b), Infinity), rewards.reduce((a, b) => Math.max(a, b), -Infinity)];
  const levels = [1, 2, 3, 4, 4.75].map((fifth) => low + ((high - low) * fifth) / 5);
  return lines(rewards, levels).map((d, index) => ({
    tag: 'path',
    attributes: { class: index < 3 ? 'lab-height' : 'lab-height is-high', d },
  }));
}

/** Points as one path of dots; those outside the plane are left out. */
export function dotsOf(points: Points): Shape {
  const scale = side / (2 * plane.half);
  let d = '';
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [(points[i] ?? 0) + plane.half, plane.half - (points[i + 1] ?? 0)];
    if (x < 0 || y < 0 || x > 2 * plane.half || y > 2 * plane.half) continue;
    d += `M${(x * scale).toFixed(1)},${(y * scale).toFixed(1)}h0`;
  }
  return { tag: 'path', attributes: { class: 'lab-dots', d } };
}
