import type { Mixture } from './mixture.ts';
import type { Schedule } from './schedule.ts';

/**
 * A denoiser: predicts the clean point behind the noisy point (x, y) at step t and writes it into `out[0]` and `out[1]`.
 * Written into rather than returned, because it is asked a hundred thousand times for one picture.
 */
export type Denoise = (x: number, y: number, t: number, out: Float64Array) => void;

/**
 * The denoiser that no network could better: the mean of the clean point given the noisy one, in closed form for a mixture.
 * A clean point of a bell with mean m and variance v is noised to mean sqrt(a) m and variance a v + 1 - a, a being the signal's
 * share; given the noisy point, its mean is m + sqrt(a) v / (a v + 1 - a) (x_t - sqrt(a) m).
 *
 * `out` may be longer than two: places 2 to 4 then take the covariance of the clean point (xx, xy, yy), which is the slope of the
 * prediction: d prediction / d x_t = sqrt(a) / (1 - a) covariance (Efron 2011, Tweedie's formula, differentiated once more).
 */
export function exactDenoiser(mixture: Mixture, { signal }: Schedule): Denoise {
  const bells = mixture.length;
  const logs = new Float64Array(bells);
  return (x, y, t, out) => {
    const a = signal[t] ?? 1;
    const root = Math.sqrt(a);
    let highest = -Infinity;
    for (let k = 0; k < bells; k += 1) {
      const bell = mixture[k];
      if (!bell) continue;
      const variance = a * bell.spread * bell.spread + 1 - a;
      const log = Math.log(bell.weight / variance) - ((x - root * bell.x) ** 2 + (y - root * bell.y) ** 2) / (2 * variance);
      logs[k] = log;
      if (log > highest) highest = log;
    }
    let sum = 0;
    let mx = 0;
    let my = 0;
    let xx = 0;
    let xy = 0;
    let yy = 0;
    for (let k = 0; k < bells; k += 1) {
      const bell = mixture[k];
      if (!bell) continue;
      const share = Math.exp((logs[k] ?? 0) - highest);
      if (share < 1e-12) continue;
      const clean = bell.spread * bell.spread;
      const variance = a * clean + 1 - a;
      const gain = (root * clean) / variance;
      const px = bell.x + gain * (x - root * bell.x);
      const py = bell.y + gain * (y - root * bell.y);
      const rest = clean * (1 - a * (clean / variance));
      sum += share;
      mx += share * px;
      my += share * py;
      xx += share * (rest + px * px);
      xy += share * px * py;
      yy += share * (rest + py * py);
    }
    mx /= sum;
    my /= sum;
    out[0] = mx;
    out[1] = my;
    if (out.length < 5) return;
    out[2] = xx / sum - mx * mx;
    out[3] = xy / sum - mx * my;
    out[4] = yy / sum - my * my;
  };
}
