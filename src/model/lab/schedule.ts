/**
 * Coefficients of a denoising process of T steps, each an array over t = 0..T. Step t goes from x_t to x_{t-1}, drawn from a
 * normal distribution with mean `fromClean[t] * x0 + fromNoisy[t] * x_t` and standard deviation `noise[t]` in each direction,
 * where x0 is what the denoiser predicts.
 */
export interface Schedule {
  steps: number;
  /** Share of the signal's variance left at t: 1 at 0, nearly 0 at T. */
  signal: Float64Array;
  fromClean: Float64Array;
  fromNoisy: Float64Array;
  /** 0 at t = 1: the last step adds no noise. */
  noise: Float64Array;
}

/**
 * The cosine schedule (Nichol and Dhariwal 2021, Sec. 3.2) with the posterior of the forward process as the reverse step
 * (Ho et al. 2020, Eq. 6 and 7).
 */
export function cosineSchedule(steps: number): Schedule {
  const offset = 0.008;
  const height = (t: number) => Math.cos((((t / steps + offset) / (1 + offset)) * Math.PI) / 2) ** 2;
  const make = (of: (t: number) => number) => Float64Array.from({ length: steps + 1 }, (_, t) => of(t));
  const signal = new Float64Array(steps + 1);
  signal[0] = 1;
  // A step takes at most 0.999 of the signal, as in the source.
  for (let t = 1; t <= steps; t += 1) signal[t] = (signal[t - 1] ?? 1) * Math.max(0.001, height(t) / height(t - 1));
  const [before, at] = [(t: number) => signal[t - 1] ?? 1, (t: number) => signal[t] ?? 1];
  return {
    steps,
    signal,
    fromClean: make((t) => (t === 0 ? 1 : (Math.sqrt(before(t)) * (1 - at(t) / before(t))) / (1 - at(t)))),
    fromNoisy: make((t) => (t === 0 ? 0 : (Math.sqrt(at(t) / before(t)) * (1 - before(t))) / (1 - at(t)))),
    noise: make((t) => (t === 0 ? 0 : Math.sqrt(((1 - before(t)) / (1 - at(t))) * (1 - at(t) / before(t))))),
  };
}
