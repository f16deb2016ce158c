import { logSoftmax, logSum, type Outcomes } from './cases.ts';

const mean = (logs: readonly number[], of: (i: number) => number) => logs.reduce((sum, log, i) => sum + Math.exp(log) * of(i), 0);
const value = (list: readonly number[], i: number) => list[i] ?? 0;

/** Mean reward of a distribution. */
export function meanReward(logs: readonly number[], { rewards }: Outcomes): number {
  return mean(logs, (i) => value(rewards, i));
}

/** Kullback-Leibler divergence of `p` from `q`: cross-entropy less entropy. */
export function klDivergence(p: readonly number[], q: readonly number[]): number {
  return mean(p, (i) => -value(q, i)) - mean(p, (i) => -value(p, i));
}

/** The penalised objective as one mean: reward less beta times log-ratio (`alg-steps`, first line). */
export function objective(logs: readonly number[], { reference, rewards }: Outcomes, beta: number): number {
  return mean(logs, (i) => value(rewards, i) - beta * (value(logs, i) - value(reference, i)));
}

/** Logarithm of the partition function: the sum of reference probability times exp(r / beta) (`alg-optimum`). */
export function logZ({ reference, rewards }: Outcomes, beta: number): number {
  return logSum(reference.map((log, i) => log + value(rewards, i) / beta));
}

/** Log-probabilities of the tilted reference (`alg-optimum`). */
export function tilted({ reference, rewards }: Outcomes, beta: number): number[] {
  return logSoftmax(reference.map((log, i) => log + value(rewards, i) / beta));
}

/**
 * Where mirror ascent on the objective ends that starts from equal probabilities. It knows the objective's slope,
 * r - beta log(p / p_ref) up to a constant, and nothing of the tilted reference.
 */
export function ascended({ reference, rewards }: Outcomes, beta: number): number[] {
  let logs = logSoftmax(reference.map(() => 0));
  for (let i = 0; i < 120; i += 1)
    logs = logSoftmax(logs.map((log, x) => log + (0.5 / beta) * (value(rewards, x) - beta * (log - value(reference, x)))));
  return logs;
}

/** Margin of a pair: the difference of its implicit rewards (`alg-margin`). */
export function margin(logs: readonly number[], { reference, winner, loser }: Outcomes, beta: number): number {
  const implicit = (i: number) => beta * (value(logs, i) - value(reference, i));
  return implicit(winner) - implicit(loser);
}
