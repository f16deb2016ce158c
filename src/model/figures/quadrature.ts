/** Equally spaced numbers from `start` to `stop`, both included; `count` is at least 2. */
export function spaced(start: number, stop: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + ((stop - start) * index) / (count - 1));
}

/**
 * Integral by the trapezoidal rule with equal steps. For smooth functions that vanish at both ends, as the densities
 * here do, its error falls faster than any power of the step (Trefethen and Weideman, SIAM Review 56(3), 2014).
 */
export function integrate(f: (x: number) => number, from: number, to: number, steps = 4000): number {
  const width = (to - from) / steps;
  let sum = (f(from) + f(to)) / 2;
  for (let index = 1; index < steps; index += 1) sum += f(from + index * width);
  return sum * width;
}
