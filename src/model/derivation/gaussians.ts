/** A normal distribution of several numbers. */
export interface Gaussian {
  mean: readonly number[];
  covariance: readonly (readonly number[])[];
}

const at = (list: readonly number[], i: number) => list[i] ?? 0;
const cell = (matrix: readonly (readonly number[])[], i: number, j: number) => matrix[i]?.[j] ?? 0;

/** Lower triangle L with L Lᵀ = the matrix, which must be symmetric and positive definite (Cholesky). */
function triangle(matrix: readonly (readonly number[])[]): number[][] {
  const lower = matrix.map((row) => row.map(() => 0));
  matrix.forEach((_, i) => {
    for (let j = 0; j <= i; j += 1) {
      let sum = cell(matrix, i, j);
      for (let k = 0; k < j; k += 1) sum -= cell(lower, i, k) * cell(lower, j, k);
      (lower[i] as number[])[j] = i === j ? Math.sqrt(sum) : sum / cell(lower, j, j);
    }
  });
  return lower;
}

/** Solves L y = b for a lower triangle. */
function solve(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
  const y: number[] = [];
  b.forEach((value, i) => {
    y.push((value - y.reduce((sum, known, k) => sum + cell(lower, i, k) * known, 0)) / cell(lower, i, i));
  });
  return y;
}

const squares = (list: readonly number[]) => list.reduce((sum, value) => sum + value * value, 0);
const logOfRoot = (lower: readonly (readonly number[])[]) => lower.reduce((sum, _, i) => sum + Math.log(cell(lower, i, i)), 0);

/** Logarithm of the density at a place. */
export function logDensity({ mean, covariance }: Gaussian, place: readonly number[]): number {
  const lower = triangle(covariance);
  const distance = squares(
    solve(
      lower,
      place.map((value, i) => value - at(mean, i)),
    ),
  );
  return -distance / 2 - logOfRoot(lower) - (mean.length / 2) * Math.log(2 * Math.PI);
}

/** Kullback-Leibler divergence of `p` from `q`, by the closed form for normal distributions. */
export function divergence(p: Gaussian, q: Gaussian): number {
  const [ofP, ofQ] = [triangle(p.covariance), triangle(q.covariance)];
  // The trace of the inverse covariance of q times that of p: the squares of L_q⁻¹ L_p, column by column.
  const trace = p.mean.reduce(
    (sum, _, j) =>
      sum +
      squares(
        solve(
          ofQ,
          ofP.map((row) => at(row, j)),
        ),
      ),
    0,
  );
  const distance = squares(
    solve(
      ofQ,
      q.mean.map((value, i) => value - at(p.mean, i)),
    ),
  );
  return (trace + distance - p.mean.length) / 2 + logOfRoot(ofQ) - logOfRoot(ofP);
}

/** The distribution of the first number alone. */
export function firstOf({ mean, covariance }: Gaussian): Gaussian {
  return { mean: [at(mean, 0)], covariance: [[cell(covariance, 0, 0)]] };
}

/** The distribution of the other numbers where the first one is known. */
export function givenFirst({ mean, covariance }: Gaussian, value: number): Gaussian {
  const share = (i: number) => cell(covariance, i, 0) / cell(covariance, 0, 0);
  const others = mean.slice(1).map((_, i) => i + 1);
  return {
    mean: others.map((i) => at(mean, i) + share(i) * (value - at(mean, 0))),
    covariance: others.map((i) => others.map((j) => cell(covariance, i, j) - share(i) * cell(covariance, 0, j))),
  };
}

const reach = 8;
const width = 0.2;
const nodes = Array.from({ length: (2 * reach) / width + 1 }, (_, i) => {
  const z = i * width - reach;
  return { z, weight: (width * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI) };
});

/** Mean of a function of a standard normal number, summed over places (for smooth functions exact to rounding). */
export function meanOver(f: (z: number) => number): number {
  return nodes.reduce((sum, { z, weight }) => sum + weight * f(z), 0);
}
