import { randomNormal } from 'd3';
import { chance } from '../lab/chance.ts';
import { posterior, type Line, type Schedule } from './chain.ts';

/** One prompt with a handful of possible answers: whatever the derivation says of distributions can be summed. */
export interface Outcomes {
  /** Log-probabilities under the reference model. */
  reference: readonly number[];
  rewards: readonly number[];
  /** Log-probabilities under some policy that is being trained. */
  policy: readonly number[];
  /** Outcomes of the pair that was judged. */
  winner: number;
  loser: number;
  /** A direction, of length 1, in which the logits of the policy are moved. */
  direction: readonly number[];
}

/** A diffusion model of single numbers with three denoising steps, whose distributions are all normal. */
export interface Diffusion {
  schedule: Schedule;
  /** Noise predictions at each step. */
  reference: readonly Line[];
  policy: readonly Line[];
  winner: number;
  loser: number;
  /** Some path (x_0, …, x_T). */
  path: readonly number[];
  /** A step above the first, and the noise that was added to winner and loser there. */
  step: number;
  noise: { winner: number; loser: number };
}

export interface Case {
  seed: number;
  beta: number;
  outcomes: Outcomes;
  diffusion: Diffusion;
}

/** Names of the outcomes, in order. */
export const outcomeNames = ['A', 'B', 'C', 'D', 'E'] as const;

/** Logarithm of a sum of exponentials, without overflow. */
export function logSum(values: readonly number[]): number {
  const highest = Math.max(...values);
  return highest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - highest), 0));
}

/** Log-probabilities in proportion to the exponentials of some numbers. */
export function logSoftmax(values: readonly number[]): number[] {
  const total = logSum(values);
  return values.map((value) => value - total);
}

/** The case of a seed. Only what is computed of it depends on beta. */
export function drawCase(seed: number, beta: number): Case {
  return { seed, beta, outcomes: drawOutcomes(seed), diffusion: drawDiffusion(seed) };
}

function drawOutcomes(seed: number): Outcomes {
  const random = chance(seed, 'outcomes');
  const normal = randomNormal.source(random)();
  const draw = () => outcomeNames.map(() => normal());
  const below = (n: number) => Math.min(n - 1, Math.floor(n * random()));
  const winner = below(outcomeNames.length);
  const direction = draw();
  const length = Math.hypot(...direction);
  return {
    reference: logSoftmax(draw()),
    rewards: draw(),
    policy: logSoftmax(draw()),
    winner,
    loser: (winner + 1 + below(outcomeNames.length - 1)) % outcomeNames.length,
    direction: direction.map((value) => value / length),
  };
}

function drawDiffusion(seed: number): Diffusion {
  const random = chance(seed, 'diffusion');
  const normal = randomNormal.source(random)();
  const between = (low: number, high: number) => low + (high - low) * random();
  const signal = [1, between(0.72, 0.85), between(0.4, 0.55), between(0.1, 0.2)];
  const alpha = signal.map(Math.sqrt);
  const sigma = signal.map((share) => Math.sqrt(1 - share));
  const steps = signal.length - 1;
  const width = signal.map((_, t) => (t === 0 ? 0 : t === 1 ? 0.3 : posterior(alpha, sigma, t).deviation));
  // The reference model predicts the noise of clean numbers with this mean and variance as well as it can be predicted.
  const [mean, variance] = [between(-0.5, 0.5), between(0.3, 1)];
  const reference = alpha.map((a, t) => {
    const s = sigma[t] ?? 0;
    const slope = s / (a * a * variance + s * s);
    return { slope, shift: -slope * a * mean };
  });
  const clean = () => mean + Math.sqrt(variance) * normal();
  return {
    schedule: { steps, alpha, sigma, width },
    reference,
    policy: reference.map(({ slope, shift }) => ({ slope: slope + 0.25 * normal(), shift: shift + 0.35 * normal() })),
    winner: clean(),
    loser: clean(),
    path: signal.map(() => normal()),
    step: random() < 0.5 ? 2 : 3,
    noise: { winner: normal(), loser: normal() },
  };
}
