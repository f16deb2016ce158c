import { toCell, toLabel, type Figure } from './figure.ts';

/** Noise levels of Stable Diffusion. */
export const levels = 1000;

/**
 * alpha_t^2 for t = 0 (no noise) to T: the product of 1 - beta_s over s up to t, with beta_s the square of numbers
 * equally spaced from sqrt(0.00085) to sqrt(0.012), as in the configuration of Stable Diffusion.
 */
export function signalShares(count = levels, first = 0.00085, last = 0.012): number[] {
  const shares = [1];
  for (let index = 0; index < count; index += 1) {
    const root = Math.sqrt(first) + ((Math.sqrt(last) - Math.sqrt(first)) * index) / (count - 1);
    shares.push((shares.at(-1) ?? 1) * (1 - root ** 2));
  }
  return shares;
}

/** What one noise level gives to the margin of a pair. */
export interface Step {
  t: number;
  /** Mean of T omega_t (Delta_t^l - Delta_t^w) over T and the true difference of log-ratios, with the derived omega_t. */
  derived: number;
  /** Its share of the sum over t, with the derived weight and with a constant one. */
  derivedShare: number;
  constantShare: number;
  /** Standard deviation of one draw of Delta_t^w - Delta_t^l over its mean, for a pair that differs by one unit along the shift. */
  noise: number;
}

/**
 * The terms of the Diffusion-DPO loss where everything is known: the reference is N(0, I), the tuned model N(mu, I), and
 * both predict noise exactly, eps_ref(x_t) = sigma x_t and eps_theta(x_t) = sigma (x_t - alpha mu), with
 * alpha^2 + sigma^2 = 1. With x_t = alpha x_0 + sigma eps the error difference is
 *
 *   Delta_t = 2 sigma alpha (alpha^2 eps - alpha sigma x_0) . mu + sigma^2 alpha^2 |mu|^2.
 *
 * Its mean over eps is -2 alpha^2 sigma^2 (mu . x_0 - |mu|^2 / 2), and the bracket is the log-ratio of the image. So the
 * mean margin of a pair at step t is omega_t 2 alpha^2 sigma^2 times the difference of log-ratios mu . (x_0^w - x_0^l).
 * With omega_t = (lambda_{t-1} / lambda_t - 1) / 2 the factors are (lambda_{t-1} - lambda_t) sigma_t^4, which add up to
 * nearly one. Step 1, whose weight is infinite, is treated apart in the variational bound and left out here.
 *
 * The standard deviation over eps is 2 sigma alpha^3 |mu|. With noise drawn for winner and loser separately it is
 * sqrt(2) times that for the difference, and relative to the mean sqrt(2) (alpha / sigma) |mu| / (mu . (x_0^w - x_0^l)).
 * With shared noise it vanishes, because here both networks are linear with the same slope.
 */
export function stepsOf(shares: readonly number[]): Step[] {
  const ratio = (t: number) => (shares[t] ?? 0) / (1 - (shares[t] ?? 0));
  const raw = Array.from({ length: shares.length - 2 }, (_, index) => {
    const t = index + 2;
    const signal = shares[t] ?? 0;
    const product = signal * (1 - signal);
    return { t, derived: (ratio(t - 1) / ratio(t) - 1) * product, constant: product, noise: Math.sqrt(2 * ratio(t)) };
  });
  const derivedSum = raw.reduce((sum, { derived }) => sum + derived, 0);
  const constantSum = raw.reduce((sum, { constant }) => sum + constant, 0);
  return raw.map(({ t, derived, constant, noise }) => ({
    t,
    derived,
    derivedShare: derived / derivedSum,
    constantShare: constant / constantSum,
    noise,
  }));
}

export const steps: readonly Step[] = stepsOf(signalShares());

/** Share of the sum that the steps up to t have. */
export function shareUpTo(t: number, of: 'derivedShare' | 'constantShare'): number {
  return steps.reduce((sum, step) => sum + (step.t <= t ? step[of] : 0), 0);
}

const at = (t: number) => steps.find((step) => step.t === t)?.noise ?? 0;
const peak = steps.reduce((best, step) => (step.constantShare > best.constantShare ? step : best)).t;
const percent = (share: number) => `${Math.round(100 * share)} %`;

export const dpoStepShare: Figure = {
  title: 'Which noise levels carry the margin of Diffusion-DPO, in a case that is known exactly',
  alt: () =>
    `Reference and tuned model are normal distributions, the schedule is that of Stable Diffusion with ${levels} levels. First panel: share of each level in the mean margin. With the derived weight it varies by less than a factor of two over the lower half of the levels; those up to 100 have ${percent(shareUpTo(100, 'derivedShare'))} and those up to 500 ${percent(shareUpTo(500, 'derivedShare'))}. With a constant weight it rises from nothing to a peak at t = ${peak} and falls again; the same levels have ${percent(shareUpTo(100, 'constantShare'))} and ${percent(shareUpTo(500, 'constantShare'))}. Second panel, logarithmic: the standard deviation of one draw relative to its mean falls with t, from ${toLabel(at(10))} at t = 10 over ${toLabel(at(100))} at 100 and ${toLabel(at(500))} at 500 to ${toLabel(at(levels))} at ${levels}.`,
  table: () => ({
    head: [
      't',
      'share of the margin, derived weight',
      'share of the margin, constant weight',
      'standard deviation of one draw over its mean',
    ],
    rows: steps.map(({ t, derivedShare, constantShare, noise }) => [t, derivedShare, constantShare, noise].map(toCell)),
  }),
};
