import { bestDivergence, bestForDivergence, bestOfNormal } from './best-of-n.ts';
import { toCell, toLabel, type Figure } from './figure.ts';
import { normalCumulative, normalDensity } from './gaussian.ts';
import { integrate, spaced } from './quadrature.ts';

/**
 * Expected share of effective samples, E[(sum w)^2 / sum w^2] / N, for weights w = exp(strength z) of N independent
 * standard normal z, for several N at once.
 *
 * From 1/Q = integral of exp(-u Q) over u > 0, with Q = sum w^2, follows without sampling
 * E[(sum w)^2 / Q] = integral of N A M^(N-1) + N (N-1) B^2 M^(N-2), where M, B and A are the means of
 * exp(-u w^2), w exp(-u w^2) and w^2 exp(-u w^2) under the normal distribution. The substitution u = exp(y) makes the
 * integrand fall off on both sides.
 *
 * @param strength standard deviation of the reward divided by beta
 */
export function effectiveShares(strength: number, sizes: readonly number[]): number[] {
  const reach = 17 * strength;
  const shares = sizes.map(() => 0);
  const step = 0.25;
  for (let y = -reach - 40; y < reach + 4; y += step) {
    const { m, b, a } = laplace(strength, Math.exp(y));
    sizes.forEach((n, index) => {
      const value = a * m ** (n - 1) + (n - 1) * b * b * (n > 1 ? m ** (n - 2) : 0);
      shares[index] = (shares[index] ?? 0) + value * Math.exp(y) * step;
    });
  }
  return shares;
}

/** The means of exp(-u w^2), w exp(-u w^2) and w^2 exp(-u w^2), by the trapezoidal rule. */
function laplace(strength: number, u: number): { m: number; b: number; a: number } {
  const [m, b, a] = [0, 1, 2].map((power) =>
    integrate(
      (z) => {
        const w = Math.exp(strength * z);
        return normalDensity(z) * w ** power * Math.exp(-u * w * w);
      },
      -9,
      9,
      180,
    ),
  );
  return { m: m ?? 0, b: b ?? 0, a: a ?? 0 };
}

/** The share for N without bound: E[w]^2 / E[w^2] = exp(-strength^2). */
export function limitingShare(strength: number): number {
  return Math.exp(-(strength ** 2));
}

/** Divergence and mean reward of keeping what exceeds a threshold z: -log q, and density(z) / q with q the share that is kept. */
export function filterAt(threshold: number): { kept: number; divergence: number; reward: number } {
  const kept = normalCumulative(-threshold);
  return { kept, divergence: -Math.log(kept), reward: normalDensity(threshold) / kept };
}

/** Numbers of samples that are drawn. */
export const sampleSizes: readonly number[] = [16, 64, 256, 1024];
/** Strengths of the tilt that are drawn: from weights that are all alike to s = 3 beta. */
export const strengths: readonly number[] = spaced(0, 3, 31);
/** For each strength the share of each number of samples. */
export const shareRows: readonly { strength: number; shares: number[]; limit: number }[] = strengths.map((strength) => ({
  strength,
  shares: effectiveShares(strength, sampleSizes),
  limit: limitingShare(strength),
}));

/** A way to leave the reference, with what it gains and pays at each setting. */
export interface Route {
  id: 'exponential tilt' | 'best-of-N' | 'threshold';
  points: { setting: string; divergence: number; reward: number }[];
}

const numbers = [...new Set(spaced(0, 40, 41).map((quarter) => Math.round(2 ** (quarter / 4))))];

/** For a standard normal reward: the tilt by strength a moves it by a at a^2 / 2 nats; no other way gains more for its divergence. */
export const routes: readonly Route[] = [
  {
    id: 'exponential tilt',
    points: spaced(0, 3.5, 36).map((a) => ({
      setting: `s / beta = ${toCell(a)}`,
      divergence: a ** 2 / 2,
      reward: bestForDivergence(a ** 2 / 2),
    })),
  },
  {
    id: 'best-of-N',
    points: numbers.map((n) => ({ setting: `N = ${n}`, divergence: bestDivergence(n), reward: bestOfNormal(n) })),
  },
  {
    id: 'threshold',
    points: [
      { setting: 'everything kept', divergence: 0, reward: 0 },
      ...spaced(-3, 3, 61).map((threshold) => {
        const { divergence, reward } = filterAt(threshold);
        return { setting: `threshold = ${toCell(threshold)}`, divergence, reward };
      }),
    ],
  },
];

const percent = (share: number) => `${toCell(Number((100 * share).toPrecision(2)))} %`;
const said = [1, 2, 3].map((strength) => {
  const shares = effectiveShares(strength, sampleSizes);
  return `At ${strength} it is ${shares.map((share, index) => `${percent(share)} of ${sampleSizes[index] ?? 0}`).join(', ')}, and ${percent(limitingShare(strength))} in the limit.`;
});
const tenth = filterAt(1.2815515655446004);

export const rewardWeightingCost: Figure = {
  title: 'What reward weighting costs in samples and in divergence',
  alt: () =>
    `For a normally distributed reward. First panel, logarithmic: the expected share of effective samples falls as the standard deviation of the reward grows in units of beta. ${said.join(' ')} Second panel: mean reward over divergence. The exponential tilt is highest, best-of-N runs a little below it and the threshold below both; keeping the best tenth gains ${toLabel(tenth.reward)} standard deviations for ${toLabel(tenth.divergence)} nats, where the tilt gains ${toLabel(bestForDivergence(tenth.divergence))}.`,
  table: () => ({
    head: ['panel', 'curve', 'setting', 'strength s / beta, or divergence (nats)', 'share of effective samples, or mean reward'],
    rows: [
      ...sampleSizes.flatMap((n, index) =>
        shareRows.map(({ strength, shares }) => ['samples', `N = ${n}`, '', toCell(strength), toCell(shares[index] ?? 0)]),
      ),
      ...shareRows.map(({ strength, limit }) => ['samples', 'limit of large N', '', toCell(strength), toCell(limit)]),
      ...routes.flatMap(({ id, points }) =>
        points.map(({ setting, divergence, reward }) => ['reward', id, setting, toCell(divergence), toCell(reward)]),
      ),
    ],
  }),
};
