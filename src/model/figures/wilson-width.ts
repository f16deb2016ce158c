import { toCell, toLabel, type Figure } from './figure.ts';

/**
 * Wilson's interval for a share of wins among n independent comparisons (Wilson, Journal of the American Statistical
 * Association 22, 1927): the values that a test with |share - p| <= z sqrt(p (1 - p) / n) does not reject.
 */
export function wilsonInterval(share: number, n: number, z = 1.96): { low: number; high: number } {
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: (middle - reach) / scale, high: (middle + reach) / scale };
}

/** Half of the interval's width in percentage points. */
export function halfWidth(share: number, n: number): number {
  const { low, high } = wilsonInterval(share, n);
  return 50 * (high - low);
}

/** The shares that are drawn. */
export const shares = [0.5, 0.7, 0.9] as const;

/** Four numbers of votes in each doubling from 10 to 10,240. */
export const votes: readonly number[] = [...new Set(Array.from({ length: 41 }, (_, index) => Math.round(10 * 2 ** (index / 4))))];

export const wilsonWidth: Figure = {
  title: 'How wide the interval of a win rate is',
  alt: () =>
    `Half-width of the 95 percent interval of Wilson over the number of independent votes, both axes logarithmic, for win rates of 50, 70 and 90 percent. All curves fall as one over the square root of the number. ${[
      50, 100, 500, 5000,
    ]
      .map((n) => `${n.toLocaleString('en-GB')} votes: ${shares.map((share) => toLabel(halfWidth(share, n))).join(', ')} points`)
      .join('; ')}.`,
  table: () => ({
    head: ['votes', ...shares.flatMap((share) => [`low at ${share}`, `high at ${share}`])],
    rows: votes.map((n) =>
      [
        n,
        ...shares.flatMap((share) => {
          const { low, high } = wilsonInterval(share, n);
          return [low, high];
        }),
      ].map(toCell),
    ),
  }),
};
