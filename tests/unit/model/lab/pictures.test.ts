import { describe, expect, it } from 'vitest';
import { chart, chartOf, type Mark } from '../../../../src/model/lab/chart.ts';
import { plane } from '../../../../src/model/lab/exact.ts';
import { dotsOf, heightsOf, shades, shadesOf, side } from '../../../../src/model/lab/picture.ts';

const mark = (number: number, divergence: number, trueReward: number, reward = trueReward): Mark => ({
  number,
  measures: { reward, trueReward, divergence, modes: 1, outside: 0 },
});
const curves = {
  frontier: [
    [0, 0],
    [1, 1],
    [2, 1.5],
  ] as [number, number][],
  learnt: [],
  learntTrue: [],
};
const spotsOf = (shapes: ReturnType<typeof chartOf>) => shapes.filter(({ tag }) => tag === 'circle');

describe('chartOf(curves, marks)', () => {
  it('numbers each run and marks the newest', () => {
    const shapes = chartOf(curves, [mark(1, 0.5, 0.2), mark(2, 1, 0.8)]);
    expect(spotsOf(shapes).map(({ attributes }) => String(attributes.class).includes('is-newest'))).toEqual([false, true]);
    expect(
      shapes.filter(({ attributes }) => String(attributes.class).startsWith('lab-number')).map(({ words }) => words),
    ).toEqual(['1', '2']);
  });

  it('shows true and learnt reward of a run where the reward was learnt', () => {
    const learnt = {
      ...curves,
      learnt: [
        [0, 0],
        [2, 2],
      ] as [number, number][],
      learntTrue: [
        [0, 0],
        [2, 1],
      ] as [number, number][],
    };
    expect(spotsOf(chartOf(learnt, [mark(1, 1, 0.4, 1.2)]))).toHaveLength(2);
    expect(chartOf(learnt, []).filter(({ tag }) => tag === 'path')).toHaveLength(3);
  });

  it('keeps a run that went beyond the edge at the edge, and all else inside', () => {
    const [spot] = spotsOf(chartOf(curves, [mark(1, 400, 0.5)]));
    expect(spot?.attributes.cx).toBe(chart.right);
    for (const { attributes } of spotsOf(chartOf(curves, [mark(1, 0, -3), mark(2, 2, 4)]))) {
      expect(Number(attributes.cy)).toBeGreaterThanOrEqual(chart.top);
      expect(Number(attributes.cy)).toBeLessThanOrEqual(chart.bottom);
    }
  });
});

describe('pictures of the plane', () => {
  const cell = (row: number, column: number) => row * side + column;
  const peak = new Float64Array(side * side);
  for (let row = 90; row < 110; row += 1) for (let column = 90; column < 110; column += 1) peak[cell(row, column)] = 1 / 400;
  /** Smallest and largest number at even or odd places of a path. */
  const span = (d: string) => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

  it('shade a distribution where it is, from the palest to the strongest', () => {
    const shapes = shadesOf(peak);
    expect(shapes.map(({ attributes }) => attributes.class)).toEqual(shades.map((_, index) => `lab-shade is-${index + 1}`));
    for (const number of span(String(shapes[0]?.attributes.d))) expect(Math.abs(number - side / 2)).toBeLessThanOrEqual(11);
  });

  it('have lines at fifths of a reward, the uppermost two strong, with what is up in the plane above', () => {
    const upwards = Float64Array.from({ length: side * side }, (_, index) => Math.floor(index / side));
    const shapes = heightsOf(upwards);
    expect(shapes.map(({ attributes }) => String(attributes.class).includes('is-high'))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    const lowest = (d: unknown) => Math.max(...[...String(d).matchAll(/,(-?\d+(?:\.\d+)?)/g)].map(([, y]) => Number(y)));
    expect(lowest(shapes[4]?.attributes.d)).toBeLessThan(lowest(shapes[0]?.attributes.d));
  });

  it('dot samples, the plane turned upwards, and leave out what lies outside', () => {
    const points = Float64Array.from([0, 0, -plane.half, plane.half, plane.half + 1, 0]);
    expect(dotsOf(points).attributes.d).toBe(`M${(side / 2).toFixed(1)},${(side / 2).toFixed(1)}h0M0.0,0.0h0`);
  });
});
