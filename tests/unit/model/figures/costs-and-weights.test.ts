import { describe, expect, it } from 'vitest';
import { dpoStepShare, shareUpTo, signalShares, steps, stepsOf } from '../../../../src/model/figures/dpo-step-share.ts';
import { normalDensity } from '../../../../src/model/figures/gaussian.ts';
import { integrate } from '../../../../src/model/figures/quadrature.ts';
import {
  effectiveShares,
  filterAt,
  limitingShare,
  routes,
  shareRows,
} from '../../../../src/model/figures/reward-weighting-cost.ts';
import { margins, softLabelLoss, softLoss } from '../../../../src/model/figures/soft-label-loss.ts';

describe('effectiveShares(strength, sizes)', () => {
  it('is 1 for equal weights and for a single sample', () => {
    for (const share of effectiveShares(0, [1, 2, 16, 1024])) expect(share).toBeCloseTo(1, 10);
    expect(effectiveShares(2, [1])[0]).toBeCloseTo(1, 10);
  });

  it('is half of 1 plus the mean of sech(a sqrt(2) z) for two samples', () => {
    for (const a of [0.3, 1, 2.5]) {
      const expected = (1 + integrate((z) => normalDensity(z) / Math.cosh(a * Math.SQRT2 * z), -9, 9)) / 2;
      expect(effectiveShares(a, [2])[0]).toBeCloseTo(expected, 8);
    }
  });

  it('is the mean of sampled batches', () => {
    // Linear congruential numbers of Park and Miller, turned into normal ones by Box and Muller.
    let state = 1;
    const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    let sum = 0;
    for (let batch = 0; batch < 20_000; batch += 1) {
      const weights = Array.from({ length: 16 }, () => Math.exp(normal()));
      sum += weights.reduce((a, b) => a + b, 0) ** 2 / weights.reduce((a, b) => a + b * b, 0) / 16;
    }
    expect(effectiveShares(1, [16])[0]).toBeCloseTo(sum / 20_000, 2);
  });

  it('comes down to exp(-a^2) as the batch grows', () => {
    expect(limitingShare(1)).toBeCloseTo(0.367879, 6);
    for (const { shares, limit } of shareRows.slice(1)) {
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      expect(shares.at(-1)).toBeGreaterThanOrEqual(limit - 1e-12);
    }
    expect(effectiveShares(0.5, [100_000])[0]).toBeCloseTo(limitingShare(0.5), 4);
  });
});

describe('ways to leave the reference', () => {
  it('gains sqrt(2/pi) for log 2 nats by keeping the better half', () => {
    expect(filterAt(0)).toEqual({
      kept: 0.5,
      divergence: Math.LN2,
      reward: expect.closeTo(Math.sqrt(2 / Math.PI), 12) as number,
    });
  });

  it('never beats the exponential tilt, which gains a for a^2 / 2 nats', () => {
    expect(routes[0]?.points.at(-1)).toMatchObject({ divergence: 6.125, reward: 3.5 });
    const points = routes.flatMap((route) => route.points);
    expect(points.filter(({ divergence, reward }) => reward > Math.sqrt(2 * divergence) + 1e-9)).toEqual([]);
  });
});

describe('the noise levels of Diffusion-DPO', () => {
  it("ends Stable Diffusion's schedule at alpha^2 = 0.00466", () => {
    const shares = signalShares();
    expect(shares).toHaveLength(1001);
    expect(shares[1]).toBeCloseTo(1 - 0.00085, 12);
    expect(shares.at(-1)).toBeCloseTo(0.00466, 5);
  });

  it('adds up to the whole log-ratio with the derived weight, the better the finer the schedule', () => {
    const total = (shares: number[]) => stepsOf(shares).reduce((sum, { derived }) => sum + derived, 0);
    expect(total(signalShares())).toBeCloseTo(1, 2);
    // Integral of sigma^4 over lambda: sigma^2 at the noisy end minus sigma^2 at the first level.
    const fine = Array.from({ length: 20_001 }, (_, t) => 0.9 - (0.8 * t) / 20_000);
    expect(total(fine)).toBeCloseTo(0.8, 3);
  });

  it('has shares that add up to 1, the constant one proportional to alpha^2 sigma^2', () => {
    expect(shareUpTo(1000, 'derivedShare')).toBeCloseTo(1, 12);
    expect(shareUpTo(1000, 'constantShare')).toBeCloseTo(1, 12);
    const shares = [1, 0.9, 0.5, 0.2];
    expect(stepsOf(shares).map(({ constantShare }) => constantShare)).toEqual([
      expect.closeTo(0.25 / 0.41, 12),
      expect.closeTo(0.16 / 0.41, 12),
    ]);
    expect(stepsOf(shares)[0]).toMatchObject({ derived: expect.closeTo(8 * 0.25, 12), noise: Math.SQRT2 });
  });

  it('varies by less than a factor of two over the lower half with the derived weight, as the description says', () => {
    const lower = steps.filter(({ t }) => t <= 500).map(({ derivedShare }) => derivedShare);
    expect(Math.max(...lower) / Math.min(...lower)).toBeLessThan(2);
    expect(dpoStepShare.alt({} as never)).toContain('less than a factor of two');
  });

  it('has the mean and deviation of errors that are drawn', () => {
    // Signal 0.3, shift 1, image 0.7: Delta_t by its definition, over draws of noise at the quantiles of a fine grid.
    const [alpha, sigma, image] = [Math.sqrt(0.3), Math.sqrt(0.7), 0.7];
    const delta = (noise: number) => {
      const x = alpha * image + sigma * noise;
      return (noise - sigma * (x - alpha)) ** 2 - (noise - sigma * x) ** 2;
    };
    const mean = integrate((z) => normalDensity(z) * delta(z), -9, 9);
    const variance = integrate((z) => normalDensity(z) * (delta(z) - mean) ** 2, -9, 9);
    expect(mean).toBeCloseTo(-2 * 0.3 * 0.7 * (0.7 - 0.5), 10);
    // For a pair that differs by 1 the mean difference is 2 alpha^2 sigma^2.
    const [, step] = stepsOf([1, 0.9, 0.6, 0.3]);
    expect(Math.sqrt(2 * variance) / (2 * 0.3 * 0.7)).toBeCloseTo(step?.noise ?? 0, 8);
  });
});

describe('softLoss(margin, gap)', () => {
  it('is the loss of Bradley and Terry for a hard label, and log 2 at equal scores without a gap', () => {
    expect(softLoss(1.3, Number.POSITIVE_INFINITY)).toBeCloseTo(Math.log(1 + Math.exp(-1.3)), 12);
    expect(softLoss(0, 0)).toBeCloseTo(Math.LN2, 12);
  });

  it('is least at the gap, where it is the entropy of the label', () => {
    for (const gap of [0, 1, 2, 4]) {
      const label = 1 / (1 + Math.exp(-gap));
      expect(softLoss(gap, gap)).toBeCloseTo(-label * Math.log(label) - (1 - label) * Math.log(1 - label), 12);
      expect(softLoss(gap + 0.1, gap)).toBeGreaterThan(softLoss(gap, gap));
      expect(softLoss(gap - 0.1, gap)).toBeGreaterThan(softLoss(gap, gap));
    }
  });

  it('falls over the whole picture for a hard label', () => {
    const losses = margins.map((margin) => softLoss(margin, Number.POSITIVE_INFINITY));
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
    expect(softLabelLoss.table({} as never).rows).toHaveLength(margins.length);
  });
});
