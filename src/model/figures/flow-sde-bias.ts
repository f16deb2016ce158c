import { toCell, toLabel, type Figure } from './figure.ts';
import { spaced } from './quadrature.ts';

/** What a sampler makes of standard normal noise. */
export interface Outcome {
  /** Variance of the sample x_0. */
  variance: number;
  /** Squared correlation of the sample with the noise x_T that it started from. */
  memory: number;
}

/**
 * Squared correlation between initial noise and sample when standard normal data are sampled by the stochastic equation
 * of a rectified flow, dx = [v + eta^2 / (2t) (x + (1 - t) v)] dt + eta dw, from t = 1 to 0, with the exact velocity
 * v(x, t) = (2t - 1) x / ((1 - t)^2 + t^2) and the noise level eta = a sqrt(t / (1 - t)) of Flow-GRPO
 * (Liu et al. 2025, code, sd3_sde_with_logprob.py).
 *
 * The steps are those of Euler and Maruyama, of equal length. All are linear and Gaussian, so that variance and
 * covariance follow by recursion without sampling. At t = 1 the noise level is infinite, and the first step takes that
 * of t = 1 - 1/T. The authors' code puts this t in the denominator alone and shifts its steps, which changes little.
 */
export function sampleWith(a: number, steps: number): Outcome {
  const h = 1 / steps;
  let variance = 1;
  let covariance = 1;
  for (let k = 0; k < steps; k += 1) {
    const t = 1 - k * h;
    const at = Math.min(t, 1 - h);
    const noise = (a * a * at) / (1 - at);
    const slope = (2 * t - 1) / ((1 - t) ** 2 + t ** 2);
    const factor = 1 - h * (slope + (noise / (2 * t)) * (1 + (1 - t) * slope));
    variance = factor ** 2 * variance + noise * h;
    covariance *= factor;
  }
  return { variance, memory: covariance ** 2 / variance };
}

/**
 * Share of the mean shift of the reward-tilted target that the penalised optimum reaches, for a linear reward and
 * jointly normal noise and sample with squared correlation `memory`. The tilt by exp(s x_0 / beta) moves the mean by
 * s / beta times the variance. With the initial noise held fixed only the conditional variance is left, and that is
 * 1 - memory of it.
 */
export function reachedShare(memory: number): number {
  return 1 - memory;
}

/** Numbers of steps that are drawn. */
export const stepCounts: readonly number[] = [10, 40, 1000];
/** Noise levels that are drawn, from the deterministic sampler upwards. */
export const noiseLevels: readonly number[] = spaced(0, 2, 81);
/** The default of Flow-GRPO's code, and the level at which eta^2 = 2t / (1 - t), the memoryless schedule. */
export const markedLevels: readonly number[] = [0.7, Math.SQRT2];
/** One row for each noise level, with an outcome for each number of steps. */
export const memoryRows: readonly { a: number; outcomes: Outcome[] }[] = noiseLevels.map((a) => ({
  a,
  outcomes: stepCounts.map((steps) => sampleWith(a, steps)),
}));

const said = (a: number) => stepCounts.map((steps) => `${sampleWith(a, steps).memory.toFixed(2)} with ${steps} steps`).join(', ');

export const flowSdeBias: Figure = {
  title: 'How much a sample of the stochastic flow remembers of its initial noise',
  alt: () =>
    `The squared correlation of initial noise and sample over the noise level a from 0 to 2, for standard normal data. All curves start at 1, the deterministic sampler, and fall: at a = 0.7 it is ${said(0.7)}; at the square root of 2 it is below 0.0001 for all of them. At a = 0.3 it is still ${said(0.3)}. More steps make the curve fall earlier. The penalised optimum reaches one minus this value of the shift of the mean, at a = 0.7 and 10 steps ${toLabel(reachedShare(sampleWith(0.7, 10).memory))} of it.`,
  table: () => ({
    head: [
      'noise level a',
      ...stepCounts.flatMap((steps) => [`squared correlation, T = ${steps}`, `variance of the sample, T = ${steps}`]),
    ],
    rows: memoryRows.map(({ a, outcomes }) => [a, ...outcomes.flatMap(({ memory, variance }) => [memory, variance])].map(toCell)),
  }),
};
