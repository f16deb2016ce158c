import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../scripts/lib/report.ts';
import { rules } from '../../../scripts/lib/rules.ts';
import { checkTexts } from '../../../scripts/lib/validate.ts';
import { brokenFolder, brokenRules, readBroken } from '../../helpers/fixtures.ts';
import { expectGolden } from '../../helpers/golden.ts';

describe('rules of the content', () => {
  it('have a broken fixture each', () => {
    expect(brokenRules()).toEqual(Object.keys(rules).sort());
  });

  it('are explained in scripts/README.md in the words of the code', () => {
    const rows = [...readFileSync('scripts/README.md', 'utf8').matchAll(/^\| `([a-z-]+)` +\| (.*?) +\|$/gm)].map(
      ([, rule, truth]) => [rule, truth],
    );
    expect(rows).toEqual(Object.entries(rules));
  });

  it.each(brokenRules())('%s: its fixture breaks it and no other, and is told in these words', async (rule) => {
    const { problems } = checkTexts(await readBroken(rule));
    expect([...new Set(problems.map((problem) => problem.rule))]).toEqual([rule]);
    expectGolden(
      `${brokenFolder}/${rule}/expected.txt`,
      formatReport(problems.map((problem) => ({ ...problem, file: `content/${problem.file}` }))),
    );
  });
});
