import { winProbability } from '../figures/bradley-terry.ts';
import type { Point } from './mixture.ts';
import type { Reward } from './rewards.ts';
import type { Points, Random } from './sample.ts';

/** Two points of which a rater liked one better. */
export interface Pair {
  winner: Point;
  loser: Point;
}

/**
 * Pairs of neighbouring points of a list, judged by raters who follow a reward as Bradley and Terry (1952) describe.
 */
export function judgedPairs(points: Points, reward: Reward, random: Random): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i + 3 < points.length; i += 4) {
    const first = { x: points[i] ?? 0, y: points[i + 1] ?? 0 };
    const second = { x: points[i + 2] ?? 0, y: points[i + 3] ?? 0 };
    const isFirst = random() < winProbability(reward.at(first.x, first.y) - reward.at(second.x, second.y));
    pairs.push(isFirst ? { winner: first, loser: second } : { winner: second, loser: first });
  }
  return pairs;
}
