import { randomNormal } from 'd3';
import { winLoss, winProbability } from '../../figures/bradley-terry.ts';
import type { Policy } from '../policy.ts';
import type { Pair } from '../preferences.ts';
import type { Random } from '../sample.ts';
import { train, type Lesson } from '../train.ts';

const [batch, rate] = [256, 0.01];

/**
 * Loss of one pair at one step and noise (Wallace et al. 2024, Eq. 13 and 14): `-log logistic(-beta weight (d_winner - d_loser))`, where d is
 * how much farther the policy's prediction lies from the clean point than the reference model's, squared. `weight` is that of the
 * bound on the likelihood, `steps fromClean^2 / (2 noise^2)`. Adds its slope to `gradient`.
 */
export function pairLoss(
  policy: Policy,
  { winner, loser }: Pair,
  { t, nx, ny, beta }: { t: number; nx: number; ny: number; beta: number },
  gradient: Float64Array,
): number {
  const { signal, fromClean, noise, steps } = policy.schedule;
  const [root, spread] = [Math.sqrt(signal[t] ?? 1), Math.sqrt(1 - (signal[t] ?? 1))];
  const weight = (beta * steps * (fromClean[t] ?? 0) ** 2) / (2 * (noise[t] ?? 1) ** 2);
  const out = new Float64Array(2);
  let margin = 0;
  const slopes: [number, number, number, number][] = [];
  for (const [side, point] of [
    [1, winner],
    [-1, loser],
  ] as const) {
    const [x, y] = [root * point.x + spread * nx, root * point.y + spread * ny];
    policy.reference(x, y, t, out);
    const [rx, ry] = [(out[0] ?? 0) - point.x, (out[1] ?? 0) - point.y];
    policy.correct(x, y, t, out);
    const [px, py] = [(out[0] ?? 0) - point.x, (out[1] ?? 0) - point.y];
    margin -= side * weight * (px * px + py * py - rx * rx - ry * ry);
    slopes.push([x, y, 2 * side * weight * px, 2 * side * weight * py]);
  }
  const surprise = winProbability(-margin);
  for (const [x, y, sx, sy] of slopes) {
    policy.look(x, y, t);
    policy.learn(gradient, surprise * sx, surprise * sy);
  }
  return winLoss(margin);
}

/**
 * Trains a policy on pairs, without a reward model (Wallace et al. 2024: Diffusion-DPO). The two points of a pair share step and noise.
 */
export function trainOnPairs(
  policy: Policy,
  { pairs, beta, updates }: { pairs: readonly Pair[]; beta: number; updates: number },
  random: Random,
): Generator<Lesson> {
  const normal = randomNormal.source(random)();
  return train(policy, { updates, rate }, (gradient) => {
    for (let k = 0; k < batch; k += 1) {
      const pair = pairs[Math.floor(random() * pairs.length)];
      const t = 2 + Math.floor(random() * (policy.schedule.steps - 1));
      if (pair) pairLoss(policy, pair, { t, nx: normal(), ny: normal(), beta }, gradient);
    }
  });
}
