import { randomNormal } from 'd3';
import { Adam, type Policy } from '../policy.ts';
import type { Reward } from '../rewards.ts';
import type { Points, Random } from '../sample.ts';

/** How many samples of equal weight would be as reliable a mean (Kish 1965, Sec. 11.7): `(sum w)^2 / sum w^2`. */
export function effectiveSamples(weights: Float64Array): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (total * total) / weights.reduce((sum, weight) => sum + weight * weight, 0);
}

/** Weights `exp(reward / beta)` of points, the largest being 1. */
export function rewardWeights(points: Points, reward: Reward, beta: number): Float64Array {
  const logs = Float64Array.from(
    { length: points.length / 2 },
    (_, i) => reward.at(points[2 * i] ?? 0, points[2 * i + 1] ?? 0) / beta,
  );
  const highest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  return logs.map((log) => Math.exp(log - highest));
}

/**
 * Trains a policy on samples of the reference model, each as often as its weight says, with the loss of denoising (Lee et al. 2023,
 * Eq. 3; Peng et al. 2019, Eq. 9). Without bound on samples and policy the minimum is the exact optimum.
 *
 * @yields after each update what gives the weights to sample with
 */
export function* trainWeighted(
  policy: Policy,
  {
    points,
    weights,
    updates,
    batch = 256,
    rate = 0.02,
  }: { points: Points; weights: Float64Array; updates: number; batch?: number; rate?: number },
  random: Random,
): Generator<() => Float64Array> {
  const { signal, steps } = policy.schedule;
  const normal = randomNormal.source(random)();
  const sums = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, i) => (sums[i] = total += weight));
  const adam = new Adam(policy, rate);
  const out = new Float64Array(2);
  for (let update = 0; update < updates; update += 1) {
    for (let k = 0; k < batch; k += 1) {
      const i = firstAbove(sums, random() * total);
      const [x, y] = [points[2 * i] ?? 0, points[2 * i + 1] ?? 0];
      const t = 1 + Math.floor(random() * steps);
      const [root, spread] = [Math.sqrt(signal[t] ?? 1), Math.sqrt(1 - (signal[t] ?? 1))];
      policy.denoise(root * x + spread * normal(), root * y + spread * normal(), t, out);
      policy.learn(adam.gradient, ((out[0] ?? 0) - x) / batch, ((out[1] ?? 0) - y) / batch);
    }
    adam.step();
    yield () => adam.mean();
  }
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
