import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { sites } from '../helpers/build.ts';
import { launch } from '../helpers/browser.ts';
import { serve } from '../helpers/server.ts';

describe.each(sites)('search under $base', (built) => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  beforeAll(async () => {
    site = await serve(built);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    return () => page.close();
  });
  const titles = () => page.locator('atlas-search [data-part="results"] h2 a').allTextContents();

  it('finds a technique by its acronym, first of all', async () => {
    await page.goto(site.url('/search/'));
    await page.getByRole('searchbox', { name: 'A technique, an author' }).fill('DDPO');
    await page.locator('atlas-search [data-part="results"] li').first().waitFor();
    expect((await titles())[0]).toBe('DDPO');
  });

  it('finds a work by its author', async () => {
    await page.goto(site.url('/search/?q=Rafailov&kind=references'));
    await page.locator('atlas-search [data-part="results"] li').first().waitFor();
    expect(await titles()).toContain('Direct Preference Optimization: Your Language Model is Secretly a Reward Model');
  });

  it('collects a work from the results', async () => {
    await page.goto(site.url('/search/?q=Rafailov&kind=references'));
    const collect = page.getByRole('button', { name: 'Collect Direct Preference Optimization' });
    await collect.click();
    await page
      .locator('atlas-search')
      .getByRole('button', { name: 'Collect Direct Preference Optimization', pressed: true })
      .waitFor();
    expect(await page.locator('[data-tray-count]').textContent()).toBe('1');
  });

  it('narrows by kind, says how many there are, and keeps the view in the address', async () => {
    await page.goto(site.url('/search/?q=reward'));
    await page.locator('atlas-search [data-part="results"] li').first().waitFor();
    const all = await page.getByRole('status').first().textContent();
    await page.getByRole('checkbox', { name: 'Techniques' }).check();
    await page.waitForURL(/kind=techniques/);
    await expect.poll(() => page.locator('atlas-search [data-part="status"]').textContent()).not.toBe(all);
    expect(new Set(await page.locator('atlas-search [data-part="results"] .chip').allTextContents())).toEqual(
      new Set(['Techniques']),
    );
    await page.reload();
    await page.locator('atlas-search [data-part="results"] li').first().waitFor();
    expect(await page.getByRole('checkbox', { name: 'Techniques' }).isChecked()).toBe(true);
  });

  it('helps when nothing is found', async () => {
    await page.goto(site.url('/search/?q=zzzqqqxxx'));
    await expect
      .poll(() => page.locator('atlas-search [data-part="status"]').textContent())
      .toContain('Nothing found for “zzzqqqxxx”');
  });

  it('opens by Ctrl-K, walks by arrow keys, goes by Enter, and gives the focus back after Escape', async () => {
    await page.goto(site.url('/techniques/'));
    await page.keyboard.press('Control+k');
    const input = page.getByRole('combobox', { name: 'Search techniques' });
    await input.waitFor();
    await input.fill('policy gradient');
    await page.getByRole('option').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    const second = page.getByRole('option').nth(1);
    expect(await second.getAttribute('aria-selected')).toBe('true');
    expect(await input.getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'));
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await input.fill('DDPO');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/techniques\/ddpo\/$/);
  });

  it('jumps to a name in spite of a typo, says why it fits, and shows the pages that hold the words below', async () => {
    await page.goto(site.url('/techniques/'));
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search techniques' }).fill('difusion-dpo');
    const names = page.getByRole('group', { name: 'Go to' });
    await names.getByRole('option').first().waitFor();
    expect(await names.getByRole('option').first().textContent()).toContain('Diffusion-DPO');

    await page.getByRole('combobox', { name: 'Search techniques' }).fill('Rafailov');
    await names.getByText('Rafailov et al., 2023').first().waitFor();
    await page.getByRole('group', { name: 'In the text' }).getByRole('option').first().waitFor();
  });

  it('marks the words on arrival without changing the page', async () => {
    await page.goto(site.url('/techniques/ddpo/?highlight=denoising'));
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(0);
  });
});
