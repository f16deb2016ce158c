/** One round bell of a mixture in the plane. */
export interface Bell {
  weight: number;
  x: number;
  y: number;
  /** Standard deviation in each direction. */
  spread: number;
}
/** A Gaussian mixture in the plane; the weights add up to 1. It stands for the pictures that a model makes for one prompt. */
export type Mixture = readonly Bell[];

/** A place in the plane, or a vector. */
export interface Point {
  x: number;
  y: number;
}

/** Density of a mixture at a place. */
export function densityAt(mixture: Mixture, x: number, y: number): number {
  let sum = 0;
  for (const { weight, x: cx, y: cy, spread } of mixture) {
    const variance = spread * spread;
    sum += (weight / (2 * Math.PI * variance)) * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * variance));
  }
  return sum;
}

/** The bell that most likely made a place: its index in the mixture. */
export function modeOf(mixture: Mixture, x: number, y: number): number {
  let best = 0;
  let highest = -Infinity;
  mixture.forEach(({ weight, x: cx, y: cy, spread }, index) => {
    const score = Math.log(weight) - 2 * Math.log(spread) - ((x - cx) ** 2 + (y - cy) ** 2) / (2 * spread * spread);
    if (score > highest) [best, highest] = [index, score];
  });
  return best;
}

/** The weights of a mixture made to add up to 1. */
export function normalised(bells: readonly Bell[]): Mixture {
  const total = bells.reduce((sum, { weight }) => sum + weight, 0);
  return bells.map((bell) => ({ ...bell, weight: bell.weight / total }));
}
