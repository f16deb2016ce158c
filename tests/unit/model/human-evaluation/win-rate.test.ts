import { describe, expect, it } from 'vitest';
import { comparisonsForWidth, designEffect, wilsonInterval, z95 } from '../../../../src/model/human-evaluation/win-rate.ts';

describe('wilsonInterval(wins, losses)', () => {
  it('goes from 83.9 to 100 % for 20 wins in 20, as section 4.6 says', () => {
    const { share, low, high } = wilsonInterval(20, 0);
    expect([share, high]).toEqual([1, 1]);
    expect(low).toBeCloseTo(0.8389, 4);
  });

  it.each([
    [14, 4],
    [1142, 490],
    [1, 99],
  ])('%d wins and %d losses: its ends are the shares that the data just do not reject', (wins, losses) => {
    const { share, low, high } = wilsonInterval(wins, losses);
    for (const p of [low, high]) expect(Math.abs(share - p)).toBeCloseTo(z95 * Math.sqrt((p * (1 - p)) / (wins + losses)), 10);
  });

  it('is mirrored when wins and losses change places', () => {
    const [a, b] = [wilsonInterval(30, 12), wilsonInterval(12, 30)];
    expect(a.low).toBeCloseTo(1 - b.high, 12);
  });

  it.each([
    [0, 0],
    [-1, 5],
  ])('objects to %d wins and %d losses', (wins, losses) => {
    expect(() => wilsonInterval(wins, losses)).toThrow(RangeError);
  });
});

describe('comparisonsForWidth(width, share)', () => {
  it.each([
    [0.1, 0.5],
    [0.02, 0.7],
    [0.3, 1],
  ])('is the least number for a width of %d at a share of %d', (width, share) => {
    const widthOf = (n: number) => {
      const { low, high } = wilsonInterval(share * n, (1 - share) * n);
      return high - low;
    };
    const n = comparisonsForWidth(width, share);
    expect(widthOf(n)).toBeLessThanOrEqual(width);
    expect(widthOf(n - 1)).toBeGreaterThan(width);
  });

  it('grows by the design effect of votes that share a pair', () => {
    expect(comparisonsForWidth(0.1, 0.5, designEffect(5, 0.27))).toBe(Math.ceil(comparisonsForWidth(0.1, 0.5) * 2.08));
    expect(() => designEffect(0, 0)).toThrow(/write 1 or more/);
    expect(() => designEffect(2, 1.5)).toThrow(/between 0 and 1/);
  });

  it('objects to a width of nothing', () => {
    expect(() => comparisonsForWidth(0, 0.5)).toThrow('width');
  });
});
