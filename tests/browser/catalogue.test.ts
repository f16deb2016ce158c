import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

describe('the catalogue of benchmarks', () => {
  const { browser, site } = visit(atlas);
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
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.value ?? cell.textContent));
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

describe('a list of results', () => {
  const { browser, site } = visit(atlas);
  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(site.url(path));
    return page;
  };
  const shown = (page: Page) => page.locator('.catalogue tbody tr:visible').count();
  const status = (page: Page) => page.locator('.catalogue [data-part="status"]').textContent();

  it('filters by a value that holds quotes, counts, and keeps it in the address', async () => {
    const page = await open('/results/other-t-z/');
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const value = await page
      .locator('input[name="test-set"]')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value).find((each) => each.includes('"')) ?? '');
    expect(value).toContain('"');
    const box = page.locator('label', { has: page.locator(`input[value=${JSON.stringify(value)}]`) });
    const count = Number(await box.locator('.facet-count').textContent());
    await page.locator('details', { has: box }).last().locator('summary').first().focus();
    await box.locator('input').check();
    expect(await status(page)).toMatch(new RegExp(`^${count} of [\\d,]+ numbers$`));
    expect(new URL(page.url()).searchParams.getAll('test-set')).toEqual([value]);
    await page.reload();
    expect(await shown(page)).toBe(count);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows the first 200 of all, in their order, and more from the first new one on', async () => {
    const page = await open('/results/geneval/?sort=name');
    const names = () => page.locator('.catalogue tbody tr th a').allTextContents();
    expect(await shown(page)).toBe(200);
    expect(await status(page)).toMatch(/^[\d,]+ numbers; the first 200 are shown$/);
    const all = await names();
    const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    expect(all).toEqual([...all].sort(compare));
    await page.getByRole('button', { name: 'Show 200 more' }).click();
    expect(await shown(page)).toBe(400);
    expect(await status(page)).toMatch(/the first 400 are shown$/);
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.matches('tr:nth-child(201)'))).toBe(true);
    await page.getByRole('button', { name: /^Show all/ }).click();
    expect(await shown(page)).toBe(all.length);
    expect(await page.locator('[data-part="rest"]').isVisible()).toBe(false);
    await page.close();
  });

  it('finds and exports rows that wait for the button, too', async () => {
    const page = await open('/results/geneval/');
    const last = await page.locator('.catalogue tbody tr').last().getAttribute('data-id');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    const all = await page.locator('.catalogue tbody tr').count();
    expect((await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')).toHaveLength(all + 1);
    await page.getByLabel('Sort by').selectOption('-source');
    expect(await page.locator(`tr[data-id="${last}"]`).isVisible()).toBe(true);
    await page.close();
  });

  it('is whole without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url('/results/geneval/'));
    expect(await shown(page)).toBe(await page.locator('.catalogue tbody tr').count());
    expect(await page.locator('[data-part="rest"]').isVisible()).toBe(false);
    await page.close();
  });

  it('names every system in full beside its picture', async () => {
    const page = await open('/results/geneval/');
    const cut = await page
      .locator('.result-plot text')
      .evaluateAll((texts) => texts.filter((each) => each.textContent.includes('…')));
    expect(cut).toHaveLength(0);
    await page.close();
  });
});
