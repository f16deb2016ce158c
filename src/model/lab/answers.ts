import { bestOf, divergence, effectiveNumber, meanOf, modeShares, tilt, type Cells } from './exact.ts';
import { betas } from './setting.ts';
import type { Measures } from './measure.ts';
import type { Scene } from './scene.ts';

/** What is known exactly of a distribution over the cells. */
export function measureCells(cells: Cells, { base, cells: reference, rewards, trueRewards }: Scene): Measures {
  return {
    reward: meanOf(cells, rewards),
    trueReward: meanOf(cells, trueRewards),
    divergence: divergence(cells, reference),
    modes: effectiveNumber(modeShares(cells, base)),
    outside: 0,
  };
}

/** The exact optimum of mean reward less beta times divergence, for the reward that is optimised. */
export function optimumOf({ cells, rewards }: Scene, beta: number): Cells {
  return tilt(cells, rewards, beta);
}

/** The exact distribution of best-of-N. */
export function bestOfCells({ cells, rewards }: Scene, n: number): Cells {
  return bestOf(cells, rewards, n);
}

/** A point of the plane of divergence and reward. */
export type Trade = readonly [divergence: number, reward: number];

/** The exact curves that runs are held against. */
export interface Curves {
  /** The most true reward that any distribution can have for its divergence: the optima of the true reward. */
  frontier: Trade[];
  /** What the optima of a learnt reward have of it, and of the true one; empty where the true reward is optimised. */
  learnt: Trade[];
  learntTrue: Trade[];
}

/** The curves of a scene, each with a point for every beta of the slider, from the largest. */
export function curvesOf(scene: Scene): Curves {
  const { cells, rewards, trueRewards, isLearnt } = scene;
  const trades = (of: Float64Array, counted: Float64Array): Trade[] => {
    const optima = [...betas].reverse().map((beta) => tilt(cells, of, beta));
    return [
      [0, meanOf(cells, counted)],
      ...optima.map((optimum): Trade => [divergence(optimum, cells), meanOf(optimum, counted)]),
    ];
  };
  return {
    frontier: trades(trueRewards, trueRewards),
    learnt: isLearnt ? trades(rewards, rewards) : [],
    learntTrue: isLearnt ? trades(rewards, trueRewards) : [],
  };
}

/**
 * Share of what there is to gain that was gained, in mean reward less beta times divergence: 0 for the reference model, 1 for the
 * exact optimum; below 0 where the divergence cost more than the reward brought.
 */
export function shareOfGain(scene: Scene, reached: Measures, beta: number): number {
  const objective = ({ reward, divergence: paid }: Measures) => reward - beta * paid;
  const start = objective(measureCells(scene.cells, scene));
  return (objective(reached) - start) / (objective(measureCells(optimumOf(scene, beta), scene)) - start);
}
