/** Weights `exp(log)` of some samples, the largest being 1, so that none overflows. */
export function weightsFrom(logs: Float64Array): Float64Array {
  const highest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  return logs.map((log) => Math.exp(log - highest));
}

/** How many samples of equal weight would be as reliable a mean (Kish's effective sample size): `(sum w)^2 / sum w^2`. */
export function effectiveSamples(weights: Float64Array): number {
  return sumOf(weights) ** 2 / weights.reduce((sum, weight) => sum + weight * weight, 0);
}

export function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
