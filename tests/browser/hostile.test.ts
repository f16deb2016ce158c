import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hostileSite } from '../helpers/build.ts';
import { pagesOf } from '../helpers/pages.ts';
import { visit } from '../helpers/visit.ts';

describe('content full of hostile strings', () => {
  const { browser, site } = visit(hostileSite);

  it('runs nothing, asks no other host and shows the text as text on every page', async () => {
    const context = await browser.newContext();
    const strangers: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(site.origin) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
        strangers.push(request.url());
    });
    context.on('dialog', (dialog) => {
      strangers.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const page = await context.newPage();
    const paths = pagesOf(hostileSite).map(({ path }) => path);
    const walk = async (tab: Page) => {
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        await tab.goto(site.url(path));
        await tab.waitForTimeout(50);
        expect(await tab.evaluate(() => (globalThis as { hacked?: unknown }).hacked), path).toBeUndefined();
        expect(await tab.locator('img[src="x"], script:not([src]):not([type])').count(), path).toBeLessThanOrEqual(1);
      }
    };
    await Promise.all([page, await context.newPage(), await context.newPage()].map(walk));
    expect(strangers).toEqual([]);
    await page.goto(site.url('/references/evil2024/'));
    expect(await page.locator('h1').textContent()).toContain('<script>window.hacked=');
    await context.close();
  });

  it('runs nothing in search results, excerpts and highlighted words', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/search/?q=evil'));
    await page.locator('atlas-search [data-part="found"] h3').first().waitFor();
    await page.goto(site.url('/references/evil2024/?highlight=%3Cimg%20src=x%20onerror=window.hacked=1%3E%20evil'));
    expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBeUndefined();
    await page.close();
  });

  it('runs nothing in what the browser puts together: the comparison with its formula, the card of a term', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/compare/?t=evil'));
    await page.locator('.compare-table math').first().waitFor();
    expect(await page.locator('.compare-table :is(script, img)').count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBeUndefined();
    await page.goto(site.url('/chapters/hostile/evil/'));
    await page.locator('a.term').first().focus();
    await page.getByRole('group', { name: 'Term' }).waitFor();
    expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBeUndefined();
    await page.close();
  });

  it('keeps within the width of the window, however long a word is', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    for (const path of ['/references/', '/references/huge2023/', '/chapters/hostile/evil/']) {
      await page.goto(site.url(path));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
    await page.close();
  });
});
