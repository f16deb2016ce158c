import type { Gaussian } from './gaussians.ts';

/** What a line says of a number: `slope` times it, plus `shift`. */
export interface Line {
  slope: number;
  shift: number;
}

/**
 * A denoising process of numbers instead of images. Arrays go over t = 0..T; what belongs to a step from t to t - 1 stands at t,
 * and at 0 there is nothing. The processes of one case share schedule and widths and differ in their noise predictions.
 */
export interface Schedule {
  steps: number;
  /** x_t = alpha[t] x_0 + sigma[t] noise. */
  alpha: readonly number[];
  sigma: readonly number[];
  /** Standard deviation of a step of the model: that of q(x_{t-1} | x_t, x_0), and a chosen one at t = 1, where q has none. */
  width: readonly number[];
}

const at = (list: readonly number[], t: number) => list[t] ?? 0;

/** What q(x_{t-1} | x_t, x_0) makes its mean of (Ho et al. 2020, Eq. 7), and its standard deviation. */
export function posterior(alpha: readonly number[], sigma: readonly number[], t: number) {
  const a = at(alpha, t) / at(alpha, t - 1);
  const added = at(sigma, t) ** 2 - (a * at(sigma, t - 1)) ** 2;
  return {
    fromNoisy: (a * at(sigma, t - 1) ** 2) / at(sigma, t) ** 2,
    fromClean: (at(alpha, t - 1) * added) / at(sigma, t) ** 2,
    deviation: Math.sqrt((added * at(sigma, t - 1) ** 2) / at(sigma, t) ** 2),
  };
}

/** Means of the steps of a model that predicts the noise by a line: those of q with the predicted clean number. */
export function meansOf({ alpha, sigma }: Schedule, noise: readonly Line[]): Line[] {
  return noise.map(({ slope, shift }, t) => {
    if (t === 0) return { slope: 0, shift: 0 };
    const { fromNoisy, fromClean } = posterior(alpha, sigma, t);
    const [perAlpha, perNoise] = [fromClean / at(alpha, t), (fromClean * at(sigma, t)) / at(alpha, t)];
    return { slope: fromNoisy + perAlpha - perNoise * slope, shift: -perNoise * shift };
  });
}

/** Joint distribution of a whole path (x_0, …, x_T) that starts from standard normal noise. */
export function jointOf({ steps, width }: Schedule, means: readonly Line[]): Gaussian {
  const mean = new Array<number>(steps + 1).fill(0);
  const covariance = mean.map(() => new Array<number>(steps + 1).fill(0));
  const set = (i: number, j: number, value: number) => {
    (covariance[i] as number[])[j] = value;
    (covariance[j] as number[])[i] = value;
  };
  set(steps, steps, 1);
  for (let t = steps; t > 0; t -= 1) {
    const { slope, shift } = means[t] ?? { slope: 0, shift: 0 };
    mean[t - 1] = slope * at(mean, t) + shift;
    for (let s = t; s <= steps; s += 1) set(t - 1, s, slope * at(covariance[t] ?? [], s));
    set(t - 1, t - 1, slope ** 2 * at(covariance[t] ?? [], t) + at(width, t) ** 2);
  }
  return { mean, covariance };
}

/** Joint distribution of (x_0, …, x_T) where noise is added to a given x_0. */
export function forwardOf({ alpha, sigma }: Schedule, clean: number): Gaussian {
  return {
    mean: alpha.map((a) => a * clean),
    covariance: alpha.map((_, t) =>
      alpha.map((__, s) => (at(alpha, Math.max(s, t)) / at(alpha, Math.min(s, t))) * at(sigma, Math.min(s, t)) ** 2),
    ),
  };
}

/** Log-ratio of one step from `noisy` to `less`: of the first model over the second. */
export function stepRatio(deviation: number, [p, q]: readonly [Line, Line], noisy: number, less: number): number {
  const miss = ({ slope, shift }: Line) => (less - slope * noisy - shift) ** 2;
  return (miss(q) - miss(p)) / (2 * deviation ** 2);
}

/** Mean over paths of the sum of the log-ratios of their steps, from the means and covariances of the paths alone. */
export function meanRatio(paths: Gaussian, { steps, width }: Schedule, p: readonly Line[], q: readonly Line[]): number {
  const { mean, covariance } = paths;
  const variance = (i: number, j: number) => covariance[i]?.[j] ?? 0;
  let sum = 0;
  for (let t = 1; t <= steps; t += 1) {
    const miss = ({ slope, shift } = { slope: 0, shift: 0 }) =>
      (at(mean, t - 1) - slope * at(mean, t) - shift) ** 2 +
      variance(t - 1, t - 1) -
      2 * slope * variance(t - 1, t) +
      slope ** 2 * variance(t, t);
    sum += (miss(q[t]) - miss(p[t])) / (2 * at(width, t) ** 2);
  }
  return sum;
}
