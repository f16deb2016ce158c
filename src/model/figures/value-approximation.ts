import { toCell, toLabel, type Figure } from './figure.ts';
import { mixtureDensity, normalDensity, type Mixture } from './gaussian.ts';
import { integrate, spaced } from './quadrature.ts';

/** Clean data of the picture, reward with its peak on one of the two modes, and temperature. */
export const clean: Mixture = [
  { weight: 0.5, mean: -1.5, spread: 0.3 },
  { weight: 0.5, mean: 1.5, spread: 0.3 },
];
export const target = 1.5;
export const reward = (x: number) => -((x - target) ** 2) / 2;
export const beta = 0.5;

/** Distribution of x_t = alpha x_0 + sigma eps with sigma^2 = 1 - alpha^2. */
export function noised(signal: number): Mixture {
  return clean.map(({ weight, mean, spread }) => ({
    weight,
    mean: Math.sqrt(signal) * mean,
    spread: Math.sqrt(signal * spread ** 2 + 1 - signal),
  }));
}

/**
 * Distribution of x_0 given x_t, which is a mixture again: Bayes' rule for each bell.
 *
 * @param signal alpha^2, above 0 and below 1
 */
export function posterior(x: number, signal: number): Mixture {
  const alpha = Math.sqrt(signal);
  const likelihoods = noised(signal).map((bell) => bell.weight * normalDensity(x, bell.mean, bell.spread));
  const total = likelihoods.reduce((sum, each) => sum + each, 0);
  return clean.map(({ mean, spread }, index) => {
    const variance = signal * spread ** 2 + 1 - signal;
    return {
      weight: (likelihoods[index] ?? 0) / total,
      mean: mean + ((alpha * spread ** 2) / variance) * (x - alpha * mean),
      spread: spread * Math.sqrt((1 - signal) / variance),
    };
  });
}

/** A value and what is put in its place. */
export interface Values {
  /** beta log E[exp(r / beta) | x_t]. */
  exact: number;
  /** r(E[x_0 | x_t]), the reward of the predicted clean sample. */
  ofMean: number;
  /** E[r | x_t]. */
  mean: number;
}

/**
 * The soft value of x_t and its two stand-ins. For each bell N(m, s^2) of the posterior the mean of the quadratic reward is
 * -((m - target)^2 + s^2) / 2, and that of exp(r / beta) is sqrt(beta / (beta + s^2)) exp(-(m - target)^2 / (2 (beta + s^2))),
 * by completing the square.
 */
export function valuesAt(x: number, signal: number): Values {
  let [tilted, center, mean] = [0, 0, 0];
  for (const bell of posterior(x, signal)) {
    const [gap, variance] = [(bell.mean - target) ** 2, bell.spread ** 2];
    tilted += bell.weight * Math.sqrt(beta / (beta + variance)) * Math.exp(-gap / (2 * (beta + variance)));
    center += bell.weight * bell.mean;
    mean -= (bell.weight * (gap + variance)) / 2;
  }
  return { exact: beta * Math.log(tilted), ofMean: reward(center), mean };
}

/** Root of the mean squared difference from the exact value, for x_t as the model draws it. */
export function errorsAt(signal: number): { ofMean: number; mean: number } {
  const density = noised(signal);
  const rootMean = (of: 'ofMean' | 'mean') =>
    Math.sqrt(
      integrate(
        (x) => {
          const values = valuesAt(x, signal);
          return mixtureDensity(density, x) * (values[of] - values.exact) ** 2;
        },
        -7,
        7,
        700,
      ),
    );
  return { ofMean: rootMean('ofMean'), mean: rootMean('mean') };
}

/** alpha^2 of the three panels. */
export const signals: readonly number[] = [0.95, 0.5, 0.1];
/** Places that are drawn. */
export const places: readonly number[] = spaced(-3, 3, 121);
/** Noise levels sigma of the fourth panel. */
export const errorRows: readonly { noise: number; ofMean: number; mean: number }[] = spaced(0.02, 0.98, 49).map((noise) => ({
  noise,
  ...errorsAt(1 - noise ** 2),
}));

const said = signals.map((signal) => {
  const { ofMean, mean } = errorsAt(signal);
  const middle = valuesAt(0, signal);
  return `At alpha squared ${signal} the root mean squared errors are ${toLabel(ofMean)} and ${toLabel(mean)}; at x_t = 0 the exact value is ${toLabel(middle.exact)}, the reward of the mean ${toLabel(middle.ofMean)}, the mean reward ${toLabel(middle.mean)}.`;
});

export const valueApproximation: Figure = {
  title: 'The soft value of a noisy sample and its two usual stand-ins',
  alt: () =>
    `Data with two modes, at −1.5 and 1.5, and a reward that peaks at 1.5. Three panels of rising noise show, over the noisy sample, the exact soft value, the reward of the predicted clean sample, and the mean reward, which lies below the other two everywhere. ${said.join(' ')} A fourth panel shows both errors over the noise level: both vanish without noise; the larger is that of the mean reward.`,
  table: () => ({
    head: ['panel', 'x_t, or noise level sigma', 'exact value', 'reward of the mean, or its error', 'mean reward, or its error'],
    rows: [
      ...signals.flatMap((signal) =>
        places.map((x) => {
          const { exact, ofMean, mean } = valuesAt(x, signal);
          return [`alpha^2 = ${signal}`, ...[x, exact, ofMean, mean].map(toCell)];
        }),
      ),
      ...errorRows.map(({ noise, ofMean, mean }) => ['errors', toCell(noise), '', toCell(ofMean), toCell(mean)]),
    ],
  }),
};
