import type { Denoise } from '../denoiser.ts';
import type { Reward } from '../rewards.ts';
import { noisePoints, takeStep, type Points, type Random } from '../sample.ts';
import type { Schedule } from '../schedule.ts';
import { effectiveSamples, sumOf, weightsFrom } from '../weights.ts';

/**
 * Denoises groups of particles together and lets those whose predicted clean points are rewarded take the place of the others
 * (Singhal et al. 2025, Feynman-Kac steering, with the potential of differences). After step t a particle weighs
 * `exp((r_t - r_(t+1)) / beta)` more, r being the reward of its predicted clean point, and of the point itself at the end, so that the
 * weights multiply to `exp(r / beta)`. A group is drawn anew where its weights are worth at most half its size, and at the end.
 *
 * @param size particles in a group; `n` is a multiple of it
 */
export function steeredSamples(
  n: number,
  { beta, size, reward }: { beta: number; size: number; reward: Reward },
  denoise: Denoise,
  schedule: Schedule,
  random: Random,
): Points {
  let points = noisePoints(n, random);
  let predicted = points;
  const out = new Float64Array(2);
  const logWeights = new Float64Array(n);
  let before = new Float64Array(n);
  for (let t = schedule.steps; t >= 0; t -= 1) {
    // At the end the points are their own predictions.
    predicted = points.slice();
    for (let i = 0; i < n; i += 1) {
      if (t > 0) {
        denoise(points[2 * i] ?? 0, points[2 * i + 1] ?? 0, t, out);
        predicted.set(out, 2 * i);
      }
      const value = reward.at(predicted[2 * i] ?? 0, predicted[2 * i + 1] ?? 0);
      logWeights[i] = (logWeights[i] ?? 0) + (value - (before[i] ?? 0)) / beta;
      before[i] = value;
    }
    const from = redraw(logWeights, size, t === 0, random);
    if (from) {
      const redrawn = (pairs: Points) => pairs.map((_, i) => pairs[2 * (from[i >> 1] ?? 0) + (i & 1)] ?? 0);
      [points, predicted] = [redrawn(points), redrawn(predicted)];
      before = before.map((_, i) => before[from[i] ?? 0] ?? 0);
    }
    if (t > 0) takeStep(points, t, (i, _x, _y, known) => known.set(predicted.subarray(2 * i, 2 * i + 2)), schedule, random);
  }
  return points;
}

/** Which particle takes each place, group by group; sets the weights of redrawn groups back. Nothing where all stay. */
function redraw(logWeights: Float64Array, size: number, isLast: boolean, random: Random): Int32Array | undefined {
  let from: Int32Array | undefined;
  for (let start = 0; start < logWeights.length; start += size) {
    const group = logWeights.subarray(start, start + size);
    const weights = weightsFrom(group);
    if (!isLast && effectiveSamples(weights) > size / 2) continue;
    const total = sumOf(weights);
    from ??= Int32Array.from(logWeights.keys());
    // Systematic resampling: one random offset, then even strides along the weights.
    let [at, reached] = [0, weights[0] ?? 0];
    const offset = random();
    for (let k = 0; k < group.length; k += 1) {
      const aim = ((k + offset) / group.length) * total;
      while (reached < aim && at < group.length - 1) reached += weights[(at += 1)] ?? 0;
      from[start + k] = start + at;
    }
    group.fill(0);
  }
  return from;
}
