import { toCell, type Figure } from './figure.ts';
import { spaced } from './quadrature.ts';

/** Probability that the first of two items wins when its score is higher by `difference` (Bradley and Terry 1952, as a logistic function). */
export function winProbability(difference: number): number {
  return 1 / (1 + Math.exp(-difference));
}

/** What an observed win costs in the likelihood, in nats: -log of its probability, written so that it does not overflow. */
export function winLoss(difference: number): number {
  return Math.log1p(Math.exp(-Math.abs(difference))) + Math.max(0, -difference);
}

/** Score differences that are drawn. */
export const differences: readonly number[] = spaced(-6, 6, 121);

export const bradleyTerry: Figure = {
  title: 'Win probability and loss of the Bradley-Terry model',
  alt: () =>
    `First panel: the probability that an item wins rises in an S from ${winProbability(-6).toFixed(3)} at a score difference of −6 over 0.5 at equal scores to ${winProbability(6).toFixed(3)} at 6. Second panel: the negative log-likelihood of that win falls from ${winLoss(-6).toFixed(3)} nats at −6 over ${winLoss(0).toFixed(3)} at 0 to ${winLoss(6).toFixed(3)} at 6; on the left it is nearly a straight line with slope −1, on the right it is nearly flat.`,
  table: () => ({
    head: ['score difference', 'win probability', 'negative log-likelihood (nats)'],
    rows: differences.map((difference) => [difference, winProbability(difference), winLoss(difference)].map(toCell)),
  }),
};
