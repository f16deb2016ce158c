import { randomNormal } from 'd3';
import { winLoss, winProbability } from '../figures/bradley-terry.ts';
import { chance } from '../lab/chance.ts';
import { forwardOf, jointOf, meanRatio, meansOf, posterior, stepRatio, type Line } from './chain.ts';
import { logSoftmax, type Case } from './cases.ts';
import { divergence, firstOf, givenFirst, logDensity, meanOver } from './gaussians.ts';
import { ascended, klDivergence, logZ, margin, meanReward, objective, tilted } from './outcomes.ts';

/** What a check claims of its two sides. */
export type Claim = 'equal' | 'at most' | 'at least' | 'near';

/** Both sides of a step, each computed in its own way. */
export interface Check {
  left: number;
  right: number;
  claim: Claim;
  /** Difference that rounding, or a finite difference, may make. */
  tolerance: number;
}

export const stepIds = [
  'objective',
  'rewriting',
  'optimum',
  'reward',
  'cancelling',
  'loss',
  'paths',
  'forward',
  'jensen',
  'noise',
] as const;
export type StepId = (typeof stepIds)[number];
/** Steps that offer a mistake: an approximation claims nothing that one could break. */
export const breakableSteps: readonly StepId[] = stepIds.filter((id) => id !== 'forward');

/** Checks of a step; `isBroken` makes the mistake that the step offers, if it offers one. */
type Checks = (a: Case, isBroken: boolean) => Check[];

/** Relative to the larger side where that is above 1. */
function check(left: number, right: number, claim: Claim = 'equal', tolerance = 1e-9): Check {
  return { left, right, claim, tolerance: tolerance * Math.max(1, Math.abs(left), Math.abs(right)) };
}
const value = (list: readonly number[], i: number) => list[i] ?? 0;
const none: Line = { slope: 0, shift: 0 };

/** `alg-objective`. Mistake: the divergence is taken the other way round. */
const ofObjective: Checks = ({ outcomes, beta }, isBroken) => {
  const { policy, reference } = outcomes;
  const kl = isBroken ? klDivergence(reference, policy) : klDivergence(policy, reference);
  return [check(meanReward(policy, outcomes) - beta * kl, objective(policy, outcomes, beta))];
};

/** `alg-steps`. Mistake: log Z is left out. */
const ofRewriting: Checks = ({ outcomes, beta }, isBroken) => {
  const { policy, reference } = outcomes;
  const rest = isBroken ? 0 : beta * logZ(outcomes, beta);
  const left = meanReward(policy, outcomes) - beta * klDivergence(policy, reference);
  return [check(left, -beta * klDivergence(policy, tilted(outcomes, beta)) + rest)];
};

/** `alg-optimum`. Mistake: exp(r / beta) is normalised without the reference. */
const ofOptimum: Checks = ({ seed, outcomes, beta }, isBroken) => {
  const normal = randomNormal.source(chance(seed, 'rivals'))();
  let best = -Infinity;
  for (let i = 0; i < 1000; i += 1)
    best = Math.max(best, objective(logSoftmax(outcomes.reference.map(() => 2 * normal())), outcomes, beta));
  const worst = outcomes.rewards.indexOf(Math.min(...outcomes.rewards));
  const wrong = logSoftmax(outcomes.rewards.map((reward) => reward / beta));
  return [
    check(best, beta * logZ(outcomes, beta), 'at most'),
    check(value(ascended(outcomes, beta), worst), value(isBroken ? wrong : tilted(outcomes, beta), worst)),
  ];
};

/** `alg-inverse`. Mistake: beta is forgotten. */
const ofReward: Checks = ({ outcomes, beta }, isBroken) => {
  const { winner, reference, rewards } = outcomes;
  const ratio = value(ascended(outcomes, beta), winner) - value(reference, winner);
  return [check(value(rewards, winner), (isBroken ? 1 : beta) * (ratio + logZ(outcomes, beta)))];
};

/** `alg-bt`. Mistake: the winner keeps its log Z and the loser does not. */
const ofCancelling: Checks = ({ outcomes, beta }, isBroken) => {
  const { winner, loser, rewards } = outcomes;
  const [w, l] = [Math.exp(value(rewards, winner)), Math.exp(value(rewards, loser))];
  const rest = isBroken ? beta * logZ(outcomes, beta) : 0;
  return [check(w / (w + l), winProbability(margin(ascended(outcomes, beta), outcomes, beta) + rest))];
};

/** `alg-dpo` and `alg-dpo-gradient`, against finite differences of fourth order. Mistake: winner and loser are swapped. */
const ofLoss: Checks = ({ outcomes, beta }, isBroken) => {
  const { policy, reference, winner, loser, direction } = outcomes;
  /** log(1 + odds), with the odds of the loser as a ratio of powers of probabilities. */
  const lossOf = (logs: readonly number[]) => {
    const power = (i: number) => Math.exp(value(logs, i) - value(reference, i)) ** beta;
    return Math.log1p(power(loser) / power(winner));
  };
  const moved = (by: number) => lossOf(logSoftmax(policy.map((log, i) => log + by * value(direction, i))));
  const h = 5e-4;
  const seen = (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h);
  const pair = isBroken ? { ...outcomes, winner: loser, loser: winner } : outcomes;
  const m = margin(policy, pair, beta);
  // Of a softmax, the slope of log p(w) - log p(l) by the logits is 1 at w and -1 at l.
  const said = -beta * winProbability(-m) * (value(direction, pair.winner) - value(direction, pair.loser));
  return [check(lossOf(policy), winLoss(m)), check(seen, said, 'equal', 1e-8)];
};

/** Joint distributions of the paths, and the means of their steps. */
function pathsOf({ diffusion: { schedule, policy, reference } }: Case) {
  const [p, q] = [meansOf(schedule, policy), meansOf(schedule, reference)];
  return { p, q, ofP: jointOf(schedule, p), ofQ: jointOf(schedule, q) };
}

/** `ld-path-kl` and the product of steps. Mistake: the mean is taken over paths of the reference. */
const ofPaths: Checks = (given, isBroken) => {
  const { schedule, path } = given.diffusion;
  const { p, q, ofP, ofQ } = pathsOf(given);
  const { mean, covariance } = isBroken ? ofQ : ofP;
  let [ofSteps, squares] = [0, 0];
  for (let t = 1; t <= schedule.steps; t += 1) {
    const [one, other] = [p[t] ?? none, q[t] ?? none];
    const width = value(schedule.width, t);
    ofSteps += stepRatio(width, [one, other], value(path, t), value(path, t - 1));
    const [slope, shift] = [one.slope - other.slope, one.shift - other.shift];
    squares += ((slope * value(mean, t) + shift) ** 2 + slope ** 2 * value(covariance[t] ?? [], t)) / (2 * width ** 2);
  }
  const kl = divergence(ofP, ofQ);
  return [
    check(logDensity(ofP, path) - logDensity(ofQ, path), ofSteps),
    check(kl, squares),
    check(divergence(firstOf(ofP), firstOf(ofQ)), kl, 'at most'),
  ];
};

/** `dpd-path-loss` and what stands for it: the mean log-ratio of paths that end in an image, and of noised images. */
const ofForward: Checks = (given) => {
  const { schedule, winner, loser } = given.diffusion;
  const { p, q, ofP, ofQ } = pathsOf(given);
  const ending = (x: number) =>
    logDensity(firstOf(ofP), [x]) - logDensity(firstOf(ofQ), [x]) + divergence(givenFirst(ofP, x), givenFirst(ofQ, x));
  const noised = (x: number) => meanRatio(forwardOf(schedule, x), schedule, p, q);
  return [check(given.beta * (ending(winner) - ending(loser)), given.beta * (noised(winner) - noised(loser)), 'near')];
};

/** `dpd-jensen`, over noised images. Mistake: the bound is taken for one from below. */
const ofJensen: Checks = (given, isBroken) => {
  const { schedule, winner, loser } = given.diffusion;
  const { steps, alpha, sigma, width } = schedule;
  const { p, q } = pathsOf(given);
  const noised = (x: number) => meanRatio(forwardOf(schedule, x), schedule, p, q);
  const inside = winLoss(given.beta * (noised(winner) - noised(loser)));
  let outside = 0;
  for (let t = 1; t <= steps; t += 1) {
    const { fromNoisy, fromClean } = posterior(alpha, sigma, t);
    /** Mean log-ratio of step t where the noise is known. q and the models are equally wide, so its mean can stand for it. */
    const ratio = (x: number, noise: number) => {
      const noisy = value(alpha, t) * x + value(sigma, t) * noise;
      const less = fromClean * x + fromNoisy * noisy;
      return stepRatio(value(width, t), [p[t] ?? none, q[t] ?? none], noisy, less);
    };
    const scale = given.beta * steps;
    outside += meanOver((a) => {
      const ofWinner = ratio(winner, a);
      return meanOver((b) => winLoss(scale * (ofWinner - ratio(loser, b))));
    });
  }
  return [check(inside, outside / steps, isBroken ? 'at least' : 'at most')];
};

/** `dpd-kl` and `dpd-weight` at one step. Mistake: the weight is that of no step but the mean of all. */
const ofNoise: Checks = (given, isBroken) => {
  const { schedule, policy, reference, winner, loser, step: t, noise } = given.diffusion;
  const { alpha, sigma, width, steps } = schedule;
  const { p, q } = pathsOf(given);
  const { fromNoisy, fromClean, deviation } = posterior(alpha, sigma, t);
  const noisyOf = (x: number, e: number) => value(alpha, t) * x + value(sigma, t) * e;
  const integral = (x: number, e: number) => {
    const noisy = noisyOf(x, e);
    const mean = fromClean * x + fromNoisy * noisy;
    return meanOver((z) => stepRatio(value(width, t), [p[t] ?? none, q[t] ?? none], noisy, mean + deviation * z));
  };
  const snr = (at: number) => (value(alpha, at) / value(sigma, at)) ** 2;
  const weight = (at: number) => (snr(at - 1) / snr(at) - 1) / 2;
  // The first step is left out of the mean: there q is a point, and the ratio infinite.
  const constant = (weight(2) + weight(3)) / 2;
  const errors = (x: number, e: number) => {
    const miss = ({ slope, shift }: Line) => (e - slope * noisyOf(x, e) - shift) ** 2;
    return miss(policy[t] ?? none) - miss(reference[t] ?? none);
  };
  const scale = given.beta * steps;
  return [
    check(
      scale * (integral(winner, noise.winner) - integral(loser, noise.loser)),
      -scale * (isBroken ? constant : weight(t)) * (errors(winner, noise.winner) - errors(loser, noise.loser)),
    ),
  ];
};

/** The checks of every step, in the order of the derivation. */
export const checks: Readonly<Record<StepId, Checks>> = {
  objective: ofObjective,
  rewriting: ofRewriting,
  optimum: ofOptimum,
  reward: ofReward,
  cancelling: ofCancelling,
  loss: ofLoss,
  paths: ofPaths,
  forward: ofForward,
  jensen: ofJensen,
  noise: ofNoise,
};

/** Whether the two sides are as claimed. An approximation claims nothing that could fail. */
export function isHeld({ left, right, claim, tolerance }: Check): boolean {
  if (claim === 'equal') return Math.abs(left - right) <= tolerance;
  if (claim === 'at most') return left <= right + tolerance;
  if (claim === 'at least') return left >= right - tolerance;
  return Number.isFinite(left - right);
}
