import type { Denoise } from '../denoiser.ts';
import type { Reward } from '../rewards.ts';
import { samplePoints, type Guide, type Points, type Random } from '../sample.ts';
import type { Schedule } from '../schedule.ts';

/**
 * Denoises while pushing along the slope of the reward of the predicted clean point, taken through the denoiser, as
 * Chung et al. (2023) and Bansal et al. (2023) do: the mean of step t moves by `strength / beta` times the variance of the step times that
 * slope (Dhariwal and Nichol 2021, Alg. 1). It would be exact if the reward of the mean were `beta log` of the mean of
 * `exp(reward / beta)` over the clean points that may stand behind a noisy one.
 */
export function guidedSamples(
  n: number,
  { beta, strength, reward }: { beta: number; strength: number; reward: Reward },
  denoise: Denoise,
  schedule: Schedule,
  random: Random,
): Points {
  const guide: Guide = (t, out) => {
    const [px = 0, py = 0, xx = 0, xy = 0, yy = 0] = out;
    const slope = reward.slope(px, py);
    const signal = schedule.signal[t] ?? 1;
    // The slope of the prediction in the noisy point is sqrt(signal) / (1 - signal) times the covariance of the clean point.
    const chain = Math.sqrt(signal) / (1 - signal);
    const push = (strength / beta) * (schedule.noise[t] ?? 0) ** 2 * chain;
    return { x: push * (xx * slope.x + xy * slope.y), y: push * (xy * slope.x + yy * slope.y) };
  };
  return samplePoints(n, denoise, schedule, random, guide);
}
