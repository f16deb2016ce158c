import { describe, expect, it } from 'vitest';
import { findParts } from '../../../../scripts/lib/parts.ts';
import { checkFolder } from '../../../../scripts/lib/validate.ts';
import { groupIdOf, occurrences, resultGroups } from '../../../../src/model/results/groups.ts';
import { reportedNumbers, type ReportedNumber } from '../../../../src/model/results/numbers.ts';
import { placedNumbers } from '../../../../src/model/results/places.ts';
import { groupBySetting } from '../../../../src/model/results/settings.ts';
import { createSurvey } from '../../../../src/model/survey.ts';

const parts = findParts((await checkFolder('content')).content);
if (!parts) throw new Error('The content has problems. Run "npm run validate".');
const survey = createSurvey(parts);
const groups = resultGroups(survey);

describe('the group of a number', () => {
  const groupOf = (name: string, benchmark?: string) =>
    groupIdOf({ table: { testSet: { name, benchmark } } } as unknown as ReportedNumber);

  it('is that of the benchmark, where the test set has a record', () => {
    expect(groupOf('400 prompts of HPDv2', 'hpd-v2')).toBe('hpd-v2');
  });

  it.each([
    ['DreamBench', 'other-a-d'],
    ['EvalCrafter', 'other-e-h'],
    ['évaluations', 'other-e-h'],
    ['"wolf"', 'other-t-z'],
    ['81 internal photographs', 'other-i-o'],
    ['ZooBench', 'other-t-z'],
    ['測試', 'other-a-d'],
  ])('is otherwise by the first letter of its name: %s is in %s', (name, group) => {
    expect(groupOf(name)).toBe(group);
  });
});

describe('the groups of the reported numbers', () => {
  it('hold each number once', () => {
    const ids = groups.flatMap(({ numbers }) => numbers.map(({ number }) => number.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(
      reportedNumbers(survey)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('have addresses of their own, and records of benchmarks', () => {
    expect(new Set(groups.map(({ path }) => path)).size).toBe(groups.length);
    for (const { id, benchmark } of groups) expect(benchmark?.id ?? id).toBe(id);
  });

  it('stay below 600 numbers where the first letter decides', () => {
    // One that outgrows this: its largest test set is worth a record in content/benchmarks.
    for (const { benchmark, name, numbers } of groups) if (!benchmark) expect(numbers.length, name).toBeLessThan(600);
  });

  it('never part a setting, and rank among all numbers of it', () => {
    for (const setting of groupBySetting(reportedNumbers(survey))) {
      expect(new Set(setting.numbers.map(({ number }) => groupIdOf(number))).size).toBe(1);
    }
    const all = placedNumbers(survey);
    expect(all.map(({ number }) => number.id)).toEqual(reportedNumbers(survey).map(({ id }) => id));
    expect(all.every(({ rank, of }) => rank >= 1 && rank <= of)).toBe(true);
  });

  it('count a value over all of them', () => {
    const works = occurrences(groups, ({ work }) => ({ key: work.key, value: work }));
    expect(works.reduce((sum, { count }) => sum + count, 0)).toBe(reportedNumbers(survey).length);
    for (const { count, groups: each } of works) expect(each.reduce((sum, one) => sum + one.count, 0)).toBe(count);
  });
});
