import { randomNormal } from 'd3';
import type { Denoise } from './denoiser.ts';
import type { Point } from './mixture.ts';
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

/**
 * Predicts the clean point of the i-th point, which is at (x, y), into `out`; may give what the mean of its step moves by besides.
 */
export type Predict = (i: number, x: number, y: number, out: Float64Array) => Point | undefined | void;

/** Takes all points from step t to t - 1, in place. `out` is what `predict` writes into. */
export function takeStep(
  points: Points,
  t: number,
  predict: Predict,
  { fromClean, fromNoisy, noise }: Schedule,
  random: Random,
  out = new Float64Array(2),
): void {
  const normal = randomNormal.source(random)();
  const [clean, noisy, spread] = [fromClean[t] ?? 0, fromNoisy[t] ?? 0, noise[t] ?? 0];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    const move = predict(i / 2, x, y, out);
    points[i] = clean * (out[0] ?? 0) + noisy * x + (move?.x ?? 0) + spread * normal();
    points[i + 1] = clean * (out[1] ?? 0) + noisy * y + (move?.y ?? 0) + spread * normal();
  }
}

/** What the mean of step t moves by, given a prediction with its covariance. */
export type Guide = (t: number, out: Float64Array) => Point;

/** `n` points of a denoiser, by ancestral sampling (Ho et al. 2020, Alg. 2). */
export function samplePoints(n: number, denoise: Denoise, schedule: Schedule, random: Random, guide?: Guide): Points {
  const points = noisePoints(n, random);
  const out = new Float64Array(guide ? 5 : 2);
  for (let t = schedule.steps; t > 0; t -= 1) {
    const predict: Predict = (_, x, y) => {
      denoise(x, y, t, out);
      return guide?.(t, out);
    };
    takeStep(points, t, predict, schedule, random, out);
  }
  return points;
}
