import { toCell, toLabel, type Figure } from './figure.ts';
import { normalDensity } from './gaussian.ts';

/** Density of Student's t with three degrees of freedom, scaled from its variance of 3 to 1: 2 / (pi (1 + x^2)^2). */
export function heavyDensity(x: number): number {
  return 2 / (Math.PI * (1 + x * x) ** 2);
}

/** What is known of the proxy on a grid of its values: its density times the step, and the mean of the true reward there. */
interface Cell {
  proxy: number;
  mass: number;
  truth: number;
}

/**
 * The proxy is the true reward, standard normal, plus an independent error of variance 1. Values of the proxy are spaced
 * by the hyperbolic sine, fine near zero and reaching to where fewer than one draw in ten million lies.
 */
function gridOf(errorDensity: (x: number) => number): Cell[] {
  const step = 0.02;
  const reach = Math.asinh(200);
  const cells = Array.from({ length: Math.floor((2 * reach) / step) + 1 }, (_, index) => {
    const s = -reach + index * step;
    const proxy = Math.sinh(s);
    let mass = 0;
    let moment = 0;
    for (let value = -7; value <= 7; value += 0.05) {
      const weight = normalDensity(value) * errorDensity(proxy - value) * 0.05;
      mass += weight;
      moment += value * weight;
    }
    return { proxy, mass: mass * Math.cosh(s) * step, truth: mass > 0 ? moment / mass : 0 };
  });
  const total = cells.reduce((sum, { mass }) => sum + mass, 0);
  return cells.map((cell) => ({ ...cell, mass: cell.mass / total }));
}

/** Mean true reward of the sample that the proxy likes best among N: each value has the weight F^N at its end less that at its start. */
function bestTruth(cells: readonly Cell[], n: number): number {
  let below = 0;
  let sum = 0;
  for (const { mass, truth } of cells) {
    const above = Math.min(1, below + mass);
    sum += truth * (above ** n - below ** n);
    below = above;
  }
  return sum;
}

export const candidates: readonly number[] = Array.from({ length: 17 }, (_, power) => 2 ** power);

const normal = gridOf((x) => normalDensity(x));
const heavy = gridOf(heavyDensity);

/** One row of the picture: mean true reward by the tails of the proxy's error. */
export interface Winner {
  n: number;
  normal: number;
  heavy: number;
}
export const winners: readonly Winner[] = candidates.map((n) => ({
  n,
  normal: bestTruth(normal, n),
  heavy: bestTruth(heavy, n),
}));
/** Where selection by the proxy with the heavy-tailed error is best for the true reward. */
export const peak: Winner = winners.reduce((best, each) => (each.heavy > best.heavy ? each : best));

export const proxyTails: Figure = {
  title: 'The true reward of the best of N by a proxy, for two kinds of error',
  alt: () => {
    const last = winners.at(-1) ?? peak;
    return `Mean true reward of the sample that the proxy likes best, over the number of samples N on a logarithmic axis. The proxy is the true reward, standard normal, plus an independent error of equal variance. With a normal error the curve rises throughout, to ${toLabel(last.normal)} at N of ${last.n.toLocaleString('en-GB')}. With an error of heavy tails, Student's t with three degrees of freedom, it peaks at ${toLabel(peak.heavy)} for N of ${peak.n.toLocaleString('en-GB')} and falls to ${toLabel(last.heavy)}.`;
  },
  table: () => ({
    head: ['N', 'mean true reward, normal error', "mean true reward, error with Student's t, three degrees of freedom"],
    rows: winners.map((row) => [row.n, row.normal, row.heavy].map(toCell)),
  }),
};
