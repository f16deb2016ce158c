import { winProbability } from './bradley-terry.ts';
import { toCell, toLabel, type Figure } from './figure.ts';
import { spaced } from './quadrature.ts';

/**
 * Weight of a pair in the gradient of the DPO loss: beta sigma(-m), where the margin m is beta times the difference
 * between the log-ratios of winner and loser (Rafailov et al. 2023, Sec. 4).
 *
 * @param difference log-ratio of the winner minus log-ratio of the loser, in nats
 */
export function gradientWeight(difference: number, beta: number): number {
  return beta * winProbability(-beta * difference);
}

/** Temperatures that are drawn. */
export const betas: readonly number[] = [0.1, 0.5, 1];
/** Differences of log-ratios that are drawn. */
export const logRatios: readonly number[] = spaced(-10, 10, 101);

export const dpoGradientWeight: Figure = {
  title: 'How much a pair weighs in the gradient of DPO',
  alt: () =>
    `The weight falls in an S as the model comes to prefer the winner. ${betas
      .map(
        (beta) =>
          `For beta ${beta} it is ${toLabel(gradientWeight(-10, beta))} at a difference of −10, ${toLabel(gradientWeight(0, beta))} at 0 and ${gradientWeight(10, beta).toFixed(4)} at 10.`,
      )
      .join(
        ' ',
      )} A small beta gives small and nearly equal weights, a large one gives weight to the pairs that are ordered wrongly.`,
  table: () => ({
    head: ['difference of log-ratios (nats)', ...betas.map((beta) => `weight, beta ${beta}`)],
    rows: logRatios.map((difference) => [difference, ...betas.map((beta) => gradientWeight(difference, beta))].map(toCell)),
  }),
};
