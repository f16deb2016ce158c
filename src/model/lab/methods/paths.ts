import type { Point } from '../mixture.ts';
import type { Policy } from '../policy.ts';

/** What a batch of samples went through: x and y in turn, found by `index`. */
export class Paths {
  readonly batch: number;
  readonly steps: number;
  /** The noisy point before each step. */
  readonly points: Float64Array;
  /** The standard normal noise that each step drew. */
  readonly noises: Float64Array;
  /** What the policy added to the prediction of the reference model. */
  readonly corrections: Float64Array;
  /** The samples. */
  ends: Point[] = [];

  constructor(batch: number, steps: number) {
    this.batch = batch;
    this.steps = steps;
    const size = 2 * batch * (steps + 1);
    this.points = new Float64Array(size);
    this.noises = new Float64Array(size);
    this.corrections = new Float64Array(size);
  }

  /** Where sample k stands before step t. */
  index(k: number, t: number): number {
    return 2 * (k * (this.steps + 1) + t);
  }
}

/** Samples a batch from a policy and writes down the paths. */
export function walk(policy: Policy, paths: Paths, normal: () => number): void {
  const { steps, fromClean, fromNoisy, noise } = policy.schedule;
  const out = new Float64Array(2);
  paths.ends = Array.from({ length: paths.batch }, (_, k) => {
    let [x, y] = [normal(), normal()];
    for (let t = steps; t > 0; t -= 1) {
      const at = paths.index(k, t);
      policy.reference(x, y, t, out);
      const [rx = 0, ry = 0] = out;
      policy.correct(x, y, t, out);
      const [px = 0, py = 0] = out;
      const [nx, ny] = [normal(), normal()];
      paths.points.set([x, y], at);
      paths.noises.set([nx, ny], at);
      paths.corrections.set([px - rx, py - ry], at);
      x = (fromClean[t] ?? 0) * px + (fromNoisy[t] ?? 0) * x + (noise[t] ?? 0) * nx;
      y = (fromClean[t] ?? 0) * py + (fromNoisy[t] ?? 0) * y + (noise[t] ?? 0) * ny;
    }
    return { x, y };
  });
}
