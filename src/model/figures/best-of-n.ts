import { toCell, toLabel, type Figure } from './figure.ts';
import { normalCumulative } from './gaussian.ts';
import { integrate } from './quadrature.ts';

/**
 * Divergence of best-of-N from its reference in nats: log N - (N - 1) / N. Exact for scores without ties, an upper
 * bound otherwise (Stiennon et al. 2020, App. G.3; Gao et al. 2023, Sec. 2).
 */
export function bestDivergence(n: number): number {
  return Math.log(n) - (n - 1) / n;
}

/** Mean of the largest of N uniform numbers between 0 and 1, which is also the probability to beat a fresh sample: N / (N + 1). */
export function bestOfUniform(n: number): number {
  return n / (n + 1);
}

/**
 * Mean of the largest of N standard normal numbers. Its distribution function is F(x)^N, and the mean of any variable
 * is the integral of 1 - F over the positive half line minus that of F over the negative one.
 */
export function bestOfNormal(n: number): number {
  const cumulative = (x: number) => normalCumulative(x) ** n;
  return integrate((x) => 1 - cumulative(x), 0, 9) - integrate(cumulative, -9, 0);
}

/**
 * The most that any change of a standard normal reward can gain for a divergence: sqrt(2 KL). The optimum of the
 * penalised reward is then the normal distribution moved by m, and its divergence is m^2 / 2.
 */
export function bestForDivergence(divergence: number): number {
  return Math.sqrt(2 * divergence);
}

/** One row of the picture. */
export interface Selection {
  n: number;
  divergence: number;
  uniform: number;
  normal: number;
  /** What the optimum with the same divergence reaches. */
  bound: number;
}

/** Four sample sizes in each doubling from 1 to 1024, without repetitions. */
const sizes = [...new Set(Array.from({ length: 41 }, (_, index) => Math.round(2 ** (index / 4))))];

export const selections: readonly Selection[] = sizes.map((n) => {
  const divergence = bestDivergence(n);
  return { n, divergence, uniform: bestOfUniform(n), normal: bestOfNormal(n), bound: bestForDivergence(divergence) };
});

const at = (n: number) => `${toLabel(bestDivergence(n))} nats and a mean reward of ${toLabel(bestOfNormal(n))}`;

export const bestOfN: Figure = {
  title: 'What best-of-N gains and what it pays',
  alt: () =>
    `First panel: the divergence from the reference grows with the logarithm of the number of samples N and runs one nat below it for large N. Second panel: the mean reward of the best of N for a standard normal reward also rises ever more slowly, and stays close below the most that any distribution with the same divergence can reach. N of 4 gives ${at(4)}, 64 gives ${at(64)}, 1,024 gives ${at(1024)}.`,
  table: () => ({
    head: [
      'N',
      'divergence (nats)',
      'mean of the best, uniform reward',
      'mean of the best, standard normal reward',
      'bound for the same divergence, standard normal reward',
    ],
    rows: selections.map(({ n, divergence, uniform, normal, bound }) => [n, divergence, uniform, normal, bound].map(toCell)),
  }),
};
