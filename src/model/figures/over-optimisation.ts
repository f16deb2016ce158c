import { toCell, toLabel, type Figure } from './figure.ts';
import { spaced } from './quadrature.ts';

/** Coefficients of a curve of Gao et al.; here they are chosen for the picture and fitted to nothing. */
export interface Coefficients {
  alpha: number;
  beta: number;
}

/**
 * True reward after best-of-N at divergence KL, in the form d (alpha - beta d) with d = sqrt(KL) that
 * Gao et al. (2023, Sec. 1) fitted to a large reward model in the part of people.
 */
export function goldOfBest(divergence: number, { alpha, beta }: Coefficients): number {
  const d = Math.sqrt(divergence);
  return d * (alpha - beta * d);
}

/** The same after reinforcement learning: d (alpha - beta log d). The authors doubt the form near zero, where its slope is infinite. */
export function goldOfLearning(divergence: number, { alpha, beta }: Coefficients): number {
  const d = Math.sqrt(divergence);
  return d === 0 ? 0 : d * (alpha - beta * Math.log(d));
}

/** Proxy reward: linear in d, towards which both kinds seemed to tend (Sec. 3.2); the authors found no satisfactory fit (Sec. 3.1). */
export function proxy(divergence: number, alpha: number): number {
  return alpha * Math.sqrt(divergence);
}

/** Where the true reward is highest: the derivatives by d vanish at alpha / (2 beta) and at exp(alpha / beta - 1). */
export const peakOfBest = ({ alpha, beta }: Coefficients): number => (alpha / (2 * beta)) ** 2;
export const peakOfLearning = ({ alpha, beta }: Coefficients): number => Math.exp(2 * (alpha / beta - 1));

/** A panel of the picture. */
export interface Course {
  id: 'best-of-n' | 'reinforcement-learning';
  title: string;
  coefficients: Coefficients;
  /** Divergence of the peak, in nats. */
  peak: number;
  points: { divergence: number; gold: number; proxy: number }[];
}

const ofBest: Coefficients = { alpha: 0.9, beta: 0.15 };
const ofLearning: Coefficients = { alpha: 0.55, beta: 0.18 };

function course(id: Course['id'], title: string, coefficients: Coefficients, end: number): Course {
  const isBest = id === 'best-of-n';
  const gold = isBest ? goldOfBest : goldOfLearning;
  // Equal steps of d, so that the steep beginning is drawn well.
  const points = spaced(0, Math.sqrt(end), 81).map((d) => ({
    divergence: d * d,
    gold: gold(d * d, coefficients),
    proxy: proxy(d * d, coefficients.alpha),
  }));
  return { id, title, coefficients, peak: (isBest ? peakOfBest : peakOfLearning)(coefficients), points };
}

export const courses: readonly Course[] = [
  course('best-of-n', 'Best-of-N', ofBest, 36),
  course('reinforcement-learning', 'Reinforcement learning', ofLearning, 200),
];

export const overOptimisation: Figure = {
  title: 'True and proxy reward while a proxy is optimised, illustrative parameters',
  alt: () =>
    `Two panels over the divergence from the initial model, with coefficients chosen for illustration. ${courses
      .map(({ title, peak, coefficients }) => `${title} (alpha ${coefficients.alpha}, beta ${coefficients.beta}): the proxy reward rises all the way; the true reward peaks at ${toLabel(peak)} nats and falls after it.`)
      .join(' ')} Reinforcement learning uses more divergence before its peak.`,
  table: () => ({
    head: ['method', 'alpha (illustrative)', 'beta (illustrative)', 'divergence (nats)', 'true reward', 'proxy reward'],
    rows: courses.flatMap(({ id, coefficients: { alpha, beta }, points }) =>
      points.map((point) => [id, ...[alpha, beta, point.divergence, point.gold, point.proxy].map(toCell)]),
    ),
  }),
};
