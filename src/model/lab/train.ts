import type { Policy } from './policy.ts';

/** What gives the weights to sample with, as training has made them so far. */
export type Lesson = () => Float64Array;

/**
 * Trains a policy.
 *
 * @param addSlope adds the slope of a batch's loss in the weights to a gradient that is zero
 * @yields after each update
 */
export function* train(
  policy: Policy,
  { updates, rate }: { updates: number; rate: number },
  addSlope: (gradient: Float64Array) => void,
): Generator<Lesson> {
  const adam = new Adam(policy, rate);
  for (let update = 0; update < updates; update += 1) {
    addSlope(adam.gradient);
    adam.step();
    yield () => adam.mean();
  }
}

/**
 * Adam (Kingma and Ba 2015, Alg. 1), stepping the weights of a policy down a gradient, with the running mean of the weights that
 * diffusion models are sampled with (as in Nichol and Dhariwal 2021): without it the noise of the last batches shows in every picture.
 */
class Adam {
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
