import { randomLcg } from 'd3';
import { describe, expect, it } from 'vitest';
import { exactDenoiser } from '#model/lab/denoiser.ts';
import { cellsOf } from '#model/lab/exact.ts';
import { blocksOf, countedDivergence } from '#model/lab/measure.ts';
import { normalised } from '#model/lab/mixture.ts';
import { samplePoints } from '#model/lab/sample.ts';
import { cosineSchedule } from '#model/lab/schedule.ts';

const base = normalised([
  { weight: 3, x: -2, y: 0, spread: 0.5 },
  { weight: 1, x: 1.5, y: -1, spread: 0.35 },
]);
const schedule = cosineSchedule(50);
const denoise = exactDenoiser(base, schedule);
const predict = (x: number, y: number, t: number) => {
  const out = new Float64Array(5);
  denoise(x, y, t, out);
  return out;
};

describe('the reference model', () => {
  it('predicts the only bell there is from pure noise', () => {
    const lonely = exactDenoiser([{ weight: 1, x: 1, y: -2, spread: 0.01 }], schedule);
    const out = new Float64Array(2);
    lonely(0.3, 0.4, 50, out);
    expect(out[0]).toBeCloseTo(1, 3);
    expect(out[1]).toBeCloseTo(-2, 3);
  });

  it('gives a point without noise back', () => {
    const [x = 0, y = 0] = predict(-1.8, 0.3, 1);
    expect(x).toBeCloseTo(-1.8, 1);
    expect(y).toBeCloseTo(0.3, 1);
  });

  it.each([5, 25, 45])('has the slope that its covariance says, at step %i', (t) => {
    const [x, y, h] = [0.2, -0.4, 1e-5];
    const [, , xx = 0, xy = 0, yy = 0] = predict(x, y, t);
    const a = schedule.signal[t] ?? 1;
    const chain = Math.sqrt(a) / (1 - a);
    const across = predict(x + h, y, t).map((value, i) => (value - (predict(x - h, y, t)[i] ?? 0)) / (2 * h));
    const up = predict(x, y + h, t).map((value, i) => (value - (predict(x, y - h, t)[i] ?? 0)) / (2 * h));
    expect(chain * xx).toBeCloseTo(across[0] ?? NaN, 4);
    expect(chain * xy).toBeCloseTo(across[1] ?? NaN, 4);
    expect(chain * xy).toBeCloseTo(up[0] ?? NaN, 4);
    expect(chain * yy).toBeCloseTo(up[1] ?? NaN, 4);
  });

  it('samples its mixture, within what fifty steps allow', () => {
    const points = samplePoints(8000, denoise, schedule, randomLcg(0.4));
    expect(countedDivergence(points, blocksOf(cellsOf(base)))).toBeLessThan(0.04);
  });
});

describe('cosineSchedule(steps)', () => {
  it('takes nearly all of the signal, and adds no noise in the last step', () => {
    expect(schedule.signal[50]).toBeLessThan(0.001);
    expect(schedule.noise[1]).toBe(0);
    expect(schedule.fromClean[1]).toBeCloseTo(1, 12);
  });
});
