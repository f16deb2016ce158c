import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findParts } from '../../scripts/lib/parts.ts';
import { formatReport } from '../../scripts/lib/report.ts';
import { checkFolder } from '../../scripts/lib/validate.ts';
import { createSurvey } from '../../src/model/survey.ts';
import { tinySurvey } from '../helpers/fixtures.ts';

const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['scripts/validate.ts', ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

describe('the content of the Atlas', () => {
  it('has no problems', async () => {
    const { problems } = await checkFolder('content');
    expect(problems, formatReport(problems)).toEqual([]);
  });

  it('joins into a survey', async () => {
    const parts = findParts((await checkFolder('content')).content);
    expect(parts && createSurvey(parts).references.size).toBe(parts?.references.length);
    expect(parts?.references.length).toBeGreaterThan(300);
  });
});

describe('npm run validate', () => {
  it('ends with 0 and says what there is where nothing is wrong', () => {
    const { status, stdout } = run([tinySurvey]);
    expect(stdout).toBe('No problems: 2 works, 2 techniques, 1 benchmark, 1 metric, 2 reported numbers, 2 sections, 1 term, 1 citation.\n');
    expect(status).toBe(0);
  });

  it('ends with 1 and prints the problems of the folder that ATLAS_CONTENT names', () => {
    const { status, stdout } = run([], { ATLAS_CONTENT: './tests/fixtures/broken/edge-is-no-loop' });
    expect(stdout).toContain('tests/fixtures/broken/edge-is-no-loop/edition.yaml:1\n  This file is missing.\n');
    expect(stdout).toMatch(/\n\d+ problems in \d+ files\.\n$/);
    expect(status).toBe(1);
  });

  it.each([[['nowhere']], [['content', 'content']], [['--fast']]])('ends with 2 and tells the usage for %j', (args) => {
    const { status, stderr } = run(args);
    expect(stderr).toContain('Usage: npm run validate');
    expect(status).toBe(2);
  });
});
