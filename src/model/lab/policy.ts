import type { Denoise } from './denoiser.ts';
import type { Schedule } from './schedule.ts';

/** Bells of the correction in each direction, and knots along the steps between which it changes evenly. */
const grid = 9;
const knots = 8;
/** Half the side of the square of bells, in standard deviations of the noisy points. */
const half = 2.6;
const gap = (2 * half) / (grid - 1);
const bellsAt = grid * grid;
/** Below it a bell is passed over. */
const negligible = 1e-5;

/**
 * The policy that training changes: the reference model's denoiser plus a correction that is linear in the weights, a sum of
 * bells over the plane of noisy points at each knot of the steps. It starts as the reference model. Linear, so that every
 * gradient below is exact and short; bells, so that it can bend the field anywhere.
 */
export class Policy {
  /** Weights by knot, bell and direction. */
  readonly weights = new Float64Array(knots * bellsAt * 2);
  readonly reference: Denoise;
  readonly schedule: Schedule;
  /** Values of the bells at the point that was looked at last, and the knots it lies between. */
  readonly #bells = new Float64Array(bellsAt);
  #knot = 0;
  #share = 0;
  readonly #scale: Float64Array;
  readonly #across = new Float64Array(grid);

  /** @param spread standard deviation of the clean points in one direction; it sets where the bells stand */
  constructor(reference: Denoise, schedule: Schedule, spread: number) {
    this.reference = reference;
    this.schedule = schedule;
    this.#scale = schedule.signal.map((signal) => 1 / Math.sqrt(signal * spread * spread + 1 - signal));
  }

  /** The policy's prediction of the clean point. */
  readonly denoise: Denoise = (x, y, t, out) => {
    this.reference(x, y, t, out);
    this.correct(x, y, t, out);
  };

  /** Adds the correction at (x, y) and step t to a prediction of the reference model; looks there. */
  correct(x: number, y: number, t: number, out: Float64Array): void {
    this.look(x, y, t);
    let dx = 0;
    let dy = 0;
    const [first, next] = this.#ends();
    for (let bell = 0; bell < bellsAt; bell += 1) {
      const value = this.#bells[bell] ?? 0;
      if (value < negligible) continue;
      const [a, b] = [2 * (first + bell), 2 * (next + bell)];
      dx += value * this.#between(a, b);
      dy += value * this.#between(a + 1, b + 1);
    }
    out[0] = (out[0] ?? 0) + dx;
    out[1] = (out[1] ?? 0) + dy;
  }

  /** Adds to `gradient` what a slope (x, y) of a loss in a prediction means for the weights, where was looked last. */
  learn(gradient: Float64Array, x: number, y: number): void {
    const [first, next] = this.#ends();
    for (let bell = 0; bell < bellsAt; bell += 1) {
      const value = this.#bells[bell] ?? 0;
      if (value < negligible) continue;
      const [a, b] = [2 * (first + bell), 2 * (next + bell)];
      const [early, late] = [value * (1 - this.#share), value * this.#share];
      gradient[a] = (gradient[a] ?? 0) + early * x;
      gradient[a + 1] = (gradient[a + 1] ?? 0) + early * y;
      gradient[b] = (gradient[b] ?? 0) + late * x;
      gradient[b + 1] = (gradient[b + 1] ?? 0) + late * y;
    }
  }

  /** Slope of the correction where was looked last, written into `out` as dx/dx, dx/dy, dy/dx, dy/dy. */
  slope(x: number, y: number, t: number, out: Float64Array): void {
    const scale = this.#scale[t] ?? 1;
    const [first, next] = this.#ends();
    out.fill(0, 0, 4);
    for (let bell = 0; bell < bellsAt; bell += 1) {
      const value = this.#bells[bell] ?? 0;
      if (value < negligible) continue;
      const [a, b] = [2 * (first + bell), 2 * (next + bell)];
      const [wx, wy] = [this.#between(a, b), this.#between(a + 1, b + 1)];
      const across = (-(x * scale + half - (bell % grid) * gap) / (gap * gap)) * value * scale;
      const up = (-(y * scale + half - Math.floor(bell / grid) * gap) / (gap * gap)) * value * scale;
      out[0] = (out[0] ?? 0) + wx * across;
      out[1] = (out[1] ?? 0) + wx * up;
      out[2] = (out[2] ?? 0) + wy * across;
      out[3] = (out[3] ?? 0) + wy * up;
    }
  }

  /** Where the weights of the two knots begin that the step lies between. */
  #ends(): [number, number] {
    const first = this.#knot * bellsAt;
    return [first, this.#knot + 1 < knots ? first + bellsAt : first];
  }

  /** The weight between those of the two knots. */
  #between(early: number, late: number): number {
    return (1 - this.#share) * (this.weights[early] ?? 0) + this.#share * (this.weights[late] ?? 0);
  }

  /** Remembers the bells at (x, y) and step t, for `learn` and `slope`. */
  look(x: number, y: number, t: number): void {
    const at = ((t - 1) / (this.schedule.steps - 1)) * (knots - 1);
    this.#knot = Math.min(knots - 1, Math.floor(at));
    this.#share = at - this.#knot;
    const scale = this.#scale[t] ?? 1;
    const [u, v] = [x * scale, y * scale];
    for (let i = 0; i < grid; i += 1) this.#across[i] = Math.exp(-(((u + half - i * gap) / gap) ** 2) / 2);
    for (let j = 0; j < grid; j += 1) {
      const up = Math.exp(-(((v + half - j * gap) / gap) ** 2) / 2);
      for (let i = 0; i < grid; i += 1) this.#bells[j * grid + i] = up * (this.#across[i] ?? 0);
    }
  }
}
