import { randomNormal } from 'd3';
import type { Policy } from '../policy.ts';
import type { Reward } from '../rewards.ts';
import type { Random } from '../sample.ts';
import { train, type Lesson } from '../train.ts';
import { Paths, walk } from './paths.ts';

const [batch, rate] = [96, 0.02];

/**
 * Trains a policy by the slope of the reward, taken back through the last `through` denoising steps of its own samples (Clark et al.
 * 2024: DRaFT-K; Prabhudesai et al. 2023), less `beta` times the divergence of these steps from the reference model's. The reward has
 * to be differentiable, and knows nothing of what the earlier steps could have done.
 */
export function trainByGradient(
  policy: Policy,
  { reward, beta, through, updates }: { reward: Reward; beta: number; through: number; updates: number },
  random: Random,
): Generator<Lesson> {
  const normal = randomNormal.source(random)();
  const paths = new Paths(batch, policy.schedule.steps);
  return train(policy, { updates, rate }, (gradient) => {
    walk(policy, paths, normal);
    for (let k = 0; k < batch; k += 1) goBack(policy, paths, k, { reward, beta, through, share: 1 / batch }, gradient);
  });
}

/**
 * Loss of one sample, `beta` times the divergence of its last steps less its reward, times `share`; adds its slope in the weights to
 * `gradient` by going back along the path: at each step the slope in the point after it becomes that in the point before it.
 */
export function goBack(
  policy: Policy,
  paths: Paths,
  k: number,
  { reward, beta, through, share }: { reward: Reward; beta: number; through: number; share: number },
  gradient: Float64Array,
): number {
  const { fromClean, fromNoisy, noise, signal } = policy.schedule;
  const out = new Float64Array(5);
  const bend = new Float64Array(4);
  const end = paths.ends[k] ?? { x: 0, y: 0 };
  const uphill = reward.slope(end.x, end.y);
  let loss = -share * reward.at(end.x, end.y);
  let [ax, ay] = [-share * uphill.x, -share * uphill.y];
  for (let t = 1; t <= Math.min(through, paths.steps); t += 1) {
    const at = paths.index(k, t);
    const [x, y] = [paths.points[at] ?? 0, paths.points[at + 1] ?? 0];
    const [dx, dy] = [paths.corrections[at] ?? 0, paths.corrections[at + 1] ?? 0];
    const clean = fromClean[t] ?? 0;
    // The last step draws no noise, where a divergence is not defined; it is held as the one before it.
    const pull = (share * beta * clean * clean) / (noise[Math.max(t, 2)] ?? 1) ** 2;
    loss += (pull * (dx * dx + dy * dy)) / 2;
    // Slope of the loss in this step's prediction, by way of the point after it and of the divergence.
    const [px, py] = [clean * ax + pull * dx, clean * ay + pull * dy];
    policy.reference(x, y, t, out);
    policy.correct(x, y, t, out);
    policy.learn(gradient, px, py);
    policy.slope(x, y, t, bend);
    const chain = Math.sqrt(signal[t] ?? 1) / (1 - (signal[t] ?? 1));
    const [xx, xy, yy] = [chain * (out[2] ?? 0), chain * (out[3] ?? 0), chain * (out[4] ?? 0)];
    const noisy = fromNoisy[t] ?? 0;
    [ax, ay] = [
      noisy * ax + clean * (xx * ax + xy * ay) + (bend[0] ?? 0) * px + (bend[2] ?? 0) * py,
      noisy * ay + clean * (xy * ax + yy * ay) + (bend[1] ?? 0) * px + (bend[3] ?? 0) * py,
    ];
  }
  return loss;
}
