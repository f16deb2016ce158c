import { describe, expect, it } from 'vitest';

// Both sides of equations that the chapters state, on cases small enough to compute exactly. The names are the equations' ids.

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const kl = (p: readonly number[], q: readonly number[]) => sum(p.map((value, i) => value * Math.log(value / (q[i] ?? NaN))));
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const reference = [0.5, 0.3, 0.2];
const reward = [0.1, 1.2, -0.4];
const beta = 0.7;
const normaliser = sum(reference.map((p, i) => p * Math.exp((reward[i] ?? 0) / beta)));
const optimum = reference.map((p, i) => (p * Math.exp((reward[i] ?? 0) / beta)) / normaliser);

describe('alg-objective and alg-optimum', () => {
  const objective = (p: readonly number[]) => sum(p.map((value, i) => value * (reward[i] ?? 0))) - beta * kl(p, reference);

  it('the objective at the optimum is beta log Z', () => {
    expect(objective(optimum)).toBeCloseTo(beta * Math.log(normaliser), 12);
  });

  it('any other policy loses beta times its divergence from the optimum', () => {
    for (const p of [reference, [0.2, 0.7, 0.1], [1 / 3, 1 / 3, 1 / 3]])
      expect(objective(p)).toBeCloseTo(objective(optimum) - beta * kl(p, optimum), 12);
  });
});

describe('alg-inverse and alg-margin', () => {
  it('the implicit reward of the optimum is the reward up to a constant of the prompt', () => {
    const implicit = optimum.map((p, i) => beta * Math.log(p / (reference[i] ?? NaN)));
    implicit.forEach((value, i) => expect(value + beta * Math.log(normaliser)).toBeCloseTo(reward[i] ?? NaN, 12));
    expect((implicit[1] ?? 0) - (implicit[0] ?? 0)).toBeCloseTo((reward[1] ?? 0) - (reward[0] ?? 0), 12);
  });
});

describe('alg-bon', () => {
  it.each([2, 4, 16, 64])('the divergence of the best of %i continuous samples is log N - (N-1)/N', (n) => {
    // With u = F(x), the density ratio is N u^(N-1); the divergence is its expectation of the log, by the midpoint rule.
    const steps = 200_000;
    let integral = 0;
    for (let k = 0; k < steps; k += 1) {
      const u = (k + 0.5) / steps;
      const ratio = n * u ** (n - 1);
      if (ratio > 0) integral += (ratio * Math.log(ratio)) / steps;
    }
    expect(integral).toBeCloseTo(Math.log(n) - (n - 1) / n, 4);
  });
});

describe('alg-dpo-gradient and dpd-gradient', () => {
  it('the gradient of -log sigmoid(-z) is sigmoid(z): winners are pulled by the weight of the wrong order', () => {
    const loss = (z: number) => -Math.log(sigmoid(-z));
    for (const z of [-3, -0.2, 0, 1.7]) expect((loss(z + 1e-6) - loss(z - 1e-6)) / 2e-6).toBeCloseTo(sigmoid(z), 6);
  });
});

describe('dpd-kl', () => {
  const gaussian = (x: number, mean: number, sd: number) =>
    Math.exp(-0.5 * ((x - mean) / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI));
  const klOfMeans = (a: number, b: number, sd: number) => (a - b) ** 2 / (2 * sd ** 2);

  it('the expected log ratio of two steps is the difference of their divergences from the posterior', () => {
    const [posterior, policy, frozen, sd] = [0.3, 0.5, -0.2, 0.8];
    let expected = 0;
    const width = 0.001;
    for (let x = -8; x < 8; x += width)
      expected += gaussian(x, posterior, sd) * Math.log(gaussian(x, policy, sd) / gaussian(x, frozen, sd)) * width;
    expect(expected).toBeCloseTo(klOfMeans(posterior, frozen, sd) - klOfMeans(posterior, policy, sd), 6);
  });
});

describe('pg-score-function', () => {
  it('the mean of reward times the gradient of the log-probability is the gradient of the mean reward', () => {
    const logits = [0.2, -0.5, 0.9];
    const softmax = (z: readonly number[]) => z.map((value) => Math.exp(value) / sum(z.map(Math.exp)));
    const mean = (z: readonly number[]) => sum(softmax(z).map((p, i) => p * (reward[i] ?? 0)));
    const p = softmax(logits);
    logits.forEach((_, j) => {
      const shifted = (h: number) => logits.map((value, i) => (i === j ? value + h : value));
      const difference = (mean(shifted(1e-6)) - mean(shifted(-1e-6))) / 2e-6;
      const estimator = sum(p.map((value, i) => value * (reward[i] ?? 0) * ((i === j ? 1 : 0) - (p[j] ?? 0))));
      expect(estimator).toBeCloseTo(difference, 8);
    });
  });
});

describe('tt-tweedie', () => {
  it('the posterior mean of a noisy two-point distribution follows from the score', () => {
    const [alpha, sigma] = [0.6, 0.8];
    const points = [-1, 1.5];
    const weights = [0.3, 0.7];
    const density = (x: number) =>
      sum(points.map((point, i) => (weights[i] ?? 0) * Math.exp(-((x - alpha * point) ** 2) / (2 * sigma ** 2))));
    for (const x of [-1.2, 0, 0.4, 2]) {
      const joint = points.map((point, i) => (weights[i] ?? 0) * Math.exp(-((x - alpha * point) ** 2) / (2 * sigma ** 2)));
      const posteriorMean = sum(joint.map((value, i) => value * (points[i] ?? 0))) / sum(joint);
      const score = (Math.log(density(x + 1e-6)) - Math.log(density(x - 1e-6))) / 2e-6;
      expect((x + sigma ** 2 * score) / alpha).toBeCloseTo(posteriorMean, 6);
    }
  });
});

describe('tt-smc-weight', () => {
  it('importance weights turn samples of a proposal into the tilted target', () => {
    const proposal = [0.2, 0.2, 0.6];
    const weights = reference.map((p, i) => (p * Math.exp((reward[i] ?? 0) / beta)) / (proposal[i] ?? NaN));
    const weighted = weights.map((weight, i) => weight * (proposal[i] ?? 0));
    weighted.forEach((value, i) => expect(value / sum(weighted)).toBeCloseTo(optimum[i] ?? NaN, 12));
  });
});
