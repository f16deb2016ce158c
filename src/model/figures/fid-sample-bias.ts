import { toCell, toLabel, type Figure } from './figure.ts';

/**
 * Mean square root of the eigenvalues of a sample covariance of white noise, in the limit of many dimensions: the
 * Marchenko-Pastur law with ratio = dimensions / samples, whose density is sqrt((b - x)(x - a)) / (2 pi ratio x) between
 * a, b = (1 -+ sqrt(ratio))^2, with a mass of 1 - 1 / ratio at zero where the ratio exceeds one
 * (Marchenko and Pastur, Mathematics of the USSR-Sbornik 1, 1967).
 */
export function meanRootEigenvalue(ratio: number): number {
  const steps = 2000;
  const middle = 1 + ratio;
  const reach = 2 * Math.sqrt(ratio);
  let sum = 0;
  // x = middle + reach cos t takes the roots at both ends away; midpoints keep clear of x = 0.
  for (let index = 0; index < steps; index += 1) {
    const t = (Math.PI * (index + 0.5)) / steps;
    sum += (reach * Math.sin(t)) ** 2 / Math.sqrt(middle + reach * Math.cos(t));
  }
  return (sum * Math.PI) / steps / (2 * Math.PI * ratio);
}

/**
 * Expected Fréchet distance between a standard normal cloud, whose moments are known, and as many samples of the same
 * cloud: dimensions / samples from the mean, and the trace of 1 + S - 2 sqrt(S) from the covariance S. The true value is 0.
 */
export function distanceOfNothing(dimensions: number, samples: number): number {
  return dimensions / samples + dimensions * (2 - 2 * meanRootEigenvalue(dimensions / samples));
}

/** Numbers of features that are drawn; 2,048 is what FID uses. */
export const featureCounts = [192, 768, 2048] as const;
/** Numbers of samples, four in each doubling from 500 to 128,000. */
export const sampleCounts: readonly number[] = Array.from({ length: 33 }, (_, index) => Math.round(500 * 2 ** (index / 4)));

const inWords = (n: number) =>
  `${n.toLocaleString('en-GB')} samples: ${featureCounts.map((d) => toLabel(distanceOfNothing(d, n))).join(', ')}`;

export const fidSampleBias: Figure = {
  title: 'The Fréchet distance of a cloud from itself, by the number of samples',
  alt: () =>
    `Expected Fréchet distance between white Gaussian features and a finite sample of the same features, over the number of samples, both axes logarithmic, for ${featureCounts.map((d) => d.toLocaleString('en-GB')).join(', ')} features. The true distance is 0 everywhere. ${[2000, 10_000, 50_000].map(inWords).join('; ')}. Features of images are not white, so that the size of the bias differs there.`,
  table: () => ({
    head: ['samples', ...featureCounts.map((d) => `expected distance, ${d} features`)],
    rows: sampleCounts.map((n) => [n, ...featureCounts.map((d) => distanceOfNothing(d, n))].map(toCell)),
  }),
};
