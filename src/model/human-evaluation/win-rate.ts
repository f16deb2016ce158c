/** Standard normal quantile for a two-sided interval of 95 %. */
export const z95 = 1.959963984540054;

/** A share with the ends of its interval, each from 0 to 1. */
export interface Interval {
  share: number;
  low: number;
  high: number;
}

/**
 * Wilson's score interval for the share of wins among decided comparisons (Wilson 1927, "Probable inference, the law of
 * succession, and statistical inference"): the shares p that the data do not reject, |w/n - p| <= z sqrt(p (1 - p) / n).
 *
 * @param wins comparisons won; half ones are allowed, for ties counted as halves
 * @param losses comparisons lost
 * @param z quantile of the normal distribution
 * @throws RangeError without comparisons, or for negative counts
 */
export function wilsonInterval(wins: number, losses: number, z = z95): Interval {
  const n = wins + losses;
  if (!(wins >= 0 && losses >= 0 && n > 0)) throw new RangeError('Give at least one comparison, and no negative counts.');
  const share = wins / n;
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  // At the ends rounding may leave the interval by a hair.
  return { share, low: share === 0 ? 0 : middle - half, high: share === 1 ? 1 : middle + half };
}

/**
 * By how much the number of comparisons must grow when m votes share a pair and correlate by kappa: 1 + (m - 1) kappa (Kish 1965).
 *
 * @throws RangeError for less than one vote, or a correlation outside of 0 to 1
 */
export function designEffect(votes: number, correlation: number): number {
  if (!(votes >= 1)) throw new RangeError('A pair has at least one vote: write 1 or more.');
  if (!(correlation >= 0 && correlation <= 1)) throw new RangeError('The correlation of votes lies between 0 and 1.');
  return 1 + (votes - 1) * correlation;
}

/**
 * How many decided comparisons make Wilson's interval at most so wide, if the share turns out as expected.
 *
 * @param width wanted distance between the ends, above 0 and below 1
 * @param share expected share of wins, from 0 to 1
 * @param effect factor by which votes that share a pair count less (`designEffect`)
 * @returns a whole number of comparisons
 * @throws RangeError where a number is outside of its range
 */
export function comparisonsForWidth(width: number, share: number, effect = 1, z = z95): number {
  if (!(width > 0 && width < 1)) throw new RangeError('The width lies between 0 and 100 %.');
  if (!(share >= 0 && share <= 1)) throw new RangeError('The share lies between 0 and 100 %.');
  if (!(effect >= 1)) throw new RangeError('Votes that share a pair never count more than independent ones.');
  const widthOf = (n: number) => {
    const { low, high } = wilsonInterval(share * n, (1 - share) * n, z);
    return high - low;
  };
  let [few, many] = [0, 1];
  while (widthOf(many) > width) [few, many] = [many, many * 2];
  while (many - few > 1) {
    const between = Math.floor((few + many) / 2);
    if (widthOf(between) > width) few = between;
    else many = between;
  }
  return Math.ceil(many * effect);
}
