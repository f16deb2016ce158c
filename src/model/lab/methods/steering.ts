import type { Denoise } from '../denoiser.ts';
import type { Reward } from '../rewards.ts';
import { denoiseStep, noisePoints, type Points, type Random } from '../sample.ts';
import type { Schedule } from '../schedule.ts';

/**
 * Denoises groups of particles together and lets those whose predicted clean points are rewarded take the place of the others
 * (Singhal et al. 2025, Sec. 3, with the potential of differences; Wu et al. 2023, Alg. 1). After step t a particle weighs
 * `exp((r_t - r_(t+1)) / beta)` more, r being the reward of its predicted clean point, and of the point itself at the end, so that the
 * weights multiply to `exp(r / beta)`. A group is drawn anew where its weights are worth less than half its size (Del Moral et al.
 * 2012), and at the end.
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
  const out = new Float64Array(2);
  const predicted = new Float64Array(2 * n);
  const logWeights = new Float64Array(n);
  const before = new Float64Array(n);
  // Step t weighs the noisy point that it starts from: its prediction is made there anyway.
  for (let t = schedule.steps; t >= 0; t -= 1) {
    for (let i = 0; i < n; i += 1) {
      const [x, y] = [points[2 * i] ?? 0, points[2 * i + 1] ?? 0];
      if (t > 0) denoise(x, y, t, out);
      else out.set([x, y]);
      predicted.set(out, 2 * i);
      const value = reward.at(out[0] ?? 0, out[1] ?? 0);
      logWeights[i] = (logWeights[i] ?? 0) + (value - (before[i] ?? 0)) / beta;
      before[i] = value;
    }
    const from = redraw(logWeights, size, t === 0, random);
    if (from) {
      points = points.map((_, i) => points[2 * (from[i >> 1] ?? 0) + (i & 1)] ?? 0);
      const kept = before.slice();
      from.forEach((source, i) => (before[i] = kept[source] ?? 0));
    }
    if (t > 0) denoiseStep(points, t, denoise, schedule, random);
  }
  return points;
}

/** Which particle takes each place, group by group; sets the weights of redrawn groups back. Nothing where all stay. */
function redraw(logWeights: Float64Array, size: number, isLast: boolean, random: Random): Int32Array | undefined {
  let from: Int32Array | undefined;
  for (let start = 0; start < logWeights.length; start += size) {
    const group = logWeights.subarray(start, start + size);
    const highest = group.reduce((most, log) => Math.max(most, log), -Infinity);
    const weights = group.map((log) => Math.exp(log - highest));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
    if (!isLast && (total * total) / squares > size / 2) continue;
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
