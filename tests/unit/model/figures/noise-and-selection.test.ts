import { describe, expect, it } from 'vitest';
import { bestOfNormal } from '../../../../src/model/figures/best-of-n.ts';
import { distanceOfNothing, fidSampleBias, meanRootEigenvalue } from '../../../../src/model/figures/fid-sample-bias.ts';
import { heavyDensity, peak, winners } from '../../../../src/model/figures/proxy-tails.ts';
import { integrate } from '../../../../src/model/figures/quadrature.ts';
import { effectiveJudges, meanVariance } from '../../../../src/model/figures/shared-errors.ts';
import { halfWidth, wilsonInterval } from '../../../../src/model/figures/wilson-width.ts';
import type { Survey } from '../../../../src/model/survey.ts';

describe("Wilson's interval", () => {
  it('ends where a test at its ends just does not reject', () => {
    const { low, high } = wilsonInterval(0.7, 40);
    for (const p of [low, high]) expect(Math.abs(0.7 - p)).toBeCloseTo(1.96 * Math.sqrt((p * (1 - p)) / 40), 12);
  });

  it('keeps a width for twenty wins in twenty', () => {
    const { low, high } = wilsonInterval(1, 20);
    expect(low).toBeCloseTo(0.839, 3);
    expect(high).toBeCloseTo(1, 12);
  });

  it('halves with four times the votes', () => {
    expect(halfWidth(0.5, 1000) / halfWidth(0.5, 4000)).toBeCloseTo(2, 2);
  });
});

describe('the Fréchet distance of a cloud from itself', () => {
  it('has the mean root of the quarter circle where features and samples are as many', () => {
    expect(meanRootEigenvalue(1)).toBeCloseTo(8 / (3 * Math.PI), 6);
  });

  it('has the same eigenvalues besides zeros when features and samples change places', () => {
    expect(meanRootEigenvalue(4)).toBeCloseTo((Math.sqrt(4) * meanRootEigenvalue(1 / 4)) / 4, 9);
  });

  it('agrees with the second-order expansion d / n + d (d + 1) / (4 n) for many samples', () => {
    const [d, n] = [192, 128_000];
    const expansion = d / n + (d * (d + 1)) / (4 * n);
    expect(Math.abs(distanceOfNothing(d, n) / expansion - 1)).toBeLessThan(0.01);
  });

  it('says in words that the features are not those of images', () => {
    expect(fidSampleBias.alt({} as Survey)).toContain('Features of images are not white');
  });
});

describe('judges with shared errors', () => {
  it('are worth less than one over the correlation, however many', () => {
    expect(effectiveJudges(1e9, 0.3)).toBeCloseTo(1 / 0.3, 6);
  });

  it('leave 44 percent of the variance for five at a correlation of 0.3, and count fully without one', () => {
    expect(meanVariance(5, 0.3)).toBeCloseTo(0.44, 12);
    expect(effectiveJudges(12, 0)).toBeCloseTo(12, 12);
  });
});

describe('the best of N by a proxy', () => {
  const at = (n: number) => winners.find((row) => row.n === n);

  it('has with a normal error the gain of the true reward over the square root of two', () => {
    for (const n of [2, 64, 1024]) expect(at(n)?.normal).toBeCloseTo(bestOfNormal(n) / Math.SQRT2, 2);
  });

  it('turns round with a heavy-tailed error of the same variance', () => {
    expect(integrate((x) => x * x * heavyDensity(x), -2000, 2000, 400_000)).toBeCloseTo(1, 2);
    expect(peak.n).toBeGreaterThan(8);
    expect(at(65_536)?.heavy).toBeLessThan(0.2);
  });
});
