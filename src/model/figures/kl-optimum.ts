import { toCell, toLabel, type Figure } from './figure.ts';
import { mixtureDensity, type Mixture } from './gaussian.ts';
import { integrate, spaced } from './quadrature.ts';

type Curve = (x: number) => number;

/** The optimum for one temperature, with what it gains and what it pays. */
export interface Tilted {
  beta: number;
  density: Curve;
  /** The normaliser Z, the mean of exp(r / beta) under the reference. */
  normaliser: number;
  /** Mean reward. */
  reward: number;
  /** Divergence from the reference, in nats. */
  divergence: number;
}

/**
 * The maximiser of E[r] - beta KL(p || p_ref), which is p_ref exp(r / beta) / Z (Rafailov et al. 2023, Eq. 4 and
 * App. A.1), by quadrature on `[from, to]`; outside of it the reference must be negligible.
 */
export function tilt(reference: Curve, reward: Curve, beta: number, [from, to]: readonly [number, number] = domain): Tilted {
  const unnormalised: Curve = (x) => reference(x) * Math.exp(reward(x) / beta);
  const normaliser = integrate(unnormalised, from, to);
  const density: Curve = (x) => unnormalised(x) / normaliser;
  const meanReward = integrate((x) => density(x) * reward(x), from, to);
  // log(p / p_ref) is r / beta - log Z at every point.
  return { beta, density, normaliser, reward: meanReward, divergence: meanReward / beta - Math.log(normaliser) };
}

const mixture: Mixture = [
  { weight: 0.7, mean: -1.5, spread: 0.7 },
  { weight: 0.3, mean: 1.2, spread: 0.5 },
];
const domain = [-7, 7] as const;

/** The reference model of the picture. */
export const reference: Curve = (x) => mixtureDensity(mixture, x);
/** The reward of the picture: one hump, where the reference is small but not zero. */
export const reward: Curve = (x) => Math.exp(-0.5 * (x - 2.2) ** 2);
/** The part of the line that is drawn. */
export const points: readonly number[] = spaced(-4, 4, 161);
/** From a strong penalty to a weak one. */
export const optima: readonly Tilted[] = [1, 0.25, 0.05].map((beta) => tilt(reference, reward, beta));

const meanBefore = integrate((x) => reference(x) * reward(x), ...domain);

export const klOptimum: Figure = {
  title: 'The optimum of the penalised reward for three temperatures',
  alt: () =>
    `First panel: the density of a reference model with a large hump at −1.5 and a small one at 1.2, and a reward that peaks at 2.2. Its mean reward is ${toLabel(meanBefore)}. Second panel: the reference multiplied by the exponential of reward over beta. ${optima
      .map(
        ({ beta, reward: mean, divergence }) =>
          `For beta ${beta} the mean reward is ${toLabel(mean)} at a divergence of ${toLabel(divergence)} nats.`,
      )
      .join(
        ' ',
      )} The smaller beta, the more of the mass stands under the peak of the reward; where the reference is zero it stays zero.`,
  table: () => ({
    head: ['x', 'reward', 'reference density', ...optima.map(({ beta }) => `optimum density, beta ${beta}`)],
    rows: points.map((x) => [x, reward(x), reference(x), ...optima.map(({ density }) => density(x))].map(toCell)),
  }),
};
