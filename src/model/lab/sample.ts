import { randomNormal } from 'd3';
import type { Denoise } from './denoiser.ts';
import type { Schedule } from './schedule.ts';

/** Points of the plane, x and y in turn. */
export type Points = Float64Array;
/** A source of numbers between 0 and 1. */
export type Random = () => number;

/** `n` points of pure noise, where every denoising begins. */
export function noisePoints(n: number, random: Random): Points {
  const normal = randomNormal.source(random)();
  return Float64Array.from({ length: 2 * n }, normal);
}

/** Moves the mean of a denoising step at the noisy point (x, y), whose clean point was predicted as in `out`. */
export type Guide = (x: number, y: number, t: number, out: Float64Array) => { x: number; y: number };

/**
 * Takes all points from step t to t - 1, in place.
 *
 * @param predicted takes the predictions of the clean points, if given
 */
export function denoiseStep(
  points: Points,
  t: number,
  denoise: Denoise,
  schedule: Schedule,
  random: Random,
  { guide, predicted }: { guide?: Guide | undefined; predicted?: Points } = {},
): void {
  const normal = randomNormal.source(random)();
  const [clean, noisy, noise] = [schedule.fromClean[t] ?? 0, schedule.fromNoisy[t] ?? 0, schedule.noise[t] ?? 0];
  const out = new Float64Array(guide ? 5 : 2);
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    denoise(x, y, t, out);
    const move = guide?.(x, y, t, out);
    const [px, py] = [out[0] ?? 0, out[1] ?? 0];
    predicted?.set([px, py], i);
    points[i] = clean * px + noisy * x + (move?.x ?? 0) + noise * normal();
    points[i + 1] = clean * py + noisy * y + (move?.y ?? 0) + noise * normal();
  }
}

/** `n` points of a denoiser, by ancestral sampling (Ho et al. 2020, Alg. 2). */
export function samplePoints(n: number, denoise: Denoise, schedule: Schedule, random: Random, guide?: Guide): Points {
  const points = noisePoints(n, random);
  for (let t = schedule.steps; t > 0; t -= 1) denoiseStep(points, t, denoise, schedule, random, { guide });
  return points;
}
