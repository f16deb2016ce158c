import { describe, expect, it } from 'vitest';
import {
  data,
  diffused,
  forwardTimes,
  paths,
  reversePath,
  reverseTimes,
  schedule,
  starts,
  velocity,
} from '../../../../src/model/figures/forward-reverse.ts';
import { mixtureCumulative, mixtureDensity, normalCumulative } from '../../../../src/model/figures/gaussian.ts';
import { integrate, spaced } from '../../../../src/model/figures/quadrature.ts';

describe('normalCumulative(x)', () => {
  it('has the tabulated values', () => {
    expect(normalCumulative(0)).toBe(0.5);
    expect(normalCumulative(1)).toBeCloseTo(0.8413447460685429, 14);
    expect(normalCumulative(-1.96)).toBeCloseTo(0.0249978951482204, 14);
    expect(normalCumulative(5)).toBeCloseTo(0.9999997133484281, 13);
  });
});

describe('integrate(f, from, to)', () => {
  it('gives the normaliser of the Gaussian to twelve digits', () => {
    expect(integrate((x) => Math.exp(-x * x), -8, 8)).toBeCloseTo(Math.sqrt(Math.PI), 12);
  });
});

describe('the forward process', () => {
  it('keeps the variance of data with unit variance: alpha^2 + sigma^2 = 1', () => {
    for (const t of spaced(0, 1, 7)) expect(schedule(t).alpha ** 2 + schedule(t).sigma ** 2).toBeCloseTo(1, 12);
  });

  it('has densities at every time, and the standard normal one at the end', () => {
    for (const t of forwardTimes) expect(integrate((x) => mixtureDensity(diffused(data, t), x), -12, 12)).toBeCloseTo(1, 9);
    expect(mixtureDensity(diffused(data, 1), 0.7)).toBeCloseTo(Math.exp(-0.245) / Math.sqrt(2 * Math.PI), 12);
  });
});

describe('the reverse flow', () => {
  it('is the closed form for a single Gaussian: alpha mean + sqrt(alpha^2 spread^2 + sigma^2) z', () => {
    const end = reversePath([{ weight: 1, mean: 2, spread: 0.5 }], 1.2).at(-1);
    expect(end).toBeCloseTo(2 + 0.5 * 1.2, 6);
    const half = reversePath([{ weight: 1, mean: 2, spread: 0.5 }], -0.4, spaced(1, 0.5, 51)).at(-1);
    expect(half).toBeCloseTo(2 * Math.SQRT1_2 - 0.4 * Math.sqrt(0.125 + 0.5), 6);
  });

  it("is the probability-flow equation f x - g^2/2 times the score, with f = alpha'/alpha and g^2 = 2 sigma sigma' - 2 f sigma^2", () => {
    const [t, x, h] = [0.4, 0.3, 1e-5];
    const { alpha, sigma } = schedule(t);
    const f = (-Math.PI / 2) * (sigma / alpha);
    const g2 = Math.PI * sigma * alpha - 2 * f * sigma ** 2;
    const log = (at: number) => Math.log(mixtureDensity(diffused(data, t), at));
    const score = (log(x + h) - log(x - h)) / (2 * h);
    expect(velocity(data, x, t)).toBeCloseTo(f * x - (g2 / 2) * score, 6);
  });

  it('keeps every point at its quantile, as a flow on the line must', () => {
    paths.forEach((path, index) => {
      const end = path.at(-1) ?? Number.NaN;
      expect(mixtureCumulative(data, end)).toBeCloseTo(normalCumulative(starts[index] ?? Number.NaN), 5);
    });
  });

  it('gives one value for each time', () => {
    expect(paths.map((path) => path.length)).toEqual(starts.map(() => reverseTimes.length));
  });
});
