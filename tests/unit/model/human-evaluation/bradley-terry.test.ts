import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBradleyTerry, pointsPerNat, type Fit } from '../../../../src/model/human-evaluation/bradley-terry.ts';
import { parsePairs, type Comparisons } from '../../../../src/model/human-evaluation/pairs.ts';

const read = (text: string) => {
  const pairs = parsePairs(text);
  if (Array.isArray(pairs)) throw new Error('problems');
  return pairs;
};
const fit = (pairs: Comparisons): Fit => {
  const result = fitBradleyTerry(pairs);
  if (!('ratings' in result)) throw new Error('no fit');
  return result;
};

describe('fitBradleyTerry(comparisons)', () => {
  // A published run of BTm of R's BradleyTerry2 (Turner and Firth 2012): A beat B 8:4 and lost to C 3:5. It prints, relative to
  // A, B -0.6931 with standard error 0.4330 and C 0.5108 with 0.5164; it counts every game twice, which halves the variances.
  it('finds the solution that R prints for a published example', () => {
    const { names, ratings } = fit(read('A,B,8,4\nA,C,3,5'));
    const of = (name: string) => ratings[names.indexOf(name)] ?? NaN;
    expect(of('B') - of('A')).toBeCloseTo(-0.6931, 4);
    expect(of('C') - of('A')).toBeCloseTo(0.5108, 4);
  });

  it('has the standard errors of the same run, for games counted twice', () => {
    const { names, errors } = fit(read('A,B,16,8'));
    // Of two models, each rating is half of the difference, so its error is half of that of the difference.
    expect(2 * (errors[names.indexOf('B')] ?? NaN)).toBeCloseTo(0.433, 4);
  });

  it('gives 400 points for odds of ten to one', () => {
    const { ratings } = fit(read('A,B,100,10'));
    expect(((ratings[0] ?? NaN) - (ratings[1] ?? NaN)) * pointsPerNat).toBeCloseTo(400, 8);
  });

  it('meets the likelihood equations: each model wins as often as the fit expects', () => {
    const count = fc.integer({ min: 1, max: 40 });
    const comparisons = fc
      .integer({ min: 2, max: 6 })
      .chain((k) => fc.array(fc.array(count, { minLength: k, maxLength: k }), { minLength: k, maxLength: k }));
    fc.assert(
      fc.property(comparisons, (table) => {
        const wins = table.map((row, i) => row.map((each, j) => (i === j ? 0 : each)));
        const { probabilities, ratings, errors } = fit({ names: wins.map((_, i) => String(i)), wins });
        expect(ratings.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 8);
        expect(errors.every((error) => error > 0)).toBe(true);
        wins.forEach((row, i) => {
          const won = row.reduce((sum, each) => sum + each, 0);
          const expected = row.reduce(
            (sum, each, j) => sum + (each + (wins[j]?.[i] ?? 0)) * (i === j ? 0 : (probabilities[i]?.[j] ?? 0)),
            0,
          );
          expect(expected).toBeCloseTo(won, 6);
        });
      }),
    );
  });

  it('says who was never beaten where no finite solution exists', () => {
    expect(fitBradleyTerry(read('A,B,5,0\nB,C,3,2'))).toEqual({ unbeaten: ['A'], others: ['B', 'C'] });
  });

  const chain = (models: number, wins: number) =>
    read(Array.from({ length: models }, (_, i) => `m${i},m${i + 1},${wins},1`).join('\n'));

  it('rates a hundred models, each of which met two others, while one waits', () => {
    const { ratings } = fit(chain(99, 2));
    expect((ratings[0] ?? NaN) - (ratings[99] ?? NaN)).toBeCloseTo(99 * Math.LN2, 4);
  }, 5000);

  it('gives no ratings where it has not found them', () => {
    expect(() => fitBradleyTerry(chain(60, 999_999_999))).toThrow(RangeError);
  });

  it('says which models never met', () => {
    const result = fitBradleyTerry(read('A,B,5,3\nC,D,2,4'));
    expect(result).toEqual({ unbeaten: ['A', 'B'], others: ['C', 'D'] });
  });
});
