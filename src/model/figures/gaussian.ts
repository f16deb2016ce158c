/** One bell of a mixture on the line. */
export interface Bell {
  weight: number;
  mean: number;
  /** Standard deviation. */
  spread: number;
}
/** A Gaussian mixture; the weights add up to 1. */
export type Mixture = readonly Bell[];

/** Density of the normal distribution with the given mean and standard deviation. */
export function normalDensity(x: number, mean = 0, spread = 1): number {
  const z = (x - mean) / spread;
  return Math.exp(-0.5 * z * z) / (spread * Math.sqrt(2 * Math.PI));
}

/**
 * Probability that a standard normal variable is at most `x`, to 15 digits: the series
 * 1/2 + density(x) (x + x^3/3 + x^5/15 + ...) of Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.11.
 */
export function normalCumulative(x: number): number {
  // Beyond eight standard deviations the tail is below the rounding of the sum.
  if (Math.abs(x) > 8) return x > 0 ? 1 : 0;
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + normalDensity(x) * sum;
}

/** Density of a mixture at a point. */
export function mixtureDensity(mixture: Mixture, x: number): number {
  return mixture.reduce((sum, { weight, mean, spread }) => sum + weight * normalDensity(x, mean, spread), 0);
}

/** Probability that a draw from a mixture is at most `x`. */
export function mixtureCumulative(mixture: Mixture, x: number): number {
  return mixture.reduce((sum, { weight, mean, spread }) => sum + weight * normalCumulative((x - mean) / spread), 0);
}
