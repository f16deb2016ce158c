import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksForInputs,
  initialInputs,
  numberInputs,
  numberNames,
  readInputs,
  readNumber,
  writeInputs,
  type Inputs,
} from '#model/human-evaluation/inputs.ts';

const queryOf = (inputs: Inputs, before = '') => {
  const query = new URLSearchParams(before);
  writeInputs(inputs, query);
  return query.toString();
};

describe('the address of the calculator', () => {
  it('says nothing where all is as at first, and leaves to others what is theirs', () => {
    expect(queryOf(initialInputs)).toBe('');
    expect(queryOf({ ...initialInputs, wins: '20' }, 'highlight=votes&wins=7&ties=3')).toBe('highlight=votes&wins=20');
    expect([asksForInputs('?highlight=votes'), asksForInputs('?ties=0')]).toEqual([false, true]);
  });

  it('restores every input that can be computed with', () => {
    const numbers = Object.fromEntries(
      numberNames.map((name) => {
        const { least, most } = numberInputs[name];
        return [name, fc.double({ min: least, max: most, noNaN: true }).map((value) => String(value + 0))];
      }),
    ) as Record<(typeof numberNames)[number], fc.Arbitrary<string>>;
    const inputs = fc.record({ ...numbers, counts: fc.string({ unit: 'grapheme', maxLength: 60 }) });
    fc.assert(
      fc.property(inputs, (typed) => {
        const { inputs: read, remarks } = readInputs(queryOf(typed));
        for (const name of numberNames) expect(Number(read[name])).toBe(Number(typed[name]));
        expect([read.counts, remarks]).toEqual([typed.counts, []]);
      }),
    );
  });

  it.each([
    ['?wins=abc', 'Wins: the address says “abc”, which is no number from 0 to 1,000,000,000; 60 stands there instead.'],
    ['?ties=', 'Ties: the address says “”, which is no number from 0 to 1,000,000,000; 15 stands there instead.'],
    ['?losses=-1', 'Losses: the address says “-1”, which is no number from 0 to 1,000,000,000; 25 stands there instead.'],
    ['?wins=NaN', 'Wins: the address says “NaN”, which is no number from 0 to 1,000,000,000; 60 stands there instead.'],
    [
      '?width=Infinity',
      'Width, in points: the address says “Infinity”, which is no number from 0.1 to 99; 10 stands there instead.',
    ],
    [
      `?votes=${'<b>'.repeat(20)}`,
      `Votes a pair: the address says “${'<b>'.repeat(8)}…”, which is no number from 1 to 1,000; 1 stands there instead.`,
    ],
    [`?counts=${'A,B,1,1%0A'.repeat(900)}`, 'The address holds more counts than it may; the example stands there instead.'],
  ])('answers %s by a remark and what the calculator begins with', (search, remark) => {
    expect(readInputs(search)).toEqual({ inputs: initialInputs, remarks: [remark] });
  });

  it('leaves out counts that are too many for it, and says so', () => {
    const query = new URLSearchParams();
    expect(writeInputs({ ...initialInputs, counts: 'model A, model B, 1, 2\n'.repeat(400) }, query)).toBe(false);
    expect(query.toString()).toBe('');
  });
});

describe('readNumber(name, written)', () => {
  it('says what to write instead of what is no number or out of range', () => {
    expect(readNumber('correlation', ' 0.5 ')).toBe(0.5);
    for (const written of ['', 'x', '-0.1', '1.1', '1e400'])
      expect(() => readNumber('correlation', written)).toThrow(
        new RangeError('Correlation of votes on a pair: write a number from 0 to 1.'),
      );
  });
});
