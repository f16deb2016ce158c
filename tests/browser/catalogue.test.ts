import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../helpers/browser.ts';
import { atlas } from '../helpers/build.ts';
import { serve } from '../helpers/server.ts';

describe('the catalogue of benchmarks', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(atlas);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(site.url(path));
    return page;
  };
  const names = (page: Page) => page.locator('.catalogue tbody tr:visible th a').allTextContents();

  it('filters and sorts, and keeps both in the address', async () => {
    const page = await open('/benchmarks/');
    const all = (await names(page)).length;
    await page.getByLabel('Prompt set', { exact: false }).first().check();
    await page.getByLabel('Sort by').selectOption('-name');
    const shown = await names(page);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(all);
    expect(shown).toEqual([...shown].sort((a, b) => b.localeCompare(a, 'en')));
    expect(new URL(page.url()).search).toBe('?sort=-name&kind=prompt-set');
    await page.reload();
    expect(await names(page)).toEqual(shown);
    await page.close();
  });

  it('sorts by size as a number, with what is not known last', async () => {
    const page = await open('/benchmarks/?sort=judgements');
    const sizes = await page
      .locator('.catalogue tbody td[data-label="Judgements"]')
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.value ?? ''));
    const known = sizes.filter(Boolean).map(Number);
    expect(known).toEqual([...known].sort((a, b) => a - b));
    expect(sizes.slice(known.length).every((size) => size === '')).toBe(true);
    await page.close();
  });

  it('gives the view as CSV', async () => {
    const page = await open('/benchmarks/?kind=prompt-set&sort=name');
    const shown = await names(page);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^Benchmark,In one sentence,Work,Kind,/);
    expect(lines).toHaveLength(shown.length + 1);
    await page.close();
  });

  it('is a plain list without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url('/benchmarks/'));
    expect((await names(page)).length).toBeGreaterThan(20);
    expect(await page.getByLabel('Sort by').isVisible()).toBe(false);
    await page.close();
  });
});
