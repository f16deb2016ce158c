import type { Denoise } from '../denoiser.ts';
import type { Reward } from '../rewards.ts';
import { samplePoints, type Points, type Random } from '../sample.ts';
import type { Schedule } from '../schedule.ts';

/** Makes N points for each that is kept, and keeps the one with the highest reward (Stiennon et al. 2020, App. G.3). */
export function bestOfSamples(
  n: number,
  { tries, reward }: { tries: number; reward: Reward },
  denoise: Denoise,
  schedule: Schedule,
  random: Random,
): Points {
  const kept = new Float64Array(2 * n);
  const highest = new Float64Array(n).fill(-Infinity);
  for (let round = 0; round < tries; round += 1) {
    const points = samplePoints(n, denoise, schedule, random);
    for (let i = 0; i < n; i += 1) {
      const [x, y] = [points[2 * i] ?? 0, points[2 * i + 1] ?? 0];
      const value = reward.at(x, y);
      if (value <= (highest[i] ?? 0)) continue;
      highest[i] = value;
      kept.set([x, y], 2 * i);
    }
  }
  return kept;
}
