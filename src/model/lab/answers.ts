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
  /** The optima for one reward, what each is away from the reference, and has of some rewards: a curve for each of these. */
  const trades = (of: Float64Array, ...counted: Float64Array[]): Trade[][] => {
    const optima = [cells, ...[...betas].reverse().map((beta) => tilt(cells, of, beta))];
    const paid = optima.map((optimum) => divergence(optimum, cells));
    return counted.map((each) => optima.map((optimum, i): Trade => [paid[i] ?? 0, meanOf(optimum, each)]));
  };
  const [frontier = []] = trades(trueRewards, trueRewards);
  const [learnt = [], learntTrue = []] = isLearnt ? trades(rewards, rewards, trueRewards) : [];
  return { frontier, learnt, learntTrue };
}

/** What is known exactly of the two ends of a run: the reference model, and the optimum. */
export interface Ends {
  reference: Measures;
  optimum: Measures;
}

/** Measures the ends of a run, given the optimum for its beta. */
export function endsOf(scene: Scene, optimum: Cells): Ends {
  return { reference: measureCells(scene.cells, scene), optimum: measureCells(optimum, scene) };
}

/**
 * Share of what there is to gain that was gained, in mean reward less beta times divergence: 0 for the reference model, 1 for the
 * exact optimum; below 0 where the divergence cost more than the reward brought.
 */
export function shareOfGain({ reference, optimum }: Ends, reached: Measures, beta: number): number {
  const objective = ({ reward, divergence: paid }: Measures) => reward - beta * paid;
  return (objective(reached) - objective(reference)) / (objective(optimum) - objective(reference));
}
