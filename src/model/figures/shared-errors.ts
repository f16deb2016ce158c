import { toCell, toLabel, type Figure } from './figure.ts';

/** Variance of the mean of M errors of variance 1 with pairwise correlation rho: rho + (1 - rho) / M. */
export function meanVariance(judges: number, correlation: number): number {
  return correlation + (1 - correlation) / judges;
}

/** How many independent judges would do as well: M / (1 + (M - 1) rho), the sample size over the design effect of Kish (1965). */
export function effectiveJudges(judges: number, correlation: number): number {
  return 1 / meanVariance(judges, correlation);
}

export const correlations = [0, 0.1, 0.3] as const;
export const judgeCounts: readonly number[] = Array.from({ length: 30 }, (_, index) => index + 1);

export const sharedErrors: Figure = {
  title: 'What more judges are worth when their errors are shared',
  alt: () =>
    `Number of independent judges that would do as well, over the number of judges asked, for correlations of their errors of ${correlations.join(', ')}. Without correlation it is the number itself; with it, the curve flattens towards one over the correlation. ${[
      5, 30,
    ]
      .map((n) => `${n} judges count as ${correlations.map((rho) => toLabel(effectiveJudges(n, rho))).join(', ')}`)
      .join('; ')}.`,
  table: () => ({
    head: [
      'judges',
      ...correlations.flatMap((rho) => [`variance of the mean, correlation ${rho}`, `independent judges, correlation ${rho}`]),
    ],
    rows: judgeCounts.map((n) =>
      [n, ...correlations.flatMap((rho) => [meanVariance(n, rho), effectiveJudges(n, rho)])].map(toCell),
    ),
  }),
};
