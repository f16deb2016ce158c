import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { drawCase } from '../../src/model/derivation/cases.ts';
import { checks, stepIds } from '../../src/model/derivation/steps.ts';
import { figure } from '../../src/model/derivation/words.ts';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

/** The left sides of all checks for a seed and a beta, as the page writes them. */
const leftSides = (seed: number, beta: number) =>
  stepIds.flatMap((id) => checks[id](drawCase(seed, beta), false).map(({ left }) => figure(left)));

describe('the derivation of Diffusion-DPO', () => {
  const { browser, site } = visit(atlas);
  let page: Page;
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  const open = async (query = '') => {
    await page.goto(site.url(`/lab/derivation/${query}`));
    await page.locator('atlas-derivation form').waitFor();
  };
  const left = () => page.locator('[data-check] [data-part="left"]').allTextContents();
  const words = (step: string) => page.locator(`[data-step="${step}"] [data-part="word"]`).allTextContents();

  it('is complete without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(site.url('/lab/derivation/'));
    expect(await plain.locator('[data-step] .formula-display .katex').count()).toBe(10);
    expect(await plain.locator('[data-check] [data-part="left"]').allTextContents()).toEqual(leftSides(1, 0.5));
    expect(await plain.locator('[data-check][data-holds="true"]').count()).toBe(14);
    expect(await plain.getByRole('button', { name: /other numbers/ }).count()).toBe(0);
    expect(await plain.getByRole('checkbox').count()).toBe(0);
    await context.close();
  });

  it('checks every step with other numbers, by the keyboard too, and says what came of it', async () => {
    await open();
    const before = await left();
    await page.getByLabel('Seed of the numbers').press('Enter');
    await page.getByRole('status').filter({ hasText: 'Seed 2, beta 0.5. All 13 identities and inequalities hold.' }).waitFor();
    expect(await left()).toEqual(leftSides(2, 0.5));
    expect(await left()).not.toEqual(before);
    await page.getByRole('button', { name: 'Check with other numbers: step 3' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('status').filter({ hasText: 'Step 3 with seed 3, beta 0.5: Holds.' }).waitFor();
    expect(new URL(page.url()).search).toBe('?seed=3');
  });

  it('shows that the sides differ where a step is broken, and mends it', async () => {
    await open();
    const box = page.getByRole('checkbox', { name: /^Break this step: leave .* out/ });
    await box.focus();
    await page.keyboard.press('Space');
    expect(await words('rewriting')).toEqual(['Does not hold.']);
    expect(await words('objective')).toEqual(['Holds.']);
    await page
      .getByRole('status')
      .filter({ hasText: /^Broken\. Step 2 .* Does not hold\. The sides differ by/ })
      .waitFor();
    await page.getByText('This step is broken on purpose.').filter({ visible: true }).waitFor();
    await box.uncheck();
    expect(await words('rewriting')).toEqual(['Holds.']);
  });

  it('says so where a mistake does not show', async () => {
    await open('?beta=1&break=reward');
    expect(await words('reward')).toEqual(['Holds.']);
    await page.getByText('For these numbers the mistake does not show.').filter({ visible: true }).waitFor();
  });

  it('comes back from its address as it was, and does not take a beta that cannot be', async () => {
    await open();
    await page.getByLabel('Price of divergence').fill('2');
    await page.getByRole('checkbox', { name: /take the right side for a bound from below/ }).check();
    expect(new URL(page.url()).search).toBe('?beta=2&break=jensen');
    const shown = await left();
    await page.reload();
    await page.locator('atlas-derivation form').waitFor();
    expect(await left()).toEqual(shown);
    expect(await page.getByLabel('Price of divergence').inputValue()).toBe('2');
    expect(await words('jensen')).toEqual(['Does not hold.']);
    await page.getByLabel('Price of divergence').fill('9');
    await page.getByRole('status').filter({ hasText: 'Beta must lie from 0.05 to 5' }).waitFor();
    expect(await left()).toEqual(shown);
  });

  it('mends with Back what was broken, and not each number that was typed', async () => {
    await open();
    await page.getByLabel('Price of divergence').fill('2');
    const box = page.getByRole('checkbox', { name: /take the right side for a bound from below/ });
    await box.check();
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?beta=2');
    expect(await box.isChecked()).toBe(false);
    expect(await words('jensen')).toEqual(['Holds.']);
    await page.goForward();
    expect(await words('jensen')).toEqual(['Does not hold.']);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(`seed 1 with beta 2; broken on purpose: step 9. ${page.url()}`).filter({ visible: true }).waitFor();
  });

  it.each([360, 1440])('keeps wide formulas in their boxes at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await open();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
