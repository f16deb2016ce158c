import { randomNormal } from 'd3';
import type { Policy } from '../policy.ts';
import type { Reward } from '../rewards.ts';
import type { Random } from '../sample.ts';
import { train, type Lesson } from '../train.ts';
import { Paths, walk } from './paths.ts';

const [batch, rate] = [128, 0.03];

/**
 * Trains a policy by what its own samples earn: each denoising step is an action, and a step that led to more reward than the
 * batch earned on the mean is made more likely (Black et al. 2024, Sec. 4.3: DDPO-SF), less `beta` times the
 * divergence of each step from the reference model's (as Fan et al. 2023 do), which is `fromClean^2 |correction|^2 / (2 noise^2)`
 * for two normal steps of the same variance. With `beta` 0 nothing holds it. The reward is never differentiated.
 */
export function trainByReward(
  policy: Policy,
  { reward, beta, updates }: { reward: Reward; beta: number; updates: number },
  random: Random,
): Generator<Lesson> {
  const { steps, fromClean, noise } = policy.schedule;
  const normal = randomNormal.source(random)();
  const paths = new Paths(batch, steps);
  return train(policy, { updates, rate }, (gradient) => {
    walk(policy, paths, normal);
    const earned = paths.ends.map((end) => reward.at(end.x, end.y));
    const mean = earned.reduce((sum, value) => sum + value, 0) / batch;
    earned.forEach((value, k) => {
      for (let t = steps; t > 1; t -= 1) {
        const at = paths.index(k, t);
        // What the log probability of the step changes by when its prediction moves: the noise drawn, over the step's noise.
        const gain = ((value - mean) * (fromClean[t] ?? 0)) / (noise[t] ?? 1) / batch;
        const pull = (beta * (fromClean[t] ?? 0) ** 2) / (noise[t] ?? 1) ** 2 / batch;
        policy.look(paths.points[at] ?? 0, paths.points[at + 1] ?? 0, t);
        policy.learn(
          gradient,
          pull * (paths.corrections[at] ?? 0) - gain * (paths.noises[at] ?? 0),
          pull * (paths.corrections[at + 1] ?? 0) - gain * (paths.noises[at + 1] ?? 0),
        );
      }
    });
  });
}
