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
  /** Values of the bells at the point that was last asked for, and the knots it lies between. */
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

  /** Adds the correction at (x, y) and step t to a prediction of the reference model, and remembers the bells for `learn`. */
  correct(x: number, y: number, t: number, out: Float64Array): void {
    const weights = this.weights;
    this.#look(x, y, t);
    let dx = 0;
    let dy = 0;
    const [first, next] = this.#ends();
    for (let bell = 0; bell < bellsAt; bell += 1) {
      const value = this.#bells[bell] ?? 0;
      if (value < negligible) continue;
      const [a, b] = [2 * (first + bell), 2 * (next + bell)];
      dx += value * ((1 - this.#share) * (weights[a] ?? 0) + this.#share * (weights[b] ?? 0));
      dy += value * ((1 - this.#share) * (weights[a + 1] ?? 0) + this.#share * (weights[b + 1] ?? 0));
    }
    out[0] = (out[0] ?? 0) + dx;
    out[1] = (out[1] ?? 0) + dy;
  }

  /** Adds to `gradient` what a slope (x, y) of a loss in the last prediction means for the weights. */
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

  /** Slope of the correction that was last asked for, written into `out` as dx/dx, dx/dy, dy/dx, dy/dy. */
  slope(x: number, y: number, t: number, out: Float64Array): void {
    const scale = this.#scale[t] ?? 1;
    const [first, next] = this.#ends();
    out.fill(0, 0, 4);
    for (let bell = 0; bell < bellsAt; bell += 1) {
      const value = this.#bells[bell] ?? 0;
      if (value < negligible) continue;
      const [a, b] = [2 * (first + bell), 2 * (next + bell)];
      const wx = (1 - this.#share) * (this.weights[a] ?? 0) + this.#share * (this.weights[b] ?? 0);
      const wy = (1 - this.#share) * (this.weights[a + 1] ?? 0) + this.#share * (this.weights[b + 1] ?? 0);
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

  #look(x: number, y: number, t: number): void {
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

/**
 * Adam (Kingma and Ba 2015, Alg. 1), stepping the weights of a policy down a gradient, with the running mean of the weights that
 * diffusion models are sampled with (Song and Ermon 2020, Sec. 4): without it the noise of the last batches shows in every picture.
 */
export class Adam {
  /** Slope of the loss in the weights, to be filled before each step; a step empties it. */
  readonly gradient: Float64Array;
  readonly #weights: Float64Array;
  readonly #rate: number;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  readonly #mean: Float64Array;
  #steps = 0;

  constructor({ weights }: Policy, rate: number) {
    this.#weights = weights;
    this.#rate = rate;
    this.gradient = new Float64Array(weights.length);
    this.#first = new Float64Array(weights.length);
    this.#second = new Float64Array(weights.length);
    this.#mean = new Float64Array(weights.length);
  }

  step(): void {
    this.#steps += 1;
    const [trustFirst, trustSecond] = [1 - 0.9 ** this.#steps, 1 - 0.999 ** this.#steps];
    for (let i = 0; i < this.gradient.length; i += 1) {
      const slope = this.gradient[i] ?? 0;
      const first = (this.#first[i] = 0.9 * (this.#first[i] ?? 0) + 0.1 * slope);
      const second = (this.#second[i] = 0.999 * (this.#second[i] ?? 0) + 0.001 * slope * slope);
      const weight = (this.#weights[i] ?? 0) - (this.#rate * (first / trustFirst)) / (Math.sqrt(second / trustSecond) + 1e-8);
      this.#weights[i] = weight;
      this.#mean[i] = keep * (this.#mean[i] ?? 0) + (1 - keep) * weight;
    }
    this.gradient.fill(0);
  }

  /** The running mean of the weights, to sample with. */
  mean(): Float64Array {
    return this.#mean.map((weight) => weight / (1 - keep ** this.#steps));
  }
}
/** Share of the running mean that a step keeps: it looks back over some fifty. */
const keep = 0.98;
