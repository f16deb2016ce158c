import { densityAt, modeOf, type Mixture } from './mixture.ts';
import { sumOf } from './weights.ts';

/** The part of the plane that is looked at: a square around the middle, divided into cells. */
export const plane = { half: 5, cells: 200 } as const;
export const cellSide = (2 * plane.half) / plane.cells;
/** The middle of the i-th row or column of cells. */
export const middleOf = (i: number): number => -plane.half + (i + 0.5) * cellSide;

/** A distribution over the cells, row by row from the lowest y; it adds up to 1. */
export type Cells = Float64Array;

/** Something over the plane, at the middle of each cell. */
export function overCells(of: (x: number, y: number) => number): Float64Array {
  return Float64Array.from({ length: plane.cells ** 2 }, (_, index) =>
    of(middleOf(index % plane.cells), middleOf(Math.floor(index / plane.cells))),
  );
}

/**
 * A mixture over the cells by the midpoint rule, whose error is far below 1e-6 for bells four cells wide and more
 * (Trefethen and Weideman, SIAM Review 56(3), 2014).
 */
export function cellsOf(mixture: Mixture): Cells {
  return overCells((x, y) => densityAt(mixture, x, y) * cellSide * cellSide);
}

/** The distribution that is proportional to `base exp(reward / beta)`: the optimum of mean reward minus beta times KL. */
export function tilt(base: Cells, rewards: Float64Array, beta: number): Cells {
  const highest = rewards.reduce((most, reward) => Math.max(most, reward), -Infinity);
  const tilted = base.map((share, index) => share * Math.exp(((rewards[index] ?? 0) - highest) / beta));
  const total = sumOf(tilted);
  return tilted.map((share) => share / total);
}

/** What one of N independent samples looks like if the one with the highest reward is kept, over cells. */
export function bestOf(base: Cells, rewards: Float64Array, n: number): Cells {
  const order = Array.from(base.keys()).sort((a, b) => (rewards[a] ?? 0) - (rewards[b] ?? 0));
  const best = new Float64Array(base.length);
  let below = 0;
  for (const index of order) {
    const upTo = Math.min(1, below + (base[index] ?? 0));
    best[index] = upTo ** n - below ** n;
    below = upTo;
  }
  return best;
}

/** Mean of something over the cells. */
export function meanOf(cells: Cells, of: Float64Array): number {
  return cells.reduce((total, share, index) => total + share * (of[index] ?? 0), 0);
}

/** Kullback-Leibler divergence of a distribution from another in nats. */
export function divergence(of: Cells, from: Cells): number {
  return of.reduce((total, share, index) => (share > 0 ? total + share * Math.log(share / (from[index] ?? 0)) : total), 0);
}

/** Shares of the modes of a mixture. */
export function modeShares(cells: Cells, mixture: Mixture): number[] {
  const shares = mixture.map(() => 0);
  const modes = modesOver(mixture);
  cells.forEach((share, index) => {
    const mode = modes[index] ?? 0;
    shares[mode] = (shares[mode] ?? 0) + share;
  });
  return shares;
}

const kept = new WeakMap<Mixture, Float64Array>();
function modesOver(mixture: Mixture): Float64Array {
  const known = kept.get(mixture) ?? overCells((x, y) => modeOf(mixture, x, y));
  kept.set(mixture, known);
  return known;
}

/** How many modes of equal share would be as diverse: the exponential of the entropy of the shares (Hill 1973, of order 1). */
export function effectiveNumber(shares: readonly number[]): number {
  return Math.exp(-shares.reduce((total, share) => (share > 0 ? total + share * Math.log(share) : total), 0));
}
