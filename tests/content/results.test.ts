import { describe, expect, it } from 'vitest';
import { findParts } from '../../scripts/lib/parts.ts';
import { checkFolder } from '../../scripts/lib/validate.ts';
import { reportedNumbers, type ReportedNumber } from '../../src/model/results/numbers.ts';
import { groupBySetting, settingId } from '../../src/model/results/settings.ts';
import { variantOf } from '../../src/model/results/variants.ts';
import { createSurvey } from '../../src/model/survey.ts';

const parts = findParts((await checkFolder('content')).content);
if (!parts) throw new Error('The content has problems. Run "npm run validate".');
const all = reportedNumbers(createSurvey(parts));
const byName = [...Map.groupBy(all, ({ column }) => column.name)];

/** The largest number of each column, on the scale that its name shares, the smallest first. */
function columnsOf(numbers: readonly ReportedNumber[]): { column: string; largest: number }[] {
  const columns = Map.groupBy(numbers, ({ work, table, column }) => `${work.key}/${table.id}/${column.id}`);
  return [...columns]
    .map(([column, each]) => ({ column, largest: Math.max(...each.map(({ comparable }) => Math.abs(comparable))) }))
    .sort((a, b) => a.largest - b.largest);
}

describe('the name of a metric', () => {
  /** Distances without an upper end: their size follows from the data and from the features. */
  const unbounded = ['FID'];

  it.each(byName.filter(([name]) => !unbounded.includes(name)))('stands for numbers of one scale: %s', (_, numbers) => {
    const columns = columnsOf(numbers);
    const usual = columns[Math.floor((columns.length - 1) / 2)]!.largest;
    // A column that fails here prints per cent, or a multiple: say so by "scale" (content/README.md, Reported numbers).
    expect(columns.filter(({ largest }) => largest > 8 * usual || largest < usual / 30)).toEqual([]);
  });

  it('is written in one way', () => {
    const bare = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9+.]|score/g, '');
    const spellings = [...Map.groupBy(byName, ([name]) => bare(name)).values()].map((each) => each.map(([name]) => name));
    expect(spellings.filter((each) => each.length > 1)).toEqual([]);
  });
});

describe('the ids by which machines group numbers', () => {
  it('give a variant to one name, direction and rival only', () => {
    const variants = Map.groupBy(all, (number) => variantOf(number));
    for (const [variant, numbers] of variants) {
      if (variant === null) continue;
      const kinds = new Set(numbers.map(({ column: { name, direction }, against = '' }) => [name, direction, against].join()));
      expect(kinds.size, variant).toBe(1);
    }
  });

  it('name the rival of every win rate', () => {
    expect(all.filter((number) => variantOf(number) === null).map(({ id }) => id)).toEqual([]);
  });

  it('give each setting a group of its own', () => {
    const settings = groupBySetting(all);
    const groups = settings.map(({ numbers }) => new Set(numbers.map(({ number }) => settingId(number))));
    expect(groups.every(({ size }) => size === 1)).toBe(true);
    expect(new Set(groups.flatMap((each) => [...each])).size).toBe(settings.length);
  });
});
