import { randomLcg } from 'd3';
import { describe, expect, it } from 'vitest';
import { drawCase, type Case } from '#model/derivation/cases.ts';
import { forwardOf, jointOf, meanRatio, meansOf, stepRatio } from '#model/derivation/chain.ts';
import { divergence, givenFirst, logDensity, meanOver } from '#model/derivation/gaussians.ts';
import { ascended, tilted } from '#model/derivation/outcomes.ts';
import { breakableSteps, checks, isHeld, stepIds, type StepId } from '#model/derivation/steps.ts';

/** Fifty cases, with beta spread evenly over the logarithms from 0.05 to 5. */
const cases: Case[] = Array.from({ length: 50 }, (_, i) => drawCase(i + 1, 0.05 * 100 ** (i / 49)));

describe('the steps of the derivation', () => {
  it.each(stepIds)('holds in every case: %s', (id) => {
    for (const given of cases)
      for (const check of checks[id](given, false))
        expect(isHeld(check), `seed ${given.seed}, beta ${given.beta}: ${JSON.stringify(check)}`).toBe(true);
  });

  it('allows rounding and no more: 1e-9 of the larger side, 1e-8 for finite differences', () => {
    for (const id of stepIds)
      for (const { left, right, tolerance, claim } of cases.flatMap((given) => checks[id](given, false)))
        if (claim === 'equal')
          expect(tolerance / Math.max(1, Math.abs(left), Math.abs(right))).toBeLessThan(id === 'loss' ? 1.01e-8 : 1.01e-9);
  });

  it.each(breakableSteps)('shows the mistake in nearly every case: %s', (id) => {
    const caught = cases.filter((given) => !checks[id](given, true).every(isHeld));
    expect(caught.length).toBeGreaterThanOrEqual(48);
  });

  it('has an approximation that really differs, so that it must not be called an identity', () => {
    const far = cases.filter((given) => {
      const [{ left, right } = { left: 0, right: 0 }] = checks.forward(given, false);
      return Math.abs(left - right) > 0.01 * Math.abs(left);
    });
    expect(far.length).toBeGreaterThan(40);
  });

  it('gives the same numbers for the same seed and beta, and others for another seed', () => {
    const numbers = (seed: number) => stepIds.flatMap((id: StepId) => checks[id](drawCase(seed, 0.5), false));
    expect(numbers(3)).toEqual(numbers(3));
    expect(numbers(3)).not.toEqual(numbers(4));
  });
});

describe('what the steps are computed with', () => {
  it('finds the tilted reference by ascent that does not know it', () => {
    for (const { outcomes, beta } of cases)
      ascended(outcomes, beta).forEach((log, i) => expect(log).toBeCloseTo(tilted(outcomes, beta)[i] ?? NaN, 9));
  });

  it('has the divergence of paths as the mean log-ratio over sampled paths', () => {
    const { schedule, policy, reference } = drawCase(5, 1).diffusion;
    const [p, q] = [meansOf(schedule, policy), meansOf(schedule, reference)];
    const exact = divergence(jointOf(schedule, p), jointOf(schedule, q));
    const random = randomLcg(0.4);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const ratios = Array.from({ length: 40_000 }, () => {
      let [x, sum] = [normal(), 0];
      for (let t = schedule.steps; t > 0; t -= 1) {
        const [one, other] = [p[t], q[t]];
        if (!one || !other) throw new Error('no step');
        const width = schedule.width[t] ?? 0;
        const next = one.slope * x + one.shift + width * normal();
        sum += stepRatio(width, [one, other], x, next);
        x = next;
      }
      return sum;
    });
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    const error = Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0)) / ratios.length;
    expect(Math.abs(mean - exact)).toBeLessThan(4 * error);
  });

  it('splits the log-ratio of paths that end in an image into that of the image and a divergence', () => {
    const { schedule, policy, reference, winner } = drawCase(7, 1).diffusion;
    const [p, q] = [meansOf(schedule, policy), meansOf(schedule, reference)];
    const [ofP, ofQ] = [jointOf(schedule, p), jointOf(schedule, q)];
    const { mean, covariance } = givenFirst(ofP, winner);
    const pinned = { mean: [winner, ...mean], covariance: [[0, 0, 0, 0], ...covariance.map((row) => [0, ...row])] };
    const first = (joint: typeof ofP) =>
      logDensity({ mean: joint.mean.slice(0, 1), covariance: [[joint.covariance[0]?.[0] ?? 0]] }, [winner]);
    const split = first(ofP) - first(ofQ) + divergence(givenFirst(ofP, winner), givenFirst(ofQ, winner));
    expect(meanRatio(pinned, schedule, p, q)).toBeCloseTo(split, 9);
  });

  it('adds noise as the schedule says, step by step as at once', () => {
    const { schedule, winner } = drawCase(2, 1).diffusion;
    const { mean, covariance } = forwardOf(schedule, winner);
    const [one, two] = [schedule.alpha[1] ?? 0, schedule.alpha[2] ?? 0];
    expect(mean[2]).toBeCloseTo((two / one) * (mean[1] ?? 0), 12);
    expect(covariance[1]?.[2]).toBeCloseTo((two / one) * (covariance[1]?.[1] ?? 0), 12);
    expect(covariance[2]?.[2]).toBeCloseTo(1 - two ** 2, 12);
  });

  it('integrates over a standard normal number', () => {
    expect(meanOver(() => 1)).toBeCloseTo(1, 12);
    expect(meanOver((z) => z)).toBeCloseTo(0, 12);
    expect(meanOver((z) => z ** 4)).toBeCloseTo(3, 10);
  });
});
