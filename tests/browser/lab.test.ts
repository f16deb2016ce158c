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

  it('takes each choice back with Back and forth with Forward, and keeps the focus where it is', async () => {
    await open();
    const [method, tries] = [page.getByRole('combobox', { name: /^Method/ }), page.getByLabel('Samples to choose from (N)')];
    const query = () => expect.poll(() => new URL(page.url()).search, { timeout: 5000 });
    await method.selectOption('best-of-n');
    await query().toBe('?method=best-of-n');
    await tries.selectOption('16');
    await query().toBe('?method=best-of-n&tries=16');
    // A slider passes many values on its way: none of them is a step.
    await page.getByRole('slider').press('ArrowRight');
    await query().toContain('beta=');
    await tries.focus();
    await page.goBack();
    await query().toBe('?method=best-of-n');
    expect(await tries.inputValue()).toBe('4');
    expect(await tries.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.goBack();
    expect(await method.inputValue()).toBe('steering');
    // The field that had the focus is gone.
    expect(await method.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.goForward();
    expect(await method.inputValue()).toBe('best-of-n');
    await page.getByRole('status').filter({ hasText: 'Best of N: mean' }).waitFor();
  });

  it('does not run anew where Back only leaves a place on the page', async () => {
    await open();
    await page.evaluate(() => {
      location.hash = '#exact';
      const said = ((globalThis as unknown as { said: string[] }).said = [] as string[]);
      const status = document.querySelector('atlas-lab [data-part="status"]');
      if (status) new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
    });
    await page.goBack();
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([]);
  });

  it('lets a seed be typed anew', async () => {
    await open('?method=reference');
    const seed = page.getByLabel('Seed of chance');
    await seed.fill('');
    await page.waitForTimeout(400);
    expect(await seed.inputValue()).toBe('');
    await seed.pressSequentially('42');
    await expect.poll(() => new URL(page.url()).search, { timeout: 5000 }).toBe('?method=reference&seed=42');
    await seed.fill('');
    await page.getByRole('slider').focus();
    expect(await seed.inputValue()).toBe('42');
    await seed.fill('7');
    await seed.press('Enter');
    expect(new URL(page.url()).search).toBe('?method=reference&seed=7');
  });

  it('is printed with everything that was set, in words, and with its pictures', async () => {
    await open('?method=guidance&strength=2&beta=0.25&seed=7');
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('[data-part="printed"] > div').allInnerTexts();
    const lines = printed.map((line) => line.replace(/\s*\n\s*/g, ': '));
    expect(lines.slice(2)).toEqual([
      'What is optimised: the true reward',
      'Price of divergence (beta): 0.25',
      'Method: Reward guidance',
      'Strength of the guidance: 2 ×',
      'Seed of chance: 7',
      `Address: ${page.url()}`,
    ]);
    expect(await page.locator('.lab-panel:visible').count()).toBe(3);
    expect(await page.locator('atlas-lab').locator('select:visible, input:visible, button:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('[data-part="printed"]').isVisible()).toBe(false);
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
    await plain.emulateMedia({ media: 'print' });
    await plain.getByText('Three clusters. Two common kinds').filter({ visible: true }).waitFor();
    await context.close();
  });
});
