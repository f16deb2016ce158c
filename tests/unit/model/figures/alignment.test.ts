import { describe, expect, it } from 'vitest';
import { winLoss, winProbability } from '../../../../src/model/figures/bradley-terry.ts';
import {
  bestDivergence,
  bestForDivergence,
  bestOfNormal,
  bestOfUniform,
  selections,
} from '../../../../src/model/figures/best-of-n.ts';
import { gradientWeight } from '../../../../src/model/figures/dpo-gradient-weight.ts';
import { normalDensity } from '../../../../src/model/figures/gaussian.ts';
import { optima, reference, tilt } from '../../../../src/model/figures/kl-optimum.ts';
import { afterBest, afterLearning, peakOfBest, peakOfLearning } from '../../../../src/model/figures/over-optimisation.ts';
import { costOf } from '../../../../src/model/figures/reward-gradient-memory.ts';

/** Simpson's rule, so that integrals are not checked with the rule that made them. */
function simpson(f: (x: number) => number, from: number, to: number): number {
  const steps = 3000;
  const width = (to - from) / steps;
  const inner = Array.from({ length: steps - 1 }, (_, index) => (index % 2 === 0 ? 4 : 2) * f(from + (index + 1) * width));
  return ((f(from) + f(to) + inner.reduce((a, b) => a + b, 0)) * width) / 3;
}

describe('tilt(reference, reward, beta)', () => {
  it('makes densities, whatever beta', () => {
    expect(simpson(reference, -9, 9)).toBeCloseTo(1, 6);
    for (const { density } of optima) expect(simpson(density, -7, 7)).toBeCloseTo(1, 6);
  });

  it('moves a standard normal by 1/beta for the reward r(x) = x, with Z = exp(1/(2 beta^2)) and KL = 1/(2 beta^2)', () => {
    const tilted = tilt(
      (x) => normalDensity(x),
      (x) => x,
      0.5,
      [-14, 14],
    );
    expect(tilted.normaliser).toBeCloseTo(Math.exp(2), 6);
    expect(tilted.reward).toBeCloseTo(2, 6);
    expect(tilted.divergence).toBeCloseTo(2, 6);
    expect(tilted.density(2)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 6);
  });

  it('gains reward and pays divergence as beta falls', () => {
    const rewards = optima.map(({ reward }) => reward);
    const divergences = optima.map(({ divergence }) => divergence);
    expect(rewards).toEqual([...rewards].sort((a, b) => a - b));
    expect(divergences).toEqual([...divergences].sort((a, b) => a - b));
  });
});

describe('the Bradley-Terry model', () => {
  it('gives equal scores the probability 1/2 and the loss log 2', () => {
    expect(winProbability(0)).toBe(0.5);
    expect(winLoss(0)).toBeCloseTo(Math.LN2, 12);
  });

  it('gives odds of 3 to 1 for a difference of log 3', () => {
    expect(winProbability(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(winLoss(Math.log(3))).toBeCloseTo(-Math.log(0.75), 12);
  });

  it('has a finite loss where the probability rounds to nothing', () => {
    expect(winLoss(-800)).toBe(800);
  });
});

describe('best-of-N', () => {
  it('costs nothing for one sample and log 2 - 1/2 for two', () => {
    expect(bestDivergence(1)).toBe(0);
    expect(bestDivergence(2)).toBeCloseTo(0.193147, 6);
  });

  it('has the divergence of the density N u^(N-1) from the uniform one', () => {
    const density = (u: number) => 16 * u ** 15;
    expect(bestDivergence(16)).toBeCloseTo(
      simpson((u) => (u === 0 ? 0 : density(u) * Math.log(density(u))), 0, 1),
      6,
    );
  });

  it('reaches 1/2 and 2/3 of a uniform reward with one and two samples', () => {
    expect([bestOfUniform(1), bestOfUniform(2)]).toEqual([1 / 2, 2 / 3]);
  });

  it('reaches 0, 1/sqrt(pi) and 3/(2 sqrt(pi)) of a normal reward with one, two and three samples', () => {
    expect(bestOfNormal(1)).toBeCloseTo(0, 9);
    expect(bestOfNormal(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 9);
    expect(bestOfNormal(3)).toBeCloseTo(3 / (2 * Math.sqrt(Math.PI)), 9);
  });

  it('never beats the optimum of the same divergence, which for a normal reward is the square root of twice the divergence', () => {
    expect(bestForDivergence(2)).toBe(2);
    expect(selections.filter(({ normal, bound }) => normal > bound + 1e-9)).toEqual([]);
  });
});

describe('the weight of a pair in the gradient of DPO', () => {
  it('is beta/2 where the model agrees with its reference', () => {
    expect(gradientWeight(0, 0.3)).toBeCloseTo(0.15, 12);
  });

  it('is the slope of -log sigma(beta d) by d, with the sign turned', () => {
    const h = 1e-5;
    expect(gradientWeight(1.7, 0.5)).toBeCloseTo((winLoss(0.5 * (1.7 - h)) - winLoss(0.5 * (1.7 + h))) / (2 * h), 8);
  });
});

describe('the curves of over-optimisation', () => {
  it('take the values of their formulas at d = 2', () => {
    expect(afterBest(4, { a: 1, b: 0.25 })).toBe(1);
    expect(afterLearning(4, { a: 1, b: 0.25 })).toBeCloseTo(2 - 0.5 * Math.LN2, 12);
    expect(afterLearning(0, { a: 1, b: 1 })).toBe(0);
  });

  it('are highest where the peaks are said to be', () => {
    const coefficients = { a: 0.8, b: 0.2 };
    for (const [gold, peak] of [
      [afterBest, peakOfBest(coefficients)],
      [afterLearning, peakOfLearning(coefficients)],
    ] as const) {
      const top = gold(peak, coefficients);
      expect(gold(peak * 0.99, coefficients)).toBeLessThan(top);
      expect(gold(peak * 1.01, coefficients)).toBeLessThan(top);
    }
    expect(peakOfBest(coefficients)).toBeCloseTo(4, 12);
    expect(peakOfLearning(coefficients)).toBeCloseTo(Math.exp(6), 9);
  });
});

describe('costOf(depth, steps)', () => {
  it('keeps 10 calls plainly, or one call and 10 latents for 10 more forward calls', () => {
    expect(costOf(10, 50)).toEqual({ depth: 10, plain: 10, checkpointed: 1, latents: 10, forward: 50, forwardCheckpointed: 60 });
  });
});
