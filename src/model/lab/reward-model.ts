import { winProbability } from '../figures/bradley-terry.ts';
import type { Pair } from './preferences.ts';
import type { Reward } from './rewards.ts';

/** Bells of a reward model in each direction, their distance and width. */
const grid = 11;
const gap = 0.9;
const first = (-(grid - 1) / 2) * gap;
const width = 0.9;

/**
 * A reward model learnt from pairs: a sum of bells over the plane whose heights make the pairs most likely under the model of
 * Bradley and Terry, minus half of `decay` times their squares. The loss is convex; Newton's
 * method finds its minimum. Where no pair was seen the bells stay near zero, whatever the true reward is there.
 *
 * @param iterations steps of Newton's method; it stands still long before
 */
export function learnReward(pairs: readonly Pair[], { decay = 0.05, iterations = 12 } = {}): Reward {
  const size = grid * grid;
  const rows = pairs.map(({ winner, loser }) => {
    const row = bellsAt(winner.x, winner.y);
    bellsAt(loser.x, loser.y).forEach((value, i) => (row[i] = (row[i] ?? 0) - value));
    return row;
  });
  const heights = new Float64Array(size);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const gradient = heights.map((height) => decay * height);
    const curvature = Array.from({ length: size }, (_, i) => new Float64Array(size).fill(0).map((_, j) => (i === j ? decay : 0)));
    for (const row of rows) {
      const margin = row.reduce((sum, value, i) => sum + value * (heights[i] ?? 0), 0);
      const surprise = winProbability(-margin);
      const bend = surprise * (1 - surprise);
      for (let i = 0; i < size; i += 1) {
        const value = row[i] ?? 0;
        if (Math.abs(value) < 1e-6) continue;
        gradient[i] = (gradient[i] ?? 0) - surprise * value;
        const line = curvature[i];
        if (line) for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + bend * value * (row[j] ?? 0);
      }
    }
    const step = solve(curvature, gradient);
    let moved = 0;
    step.forEach((value, i) => {
      heights[i] = (heights[i] ?? 0) - value;
      moved = Math.max(moved, Math.abs(value));
    });
    if (moved < 1e-8) break;
  }
  return modelOf(heights);
}

/** The sum of bells of the given heights, and its slope. */
function modelOf(heights: Float64Array): Reward {
  const across = new Float64Array(grid);
  const up = new Float64Array(grid);
  /** Sums something over the bells; it is asked for every cell of the plane and every step of every sample. */
  const sum = (x: number, y: number, of: (value: number, i: number, j: number) => number) => {
    bellsAlong(x, across);
    bellsAlong(y, up);
    let total = 0;
    for (let j = 0; j < grid; j += 1)
      for (let i = 0; i < grid; i += 1) total += of((heights[j * grid + i] ?? 0) * (up[j] ?? 0) * (across[i] ?? 0), i, j);
    return total;
  };
  return {
    at: (x, y) => sum(x, y, (value) => value),
    slope: (x, y) => ({
      x: sum(x, y, (value, i) => (value * (first + i * gap - x)) / (width * width)),
      y: sum(x, y, (value, _, j) => (value * (first + j * gap - y)) / (width * width)),
    }),
  };
}

function bellsAlong(at: number, values: Float64Array): void {
  for (let i = 0; i < grid; i += 1) values[i] = Math.exp(-(((at - first - i * gap) / width) ** 2) / 2);
}

function bellsAt(x: number, y: number): Float64Array {
  const [across, up] = [new Float64Array(grid), new Float64Array(grid)];
  bellsAlong(x, across);
  bellsAlong(y, up);
  return Float64Array.from({ length: grid * grid }, (_, k) => (across[k % grid] ?? 0) * (up[Math.floor(k / grid)] ?? 0));
}

/** Solves a symmetric positive definite system, of which the lower half is given, by Cholesky's factorisation; overwrites it. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const solution = right.slice();
  for (let j = 0; j < size; j += 1) {
    const row = matrix[j] ?? right;
    for (let k = 0; k < j; k += 1) {
      const above = matrix[k] ?? right;
      let sum = row[k] ?? 0;
      for (let m = 0; m < k; m += 1) sum -= (row[m] ?? 0) * (above[m] ?? 0);
      row[k] = sum / (above[k] ?? 1);
    }
    let pivot = row[j] ?? 0;
    for (let m = 0; m < j; m += 1) pivot -= (row[m] ?? 0) ** 2;
    row[j] = Math.sqrt(pivot);
    let value = solution[j] ?? 0;
    for (let m = 0; m < j; m += 1) value -= (row[m] ?? 0) * (solution[m] ?? 0);
    solution[j] = value / (row[j] ?? 1);
  }
  for (let j = size - 1; j >= 0; j -= 1) {
    let value = solution[j] ?? 0;
    for (let m = j + 1; m < size; m += 1) value -= (matrix[m]?.[j] ?? 0) * (solution[m] ?? 0);
    solution[j] = value / (matrix[j]?.[j] ?? 1);
  }
  return solution;
}
