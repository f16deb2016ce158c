import { randomLcg, randomNormal } from 'd3';
import { describe, expect, it } from 'vitest';
import { exactDenoiser } from '#model/lab/denoiser.ts';
import { pairLoss } from '#model/lab/methods/direct-preference.ts';
import { Paths, walk } from '#model/lab/methods/paths.ts';
import { goBack } from '#model/lab/methods/reward-gradient.ts';
import { normalised } from '#model/lab/mixture.ts';
import { Policy } from '#model/lab/policy.ts';
import { rewardOf } from '#model/lab/rewards.ts';
import { cosineSchedule } from '#model/lab/schedule.ts';

const base = normalised([
  { weight: 1, x: -1, y: 0, spread: 0.5 },
  { weight: 1, x: 1, y: 0.5, spread: 0.4 },
]);
const schedule = cosineSchedule(12);

/** A policy that has already moved away from the reference model. */
function movedPolicy(): Policy {
  const policy = new Policy(exactDenoiser(base, schedule), schedule, 1);
  const normal = randomNormal.source(randomLcg(0.2))(0, 0.05);
  policy.weights.forEach((_, i) => (policy.weights[i] = normal()));
  return policy;
}

/** The weights whose slope is largest, with that slope and the one that small changes of the weight show. */
function slopes(policy: Policy, gradient: Float64Array, loss: () => number) {
  const order = [...gradient.keys()].sort((a, b) => Math.abs(gradient[b] ?? 0) - Math.abs(gradient[a] ?? 0));
  return order.slice(0, 12).map((index) => {
    const [weight, h] = [policy.weights[index] ?? 0, 1e-5];
    policy.weights[index] = weight + h;
    const above = loss();
    policy.weights[index] = weight - h;
    const below = loss();
    policy.weights[index] = weight;
    return { said: gradient[index] ?? 0, seen: (above - below) / (2 * h) };
  });
}

describe('gradients of the lab', () => {
  it('of the loss of a pair are what small changes of the weights show', () => {
    const policy = movedPolicy();
    const pair = { winner: { x: 0.8, y: 0.2 }, loser: { x: -1.1, y: -0.3 } };
    const at = { t: 6, nx: 0.4, ny: -0.7, beta: 0.3 };
    const gradient = new Float64Array(policy.weights.length);
    pairLoss(policy, pair, at, gradient);
    for (const { said, seen } of slopes(policy, gradient, () => pairLoss(policy, pair, at, new Float64Array(gradient.length))))
      expect(said).toBeCloseTo(seen, 5);
  });

  it.each([1, 3, 12])('of a reward through the last %i steps are what small changes of the weights show', (through) => {
    const policy = movedPolicy();
    const reward = rewardOf([{ kind: 'hill', x: 1, y: 0, height: 2, width: 1 }]);
    const beta = 0.2;
    const paths = new Paths(1, schedule.steps);
    walk(policy, paths, randomNormal.source(randomLcg(0.7))());
    const gradient = new Float64Array(policy.weights.length);
    const said = goBack(policy, paths, 0, { reward, beta, through, share: 1 }, gradient);

    /** The same steps with the same noise once more, from where the last ones began, with the weights as they are now. */
    const again = (): number => {
      const out = new Float64Array(2);
      const start = paths.index(0, through);
      let [x, y, loss] = [paths.points[start] ?? 0, paths.points[start + 1] ?? 0, 0];
      for (let t = through; t > 0; t -= 1) {
        policy.reference(x, y, t, out);
        const [rx = 0, ry = 0] = out;
        policy.denoise(x, y, t, out);
        const [px = 0, py = 0] = out;
        const [clean = 0, noisy = 0, noise = 0] = [schedule.fromClean[t], schedule.fromNoisy[t], schedule.noise[t]];
        loss += (beta * clean ** 2 * ((px - rx) ** 2 + (py - ry) ** 2)) / (2 * (schedule.noise[Math.max(t, 2)] ?? 1) ** 2);
        const drawn = paths.index(0, t);
        [x, y] = [
          clean * px + noisy * x + noise * (paths.noises[drawn] ?? 0),
          clean * py + noisy * y + noise * (paths.noises[drawn + 1] ?? 0),
        ];
      }
      return loss - reward.at(x, y);
    };
    expect(said).toBeCloseTo(again(), 9);
    for (const { said: slope, seen } of slopes(policy, gradient, again)) expect(slope).toBeCloseTo(seen, 4);
  });
});
