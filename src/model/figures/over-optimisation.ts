import { toCell, toLabel, type Figure } from './figure.ts';
import { spaced } from './quadrature.ts';

/** Coefficients of a curve of Gao et al., who write alpha and beta; here they are chosen for the picture and fitted to nothing. */
export interface Coefficients {
  a: number;
  b: number;
}

/**
 * Reward after best-of-N at divergence KL, in the form d (a - b d) with d = sqrt(KL) that
 * Gao et al. (2023, Sec. 1) fitted with a large reward model playing the part of people.
 */
export function afterBest(divergence: number, { a, b }: Coefficients): number {
  const d = Math.sqrt(divergence);
  return d * (a - b * d);
}

/** The same after reinforcement learning: d (a - b log d). The authors doubt the form near zero, where its slope is infinite. */
export function afterLearning(divergence: number, { a, b }: Coefficients): number {
  const d = Math.sqrt(divergence);
  return d === 0 ? 0 : d * (a - b * Math.log(d));
}

/** Where the true reward is highest: the derivatives by d vanish at a / (2 b) and at exp(a / b - 1). */
export const peakOfBest = ({ a, b }: Coefficients): number => (a / (2 * b)) ** 2;
export const peakOfLearning = ({ a, b }: Coefficients): number => Math.exp(2 * (a / b - 1));

/** A panel of the picture. */
export interface Course {
  id: 'best-of-n' | 'reinforcement-learning';
  title: string;
  gold: Coefficients;
  /**
   * For the proxy reward: the same form with a much smaller b (Gao et al. 2023, Sec. 3.2). The authors were less
   * sure of these fits and found none that satisfied them (Sec. 3.1).
   */
  proxy: Coefficients;
  /** Divergence of the peak of the true reward, in nats. */
  peak: number;
  points: { divergence: number; gold: number; proxy: number }[];
}

function course({ id, title, gold, proxy, end }: Pick<Course, 'id' | 'title' | 'gold' | 'proxy'> & { end: number }): Course {
  const isBest = id === 'best-of-n';
  const form = isBest ? afterBest : afterLearning;
  // Equal steps of d, so that the steep beginning is drawn well.
  const points = spaced(0, Math.sqrt(end), 81).map((d) => ({
    divergence: d * d,
    gold: form(d * d, gold),
    proxy: form(d * d, proxy),
  }));
  return { id, title, gold, proxy, peak: (isBest ? peakOfBest : peakOfLearning)(gold), points };
}

export const courses: readonly Course[] = [
  course({ id: 'best-of-n', title: 'Best-of-N', gold: { a: 0.6, b: 0.15 }, proxy: { a: 0.6, b: 0.03 }, end: 12 }),
  course({
    id: 'reinforcement-learning',
    title: 'Reinforcement learning',
    gold: { a: 0.5, b: 0.2 },
    proxy: { a: 0.6, b: 0.05 },
    end: 80,
  }),
];

export const overOptimisation: Figure = {
  title: 'True and proxy reward while a proxy is optimised, illustrative parameters',
  alt: () =>
    `Two panels over the divergence from the initial model, with coefficients chosen for illustration. ${courses
      .map(
        ({ title, peak, gold, proxy }) =>
          `${title} (a ${gold.a} and b ${gold.b} for the true reward, ${proxy.a} and ${proxy.b} for the proxy): the proxy reward rises all the way; the true reward peaks at ${toLabel(Math.round(peak))} nats and falls after it.`,
      )
      .join(' ')} Reinforcement learning uses more divergence before its peak.`,
  table: () => ({
    head: [
      'method',
      'divergence (nats)',
      'true reward',
      'proxy reward',
      ...['true', 'proxy'].flatMap((of) => [`a of the ${of} reward (illustrative)`, `b of the ${of} reward (illustrative)`]),
    ],
    rows: courses.flatMap(({ id, gold, proxy, points }) =>
      points.map((point) => [id, ...[point.divergence, point.gold, point.proxy, gold.a, gold.b, proxy.a, proxy.b].map(toCell)]),
    ),
  }),
};
