import { toCell, type Figure } from './figure.ts';
import { mixtureDensity, type Mixture } from './gaussian.ts';
import { spaced } from './quadrature.ts';

/** Share of the data and of the noise in x_t = alpha x_0 + sigma eps at time t from 0 (data) to 1 (noise); their squares add up to 1. */
export function schedule(t: number): { alpha: number; sigma: number } {
  return { alpha: Math.cos((Math.PI * t) / 2), sigma: Math.sin((Math.PI * t) / 2) };
}

/** The distribution of x_t when x_0 is drawn from a mixture: every bell moves by alpha and widens. */
export function diffused(mixture: Mixture, t: number): Mixture {
  const { alpha, sigma } = schedule(t);
  return mixture.map(({ weight, mean, spread }) => ({ weight, mean: alpha * mean, spread: Math.hypot(alpha * spread, sigma) }));
}

/**
 * Velocity of the probability-flow equation (Song et al. 2021, Sec. 4.3, Eq. 13), in the form
 * alpha' E[x_0 | x_t] + sigma' E[eps | x_t] (Lipman et al. 2023, Sec. 4), which has no singular ends.
 * Both means are exact for a mixture.
 */
export function velocity(mixture: Mixture, x: number, t: number): number {
  const { alpha, sigma } = schedule(t);
  const bells = diffused(mixture, t);
  const density = mixtureDensity(bells, x);
  let clean = 0;
  let noise = 0;
  mixture.forEach(({ mean, spread }, index) => {
    const bell = bells[index];
    if (!bell) return;
    const share = mixtureDensity([bell], x) / density;
    const excess = (x - bell.mean) / bell.spread ** 2;
    clean += share * (mean + alpha * spread ** 2 * excess);
    noise += share * sigma * excess;
  });
  return (Math.PI / 2) * (alpha * noise - sigma * clean);
}

/** Follows the flow from `start` at t = 1 down to t = 0 with the classical Runge-Kutta method; the values at each of `times`, which fall from 1 to 0. */
export function reversePath(mixture: Mixture, start: number, times: readonly number[] = reverseTimes): number[] {
  let x = start;
  return times.map((t, index) => {
    const before = times[index - 1];
    if (before !== undefined) x = step(mixture, x, before, t);
    return x;
  });
}

/** One step of Runge and Kutta from time `from` to time `to`. */
function step(mixture: Mixture, x: number, from: number, to: number): number {
  const h = to - from;
  const a = velocity(mixture, x, from);
  const b = velocity(mixture, x + (h * a) / 2, from + h / 2);
  const c = velocity(mixture, x + (h * b) / 2, from + h / 2);
  const d = velocity(mixture, x + h * c, to);
  return x + (h * (a + 2 * b + 2 * c + d)) / 6;
}

/** The data of the picture. */
export const data: Mixture = [
  { weight: 0.65, mean: -1.6, spread: 0.35 },
  { weight: 0.35, mean: 1.5, spread: 0.25 },
];
/** Times of the forward panel. */
export const forwardTimes: readonly number[] = [0, 0.25, 0.5, 0.75, 1];
/** Times of the reverse panel, from noise to data. */
export const reverseTimes: readonly number[] = spaced(1, 0, 101);
/** Places at which densities are drawn. */
export const places: readonly number[] = spaced(-3.5, 3.5, 141);
/** Noises from which paths start: equally spaced. */
export const starts: readonly number[] = spaced(-2.1, 2.1, 15);

export const paths: readonly (readonly number[])[] = starts.map((start) => reversePath(data, start));

const toLeft = paths.filter((path) => (path.at(-1) ?? 0) < 0).length;

export const forwardReverse: Figure = {
  title: 'Noising a mixture, and the exact way back',
  alt: () =>
    `First panel: a density with a high peak at −1.6 and a lower one at 1.5 at time 0; at times 0.25, 0.5 and 0.75 the peaks move together and widen until at time 1 the density is the standard normal one. Second panel: ${starts.length} smooth paths from equally spaced noises at time 1 to data at time 0. They never cross; ${toLeft} of them end in the left peak and ${starts.length - toLeft} in the right one.`,
  table: () => ({
    head: ['panel', 'curve', 'x or t', 'value'],
    rows: [
      ...forwardTimes.flatMap((t) =>
        places.map((x) => ['forward', `density at t = ${t}`, toCell(x), toCell(mixtureDensity(diffused(data, t), x))]),
      ),
      ...paths.flatMap((path, index) =>
        path.map((x, at) => ['reverse', `path from x = ${toCell(starts[index] ?? 0)}`, toCell(reverseTimes[at] ?? 0), toCell(x)]),
      ),
    ],
  }),
};
