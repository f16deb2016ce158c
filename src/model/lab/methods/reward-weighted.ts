import { randomNormal } from 'd3';
import type { Policy } from '../policy.ts';
import type { Reward } from '../rewards.ts';
import type { Points, Random } from '../sample.ts';
import { train, type Lesson } from '../train.ts';
import { weightsFrom } from '../weights.ts';

const [batch, rate] = [256, 0.02];

/** Weights `exp(reward / beta)` of points, the largest being 1. */
export function rewardWeights(points: Points, reward: Reward, beta: number): Float64Array {
  const logs = Float64Array.from(
    { length: points.length / 2 },
    (_, i) => reward.at(points[2 * i] ?? 0, points[2 * i + 1] ?? 0) / beta,
  );
  return weightsFrom(logs);
}

/**
 * Trains a policy on samples of the reference model, each as often as its weight says, with the loss of denoising (Black et al. 2024,
 * Sec. 4.2: reward-weighted regression, in a single round as Lee et al. 2023 describe it). Without bound on samples and policy the minimum is the exact optimum.
 */
export function trainWeighted(
  policy: Policy,
  { points, weights, updates }: { points: Points; weights: Float64Array; updates: number },
  random: Random,
): Generator<Lesson> {
  const { signal, steps } = policy.schedule;
  const normal = randomNormal.source(random)();
  const sums = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, i) => (sums[i] = total += weight));
  const out = new Float64Array(2);
  return train(policy, { updates, rate }, (gradient) => {
    for (let k = 0; k < batch; k += 1) {
      const i = firstAbove(sums, random() * total);
      const [x, y] = [points[2 * i] ?? 0, points[2 * i + 1] ?? 0];
      const t = 1 + Math.floor(random() * steps);
      const [root, spread] = [Math.sqrt(signal[t] ?? 1), Math.sqrt(1 - (signal[t] ?? 1))];
      policy.denoise(root * x + spread * normal(), root * y + spread * normal(), t, out);
      policy.learn(gradient, ((out[0] ?? 0) - x) / batch, ((out[1] ?? 0) - y) / batch);
    }
  });
}

/** The first index whose running sum is above a number. */
function firstAbove(sums: Float64Array, number: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
