import { describe, expect, it } from 'vitest';
import { parsePrinted, reportedNumbers, usualValue, type ReportedNumber } from '../../../../src/model/results/numbers.ts';
import { groupBySetting } from '../../../../src/model/results/settings.ts';
import { valueText } from '../../../../src/model/results/texts.ts';
import type { Results, Survey } from '../../../../src/model/survey.ts';

type Table = Partial<Omit<Results, 'work'>> & { of?: string };
const column = {
  id: 'pick',
  metric: 'pickscore',
  name: 'PickScore',
  direction: 'higher-is-better' as const,
  scale: 1,
  isScaleKnown: true,
};
const full = { baseModel: 'SD 1.5', sampler: 'DDIM', steps: 50, guidance: 7.5, resolution: '512 x 512', imagesPerPrompt: 1 };

/** A survey with these tables; rows are names with their printed numbers. */
function settingsOf(tables: (Table & { numbers: Record<string, string> })[]) {
  const results = tables.map(({ of = 'first', numbers, ...table }, index) => ({
    id: `table-${index}`,
    title: 'A table',
    sources: [],
    testSet: { benchmark: 'drawbench', name: 'DrawBench', part: '200 prompts' },
    setting: {},
    metrics: [column],
    rows: Object.entries(numbers).map(([name, printed]) => ({ name, values: { pick: printed }, optimised: [] })),
    ...table,
    work: { key: of },
  }));
  const survey = { results, techniques: new Map() } as unknown as Survey;
  return groupBySetting(reportedNumbers(survey));
}
const ranks = (settings: ReturnType<typeof settingsOf>) =>
  settings.map(({ numbers }) => numbers.map(({ number, rank, isClose }) => `${rank} ${number.system}${isClose ? ' ~' : ''}`));

describe('parsePrinted(printed)', () => {
  it.each([
    ['0.95', 0.95, undefined],
    ['-1.384 ± 0.040', -1.384, 0.04],
    ['1,204', 1204, undefined],
  ])('%s is %d with %s', (printed, value, plusMinus) => {
    expect(parsePrinted(printed)).toEqual({ value, plusMinus });
  });

  it('objects to what is no number', () => {
    expect(() => parsePrinted('about 3')).toThrow(RangeError);
  });
});

describe('a number that is printed on another scale', () => {
  it.each([
    [75, 100, 0.75],
    [0.95, 1, 0.95],
    [0.225, 0.01, 22.5],
    [56.01, 100, 0.5601],
    [-14.81, 100, -0.1481],
  ])('is compared as others print it: %d with scale %d is %d', (value, scale, usual) => {
    expect(usualValue(value, scale)).toBe(usual);
  });

  it.each([
    [{ scale: 1 }, '75'],
    [{ scale: 100 }, '75 (printed × 100)'],
    [{ scale: 0.01 }, '75 (printed ÷ 100)'],
    [{ scale: 100, unit: '%' }, '75 %'],
  ])('is shown as printed: %o is %s', (column, text) => {
    expect(valueText({ printed: '75', column } as unknown as ReportedNumber)).toBe(text);
  });
});

describe('numbers are ranked within a setting only', () => {
  it('one column of one table with one base model is a setting', () => {
    expect(ranks(settingsOf([{ numbers: { base: '20.6', tuned: '21.7', other: '21.1' } }]))).toEqual([
      ['1 tuned', '2 other', '3 base'],
    ]);
  });

  it('lower comes first where lower is better', () => {
    const metrics = [{ ...column, direction: 'lower-is-better' as const }];
    expect(ranks(settingsOf([{ metrics, numbers: { a: '30', b: '12' } }]))).toEqual([['1 b', '2 a']]);
  });

  it('systems on different base models are not ranked against each other', () => {
    const rows = [
      { name: 'a', baseModel: 'SDXL', values: { pick: '22' }, optimised: [] },
      { name: 'b', baseModel: 'SD 1.5', values: { pick: '21' }, optimised: [] },
    ];
    expect(ranks(settingsOf([{ rows, numbers: {} }]))).toEqual([['1 a'], ['1 b']]);
  });

  it('works are put together where all of the setting is stated and equal', () => {
    const [pooled] = settingsOf([
      { of: 'first', setting: full, numbers: { a: '21' } },
      { of: 'second', setting: full, numbers: { b: '22' } },
    ]);
    expect(pooled?.isPooled).toBe(true);
    expect(pooled?.numbers.map(({ number }) => number.system)).toEqual(['b', 'a']);
  });

  it.each(['sampler', 'steps', 'guidance', 'resolution', 'imagesPerPrompt', 'baseModel'] as const)(
    'a lacking %s keeps works apart',
    (field) => {
      const setting = { ...full, [field]: undefined };
      expect(
        settingsOf([
          { of: 'first', setting, numbers: { a: '21' } },
          { of: 'second', setting, numbers: { b: '22' } },
        ]),
      ).toHaveLength(2);
    },
  );

  it('another part of the test set, unit or scale keeps works apart', () => {
    const other = { benchmark: 'drawbench', name: 'DrawBench', part: '50 prompts' };
    const inPercent = [{ ...column, unit: '%' }];
    const scaled = [{ ...column, scale: 100 }];
    for (const change of [{ testSet: other }, { metrics: inPercent }, { metrics: scaled }])
      expect(
        settingsOf([
          { setting: full, numbers: { a: '21' } },
          { of: 'second', setting: full, ...change, numbers: { b: '22' } },
        ]),
      ).toHaveLength(2);
  });

  it('equal numbers share a rank, and the next is counted on', () => {
    expect(ranks(settingsOf([{ numbers: { a: '6.40', b: '6.40', c: '6.34' } }]))).toEqual([['1 a', '1 b', '3 c']]);
  });

  it('numbers whose intervals meet are marked as not separated', () => {
    const numbers = { a: '19.50 ± 0.09', b: '19.38 ± 0.08', c: '17.25 ± 0.06' };
    expect(ranks(settingsOf([{ numbers }]))).toEqual([['1 a', '2 b ~', '3 c']]);
  });

  it('win rates against different rivals are not ranked', () => {
    const metrics = [{ ...column, direction: 'not-applicable' as const }];
    expect(ranks(settingsOf([{ metrics, numbers: { 'against a': '60', 'against b': '70' } }]))).toEqual([
      ['1 against a'],
      ['1 against b'],
    ]);
  });
});
