import { effectiveNumber, plane, type Cells } from './exact.ts';
import { modeOf, type Mixture } from './mixture.ts';
import type { Reward } from './rewards.ts';
import type { Points } from './sample.ts';

/** Cells of the plane that are counted together. */
const block = 5;
const across = plane.cells / block;

/** A distribution over cells, over the larger cells in which samples are counted. */
export function blocksOf(cells: Cells): Cells {
  const blocks = new Float64Array(across * across);
  cells.forEach((share, index) => {
    const [row, column] = [Math.floor(index / plane.cells), index % plane.cells];
    const at = Math.floor(row / block) * across + Math.floor(column / block);
    blocks[at] = (blocks[at] ?? 0) + share;
  });
  return blocks;
}

/** Shares of points in the larger cells; points outside the plane count in the nearest one. */
export function countBlocks(points: Points): Cells {
  const counts = new Float64Array(across * across);
  const place = (value: number) =>
    Math.max(0, Math.min(across - 1, Math.floor(((value + plane.half) / (2 * plane.half)) * across)));
  for (let i = 0; i < points.length; i += 2) {
    const at = place(points[i + 1] ?? 0) * across + place(points[i] ?? 0);
    counts[at] = (counts[at] ?? 0) + 2 / points.length;
  }
  return counts;
}

/**
 * Divergence of the distribution of some points from another one over the larger cells, in nats: that of the counted shares, less
 * the (occupied cells - 1) / (2 n) by which counting overstates it (the correction of Miller and Madow).
 */
export function countedDivergence(points: Points, from: Cells): number {
  const counts = countBlocks(points);
  let [sum, occupied] = [0, 0];
  counts.forEach((share, index) => {
    if (share === 0) return;
    occupied += 1;
    sum += share * Math.log(share / Math.max(from[index] ?? 0, 1e-300));
  });
  return Math.max(0, sum - (occupied - 1) / points.length);
}

/** What some points earn, how far they are from the reference model, and how many modes they keep. */
export interface Measures {
  /** Mean of the reward that was optimised. */
  reward: number;
  /** Mean of the true reward. */
  trueReward: number;
  /** Divergence from the reference model's distribution in nats. */
  divergence: number;
  /** Effective number of modes. */
  modes: number;
  /** Share of points outside the plane that is looked at. */
  outside: number;
}

/** Measures some points against the mixture `base`, whose shares over the larger cells are `blocks`. */
export function measurePoints(
  points: Points,
  { base, blocks, reward, trueReward }: { base: Mixture; blocks: Cells; reward: Reward; trueReward: Reward },
): Measures {
  const n = points.length / 2;
  const shares = base.map(() => 0);
  let [earned, trulyEarned, outside] = [0, 0, 0];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    earned += reward.at(x, y) / n;
    trulyEarned += trueReward.at(x, y) / n;
    if (Math.max(Math.abs(x), Math.abs(y)) > plane.half) outside += 1 / n;
    const mode = modeOf(base, x, y);
    shares[mode] = (shares[mode] ?? 0) + 1 / n;
  }
  return {
    reward: earned,
    trueReward: trulyEarned,
    divergence: countedDivergence(points, blocks),
    modes: effectiveNumber(shares),
    outside,
  };
}
