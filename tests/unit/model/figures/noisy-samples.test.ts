import { describe, expect, it } from 'vitest';
import { flowSdeBias, reachedShare, sampleWith } from '../../../../src/model/figures/flow-sde-bias.ts';
import { mixtureDensity, normalDensity } from '../../../../src/model/figures/gaussian.ts';
import { integrate } from '../../../../src/model/figures/quadrature.ts';
import {
  beta,
  clean,
  errorRows,
  errorsAt,
  noised,
  places,
  posterior,
  reward,
  signals,
  valuesAt,
} from '../../../../src/model/figures/value-approximation.ts';

describe('sampleWith(a, steps)', () => {
  it('remembers everything without noise', () => {
    for (const steps of [2, 10, 40]) expect(sampleWith(0, steps).memory).toBeCloseTo(1, 12);
  });

  it('has the variance of the data as the steps become many, whatever the noise', () => {
    for (const a of [0, 0.7, Math.SQRT2]) expect(sampleWith(a, 20_000).variance).toBeCloseTo(1, 2);
  });

  it('takes the two steps that can be done by hand', () => {
    // a = 1, T = 2: noise 1 at both steps. From t = 1: slope 1, factor 1 - (1 + 1/2) / 2. From t = 1/2: slope 0, factor 1 - 1/2.
    const { variance, memory } = sampleWith(1, 2);
    expect(variance).toBeCloseTo((0.25 ** 2 + 0.5) * 0.25 + 0.5, 12);
    expect(memory).toBeCloseTo((0.25 * 0.5) ** 2 / variance, 12);
  });

  it('remembers 0.09, 0.06 and 0.01 at a = 0.7, and nothing from the memoryless level on', () => {
    expect([10, 40, 1000].map((steps) => sampleWith(0.7, steps).memory.toFixed(2))).toEqual(['0.09', '0.06', '0.01']);
    for (const steps of [10, 40, 1000]) expect(sampleWith(Math.SQRT2, steps).memory).toBeLessThan(1e-4);
  });

  it('forgets by the power -a^2 of the steps, as the singular drift at t = 1 makes it', () => {
    const slope = Math.log(sampleWith(0.7, 40_000).memory / sampleWith(0.7, 10_000).memory) / Math.log(4);
    expect(slope).toBeCloseTo(-0.49, 2);
  });
});

describe('reachedShare(memory)', () => {
  it('is the shift of the mean that a linear reward brings with the noise held fixed', () => {
    // Joint normal with correlation 0.6: E[x_0 exp(x_0) | z] / E[exp(x_0) | z], averaged over z, against a shift of 1.
    const rho = 0.6;
    const spread = Math.sqrt(1 - rho ** 2);
    const shifted = (z: number) => {
      const weight = (x: number) => normalDensity(x, rho * z, spread) * Math.exp(x);
      return integrate((x) => x * weight(x), -12, 12, 1200) / integrate(weight, -12, 12, 1200);
    };
    expect(integrate((z) => normalDensity(z) * shifted(z), -7, 7, 140)).toBeCloseTo(reachedShare(rho ** 2), 8);
  });

  it('is said for ten steps', () => {
    expect(flowSdeBias.alt({} as never)).toContain('at a = 0.7 and 10 steps 0.91 of it');
  });
});

describe('valuesAt(x, signal)', () => {
  /** Density of x_0 given x_t by Bayes' rule alone. */
  const given = (x: number, signal: number) => {
    const joint = (x0: number) => mixtureDensity(clean, x0) * normalDensity(x, Math.sqrt(signal) * x0, Math.sqrt(1 - signal));
    const total = integrate(joint, -5, 5);
    return (x0: number) => joint(x0) / total;
  };

  it('has the posterior of Bayes, and marginals that are densities', () => {
    for (const signal of signals) {
      expect(integrate((x) => mixtureDensity(noised(signal), x), -9, 9)).toBeCloseTo(1, 9);
      expect(mixtureDensity(posterior(0.4, signal), 1.1)).toBeCloseTo(given(0.4, signal)(1.1), 9);
    }
  });

  it('has the integrals over the posterior', () => {
    for (const signal of signals) {
      for (const x of [-2, 0.1, 1.4]) {
        const density = given(x, signal);
        const mean = integrate((x0) => x0 * density(x0), -5, 5);
        const values = valuesAt(x, signal);
        expect(values.exact).toBeCloseTo(beta * Math.log(integrate((x0) => density(x0) * Math.exp(reward(x0) / beta), -5, 5)), 8);
        expect(values.mean).toBeCloseTo(
          integrate((x0) => density(x0) * reward(x0), -5, 5),
          8,
        );
        expect(values.ofMean).toBeCloseTo(reward(mean), 8);
      }
    }
  });

  it('keeps the mean reward below the other two, by the inequality of Jensen', () => {
    const all = signals.flatMap((signal) => places.map((x) => valuesAt(x, signal)));
    expect(all.filter(({ exact, ofMean, mean }) => mean > exact || mean > ofMean)).toEqual([]);
  });
});

describe('errorsAt(signal)', () => {
  it('vanishes without noise and is the deviation of constants where only noise is left', () => {
    expect(errorsAt(0.9999).ofMean).toBeLessThan(0.001);
    // At alpha = 0 the posterior is the data: the value is a constant, and so are its stand-ins.
    const value = beta * Math.log(integrate((x) => mixtureDensity(clean, x) * Math.exp(reward(x) / beta), -5, 5));
    const mean = integrate((x) => mixtureDensity(clean, x) * reward(x), -5, 5);
    expect(errorsAt(1e-9).mean).toBeCloseTo(value - mean, 3);
    expect(errorsAt(1e-9).ofMean).toBeCloseTo(value - reward(0), 3);
  });

  it('is larger for the mean reward at every drawn level', () => {
    expect(errorRows.filter(({ ofMean, mean }) => ofMean > mean)).toEqual([]);
  });
});
