import type { Comparisons } from './pairs.ts';

/** Points of a chess rating for a factor e in the odds. */
export const pointsPerNat = 400 / Math.LN10;
const tolerance = 1e-12;
/** What rounding may leave where very many models are rated. */
const wellEnough = 1e-9;
const mostSteps = 100_000;

/** A fitted model. Ratings are log-strengths with mean 0. */
export interface Fit {
  names: string[];
  /** Natural logarithm of the strength. */
  ratings: number[];
  /** Standard errors of the ratings, from the Fisher information. */
  errors: number[];
  /** Probability that i beats j. */
  probabilities: number[][];
}
/** Why there is no best fit: these never lose to, or never met, the others. */
export interface NoFit {
  /** Models that were never beaten from outside of their group, though not all belong to it. */
  unbeaten: string[];
  others: string[];
}

/**
 * Maximum-likelihood strengths of the Bradley-Terry model, P(i beats j) = s_i / (s_i + s_j) (Bradley and Terry 1952), by the
 * iteration of Zermelo that Hunter (2004, "MM algorithms for generalized Bradley-Terry models") proved to converge:
 * s_i <- W_i / sum_j n_ij / (s_i + s_j).
 *
 * The solution exists and is unique up to a factor where, however the models are parted in two groups, some model of each
 * beats one of the other (Ford 1957); otherwise a group that was never beaten is returned. Standard errors are those of
 * log-strengths whose mean is 0: roots of the diagonal of the pseudo-inverse of the Fisher information.
 *
 * @throws RangeError where the iteration does not come to its end, because strengths are too far apart
 */
export function fitBradleyTerry({ names, wins }: Comparisons): Fit | NoFit {
  const unbeaten = unbeatenGroup(wins);
  if (unbeaten) {
    return { unbeaten: names.filter((_, i) => unbeaten.has(i)), others: names.filter((_, i) => !unbeaten.has(i)) };
  }
  const count = (i: number, j: number) => (wins[i]?.[j] ?? 0) + (wins[j]?.[i] ?? 0);
  const total = names.map((_, i) => (wins[i] ?? []).reduce((sum, each) => sum + each, 0));
  // Most pairs of many models never met; to pass over them at every step would take minutes.
  const opponents = names.map((_, i) => names.flatMap((_, j) => (i !== j && count(i, j) > 0 ? [{ j, games: count(i, j) }] : [])));
  let strengths = names.map(() => 1);
  let change = Infinity;
  for (let step = 0; step < mostSteps && change >= tolerance; step += 1) {
    const next = strengths.map((own, i) => {
      const met = (opponents[i] ?? []).reduce((sum, { j, games }) => sum + games / (own + (strengths[j] ?? 0)), 0);
      return (total[i] ?? 0) / met;
    });
    const scale = Math.exp(next.reduce((sum, each) => sum + Math.log(each), 0) / next.length);
    const scaled = next.map((each) => each / scale);
    change = Math.max(...scaled.map((each, i) => Math.abs(Math.log(each / (strengths[i] ?? 1)))));
    strengths = scaled;
  }
  if (!(change < wellEnough)) throw new RangeError('There are ratings, but they lie too far apart to be computed.');
  const probabilities = strengths.map((own) => strengths.map((other) => own / (own + other)));
  return { names, ratings: strengths.map(Math.log), errors: standardErrors(probabilities, count), probabilities };
}

/** The smallest group found that nobody outside of it ever beat; undefined where wins lead from everybody to everybody. */
function unbeatenGroup(wins: readonly (readonly number[])[]): Set<number> | undefined {
  for (const start of wins.keys()) {
    // Everybody who beat the first, who beat those, and so on.
    const group = new Set([start]);
    for (const member of group) wins.forEach((row, i) => (row[member] ?? 0) > 0 && group.add(i));
    if (group.size < wins.length) return group;
  }
  return undefined;
}

function standardErrors(probabilities: readonly (readonly number[])[], count: (i: number, j: number) => number): number[] {
  const k = probabilities.length;
  const information = probabilities.map((row, i) => row.map((p, j) => (i === j ? 0 : -count(i, j) * p * (1 - p))));
  information.forEach((row, i) => (row[i] = -row.reduce((sum, each) => sum + each, 0)));
  // The information is singular along (1, ..., 1); adding that direction and taking it away again gives the pseudo-inverse.
  const inverse = invert(information.map((row) => row.map((each) => each + 1)));
  return inverse.map((row, i) => Math.sqrt((row[i] ?? NaN) - 1 / k ** 2));
}

/** Inverse of a positive definite matrix by Gauss-Jordan elimination. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const k = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: k }, (_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < k; column += 1) {
    const pivot = rows[column] ?? [];
    const divisor = pivot[column] ?? NaN;
    for (let j = 0; j < 2 * k; j += 1) pivot[j] = (pivot[j] ?? 0) / divisor;
    rows.forEach((row, i) => {
      const factor = row[column] ?? 0;
      if (i !== column) for (let j = 0; j < 2 * k; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    });
  }
  return rows.map((row) => row.slice(k));
}
