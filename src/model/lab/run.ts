import type { LabSetting } from '../../schemas/lab.ts';
import { measurePoints, type Measures } from './measure.ts';
import { bestOfSamples } from './methods/best-of-n.ts';
import { trainOnPairs } from './methods/direct-preference.ts';
import { guidedSamples } from './methods/guidance.ts';
import { trainByReward } from './methods/policy-gradient.ts';
import { trainByGradient } from './methods/reward-gradient.ts';
import { rewardWeights, trainWeighted } from './methods/reward-weighted.ts';
import { steeredSamples } from './methods/steering.ts';
import { Policy } from './policy.ts';
import { judgedPairs } from './preferences.ts';
import { samplePoints, type Points } from './sample.ts';
import { chance } from './chance.ts';
import type { Scene } from './scene.ts';

/** Points that are shown and measured. */
export const shown = 2000;

/** What a run has come to. */
export interface Frame {
  points: Points;
  measures: Measures;
  /** Share of the run that is done, 1 at the end. */
  done: number;
}

/** Updates of each kind of training, and after how many of them one looks at it. */
const courses = {
  'reward-weighted': { updates: 400, look: 50 },
  'policy-gradient': { updates: 100, look: 10 },
  'reward-gradient': { updates: 120, look: 15 },
  'direct-preference': { updates: 400, look: 50 },
} as const;

/**
 * Runs a method in a scene.
 *
 * @yields what it has come to: once for methods that only sample, from time to time for those that train
 */
export function* run(scene: Scene, setting: LabSetting): Generator<Frame> {
  const { method } = setting;
  if (method in courses) yield* training(scene, setting, method as keyof typeof courses);
  else yield frameOf(scene, sampled(scene, setting), 1);
}

function frameOf(scene: Scene, points: Points, done: number): Frame {
  return { points, measures: measurePoints(points, scene), done };
}

/** What methods without training make. */
function sampled({ denoise, schedule, reward }: Scene, { method, tries, beta, strength, group, seed }: LabSetting): Points {
  const random = chance(seed, 'samples');
  if (method === 'best-of-n') return bestOfSamples(shown, { tries, reward }, denoise, schedule, random);
  if (method === 'guidance') return guidedSamples(shown, { beta, strength, reward }, denoise, schedule, random);
  if (method === 'steering') return steeredSamples(shown, { beta, size: group, reward }, denoise, schedule, random);
  return samplePoints(shown, denoise, schedule, random);
}

function* training(scene: Scene, setting: LabSetting, method: keyof typeof courses): Generator<Frame> {
  const { denoise, schedule, spread } = scene;
  const { updates, look } = courses[method];
  const pupil = new Policy(denoise, schedule, spread);
  const looked = new Policy(denoise, schedule, spread);
  let count = 0;
  for (const mean of lessons(scene, setting, method, pupil, updates)) {
    count += 1;
    if (count % look !== 0 && count !== updates) continue;
    looked.weights.set(mean());
    yield frameOf(scene, samplePoints(shown, looked.denoise, schedule, chance(setting.seed, 'samples')), count / updates);
  }
}

function lessons(scene: Scene, setting: LabSetting, method: keyof typeof courses, policy: Policy, updates: number) {
  const { denoise, schedule, reward } = scene;
  const { beta, through, samples, seed } = setting;
  const random = chance(seed, 'training');
  if (method === 'policy-gradient') return trainByReward(policy, { reward, beta, updates }, random);
  if (method === 'reward-gradient') return trainByGradient(policy, { reward, beta, through, updates }, random);
  if (method === 'reward-weighted') {
    const points = samplePoints(samples, denoise, schedule, chance(seed, 'training set'));
    return trainWeighted(policy, { points, weights: rewardWeights(points, reward, beta), updates }, random);
  }
  const points = samplePoints(2 * samples, denoise, schedule, chance(seed, 'training set'));
  return trainOnPairs(policy, { pairs: judgedPairs(points, reward, chance(seed, 'judges')), beta, updates }, random);
}
