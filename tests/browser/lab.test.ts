import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { figure } from '../../src/client/lab/runs.ts';
import { run } from '../../src/model/lab/run.ts';
import { makeScene } from '../../src/model/lab/scene.ts';
import { fromQuery } from '../../src/model/lab/setting.ts';
import { atlas } from '../helpers/build.ts';
import { readLab } from '../helpers/lab.ts';
import { visit } from '../helpers/visit.ts';

const lab = await readLab();

describe('the alignment lab', () => {
  const { browser, site } = visit(atlas);
  let page: Page;
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  const rows = () => page.locator('[data-part="rows"] tr');
  const cells = async (name: RegExp) => rows().filter({ hasText: name }).last().locator('td').allTextContents();
  const isDone = () => page.locator('atlas-lab:not([aria-busy])').waitFor();
  const open = async (query = '') => {
    await page.goto(site.url(`/lab/${query}`));
    await rows().nth(2).waitFor();
    await isDone();
  };

  it('runs what it opens with, beside the exact answers', async () => {
    await open();
    expect(await rows().count()).toBe(3);
    const [best = 0] = (await cells(/Best answer/)).map(Number);
    const [reached = 0] = (await cells(/Particle steering/)).map(Number);
    expect(reached).toBeGreaterThan(0.6 * best);
    expect(reached).toBeLessThan(best + 0.1);
    await page.getByRole('status').filter({ hasText: 'Particle steering: mean true reward' }).waitFor();
  });

  it('gives the numbers that the same run gives outside the browser', async () => {
    const query = '?method=direct-preference&samples=300&beta=0.25&seed=7';
    await open(query);
    const setting = fromQuery(query, lab);
    const scene = makeScene(lab, setting);
    const measures = [...run(scene, setting)].at(-1)?.measures;
    expect((await cells(/Direct preference/)).slice(0, 3)).toEqual(
      [measures?.trueReward, measures?.divergence, measures?.modes].map((value) => figure(value ?? NaN)),
    );
  });

  it('runs anew when a control is turned, keeps the run before, and writes the address', async () => {
    await open();
    await page.getByRole('combobox', { name: /^Method/ }).selectOption('best-of-n');
    await page.getByLabel('Samples to choose from (N)').selectOption('16');
    await expect.poll(() => new URL(page.url()).search, { timeout: 5000 }).toBe('?method=best-of-n&tries=16');
    await isDone();
    await page.getByRole('status').filter({ hasText: 'Best of N: mean' }).waitFor();
    expect(await page.getByLabel('Particles in a group').isVisible()).toBe(false);
    expect(await rows().filter({ hasText: 'Particle steering' }).count()).toBe(1);
    await page.reload();
    await isDone();
    expect(await page.getByLabel('Samples to choose from (N)').inputValue()).toBe('16');
  });

  it('follows the links of an experiment without loading the page, and Back undoes them', async () => {
    await open();
    await page.evaluate(() => ((globalThis as unknown as { here: boolean }).here = true));
    const link = page.locator('#fooled ~ ul a').first();
    await link.click();
    await page.getByRole('columnheader', { name: 'Learnt reward' }).waitFor();
    await isDone();
    expect(await page.evaluate(() => (globalThis as unknown as { here?: boolean }).here)).toBe(true);
    await page.goBack();
    await isDone();
    expect(await page.getByRole('columnheader', { name: 'Learnt reward' }).isVisible()).toBe(false);
  });

  it('copies the runs as a table, and clears them', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('?method=reference');
    await page.getByRole('button', { name: 'Run again with another seed' }).click();
    await rows().nth(3).waitFor();
    await isDone();
    await page.getByRole('button', { name: 'Copy the runs as CSV' }).click();
    await page.getByText('Copied').waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(lines[0]).toContain('true_reward');
    expect(lines.map((line) => line.split(',')[3])).toEqual(['method', 'reference', 'reference']);
    await page.getByRole('button', { name: 'Clear the runs' }).click();
    expect(await rows().count()).toBe(3);
  });

  it('shows without JavaScript what is known exactly', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(site.url('/lab/'));
    await plain.getByText('Running methods needs JavaScript').waitFor();
    expect(await plain.locator('.lab-panel:visible').count()).toBe(2);
    expect(await plain.locator('.lab-chart .curve').count()).toBe(1);
    expect(await plain.locator('.lab-form').isVisible()).toBe(false);
    await context.close();
  });
});
