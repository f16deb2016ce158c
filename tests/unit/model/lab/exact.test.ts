import { describe, expect, it } from 'vitest';
import {
  bestOf,
  cellsOf,
  divergence,
  effectiveNumber,
  meanOf,
  middleOf,
  modeShares,
  overCells,
  plane,
  tilt,
} from '#model/lab/exact.ts';
import { normalised } from '#model/lab/mixture.ts';
import { rewardOf } from '#model/lab/rewards.ts';

const clusters = normalised([
  { weight: 2, x: -2, y: 0, spread: 0.5 },
  { weight: 1, x: 1.5, y: 1.5, spread: 0.5 },
]);
const cells = cellsOf(clusters);
const hill = overCells(rewardOf([{ kind: 'hill', x: 1.5, y: 1.5, height: 2, width: 1 }]).at);

describe('exact answers over the cells of the plane', () => {
  it('add up to 1 within a millionth', () => {
    expect(cells.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    expect(tilt(cells, hill, 0.1).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('move a single bell by slope times variance over beta, for half the square of that over the variance', () => {
    const bell = cellsOf([{ weight: 1, x: -1, y: 0.5, spread: 0.8 }]);
    const slope = overCells(rewardOf([{ kind: 'slope', x: 0.6, y: 0 }]).at);
    const optimum = tilt(bell, slope, 0.4);
    const moved = (0.6 * 0.64) / 0.4;
    expect(
      meanOf(
        optimum,
        overCells((x) => x),
      ),
    ).toBeCloseTo(-1 + moved, 6);
    expect(divergence(optimum, bell)).toBeCloseTo(moved ** 2 / (2 * 0.64), 6);
  });

  it('let no other distribution have more reward less beta times divergence', () => {
    const beta = 0.5;
    const objective = (of: Float64Array) => meanOf(of, hill) - beta * divergence(of, cells);
    const best = objective(tilt(cells, hill, beta));
    for (const other of [cells, tilt(cells, hill, 0.4), tilt(cells, hill, 0.6), bestOf(cells, hill, 2), bestOf(cells, hill, 8)])
      expect(objective(other)).toBeLessThan(best);
  });

  it.each([2, 4, 16, 64])('give best-of-%i the divergence log N less (N - 1) / N, where rewards have no ties', (n) => {
    const slope = overCells((x, y) => x + 0.317 * y);
    expect(divergence(bestOf(cells, slope, n), cells)).toBeCloseTo(Math.log(n) - (n - 1) / n, 2);
  });

  it('count modes by the entropy of their shares', () => {
    const shares = modeShares(cells, clusters);
    expect(shares[0]).toBeCloseTo(2 / 3, 3);
    expect(effectiveNumber([0.5, 0.5, 0])).toBeCloseTo(2, 12);
    expect(effectiveNumber([1, 0, 0])).toBeCloseTo(1, 12);
  });

  it('name cells by their middles, from the lower left', () => {
    expect(middleOf(0)).toBeCloseTo(-plane.half + 0.025, 12);
    expect(overCells((x) => x)[1]).toBeCloseTo(middleOf(1), 12);
    expect(overCells((_, y) => y)[plane.cells]).toBeCloseTo(middleOf(1), 12);
  });
});
