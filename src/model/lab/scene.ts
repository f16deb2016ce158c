import type { Lab, LabSetting } from '../../schemas/lab.ts';
import { chance } from './chance.ts';
import { exactDenoiser, type Denoise } from './denoiser.ts';
import { cellsOf, overCells, type Cells } from './exact.ts';
import { blocksOf } from './measure.ts';
import { normalised, type Mixture } from './mixture.ts';
import { judgedPairs } from './preferences.ts';
import { learnReward } from './reward-model.ts';
import { rewardOf, type Reward } from './rewards.ts';
import { samplePoints } from './sample.ts';
import { cosineSchedule, type Schedule } from './schedule.ts';

/** Denoising steps of every model of the lab. */
const steps = 50;

/** A world with a reward: what does not depend on the method. */
export interface Scene {
  base: Mixture;
  schedule: Schedule;
  /** The reference model. */
  denoise: Denoise;
  trueReward: Reward;
  /** The reward that is optimised: the true one, or one that was learnt from pairs. */
  reward: Reward;
  isLearnt: boolean;
  /** Standard deviation of the reference model's points in one direction. */
  spread: number;
  /** Over the cells of the plane: the reference distribution, and both rewards. */
  cells: Cells;
  trueRewards: Float64Array;
  rewards: Float64Array;
  /** The reference distribution over the larger cells in which samples are counted. */
  blocks: Cells;
}

/** Sets a world up: its exact distributions, its reference model, and a reward model where one is to be learnt. */
export function makeScene({ worlds, rewards: known }: Pick<Lab, 'worlds' | 'rewards'>, setting: LabSetting): Scene {
  const { bells = [] } = worlds.find(({ id }) => id === setting.world) ?? {};
  const { terms = [] } = known.find(({ id }) => id === setting.reward) ?? {};
  const base = normalised(bells);
  const schedule = cosineSchedule(steps);
  const denoise = exactDenoiser(base, schedule);
  const trueReward = rewardOf(terms);
  const isLearnt = setting.learnt > 0;
  const reward = isLearnt ? learn(setting, denoise, schedule, trueReward) : trueReward;
  const cells = cellsOf(base);
  const trueRewards = overCells(trueReward.at);
  return {
    base,
    schedule,
    denoise,
    trueReward,
    reward,
    isLearnt,
    spread: spreadOf(base),
    cells,
    trueRewards,
    rewards: isLearnt ? overCells(reward.at) : trueRewards,
    blocks: blocksOf(cells),
  };
}

/** A reward model from pairs of the reference model's samples. */
function learn({ learnt, seed }: LabSetting, denoise: Denoise, schedule: Schedule, trueReward: Reward): Reward {
  const points = samplePoints(2 * learnt, denoise, schedule, chance(seed, 'shown pairs'));
  return learnReward(judgedPairs(points, trueReward, chance(seed, 'raters')));
}

function spreadOf(base: Mixture): number {
  const mean = (of: (bell: Mixture[number]) => number) => base.reduce((sum, bell) => sum + bell.weight * of(bell), 0);
  const variance = (of: (bell: Mixture[number]) => number) => mean((bell) => of(bell) ** 2 + bell.spread ** 2) - mean(of) ** 2;
  return Math.sqrt((variance(({ x }) => x) + variance(({ y }) => y)) / 2);
}
