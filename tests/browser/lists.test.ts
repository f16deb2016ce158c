import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

const search = (page: Page) => new URL(page.url()).search;

describe('the list of references', () => {
  const { browser, site } = visit(atlas);
  const entries = (page: Page) => page.locator('#reference-list > li:visible');
  const keys = (page: Page) => entries(page).evaluateAll((items) => items.map((item) => item.id.replace('ref-', '')));

  it('finds a work by the name of what it introduced, and names with accents by plain letters', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/references/'));
    const words = page.getByLabel('Find by author', { exact: false });
    await words.fill('ddpo');
    expect(await keys(page)).toContain('black2024training');
    await words.fill('muller');
    expect(await entries(page).first().textContent()).toContain('Müller');
    await page.close();
  });

  it('filters under an address whose end cannot be read', async () => {
    const page = await browser.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(site.url('/references/#100%'));
    await page.getByLabel('Find by author', { exact: false }).fill('ddpo');
    expect(await keys(page)).toContain('black2024training');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('filters and sorts, says how many fit, and Back undoes the last choice', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(site.url('/references/'));
    const all = await entries(page).count();
    await page.getByRole('checkbox', { name: /^2025/ }).check();
    const ofYear = await keys(page);
    expect(ofYear.length).toBeLessThan(all);
    await page.getByRole('checkbox', { name: /^Test time/ }).check();
    expect((await keys(page)).length).toBeLessThan(ofYear.length);
    await page.getByLabel('Sort by').selectOption('title');
    expect(search(page)).toBe('?sort=title&year=2025&topic=test-time');
    const titles = await entries(page).locator('.reference-title').allTextContents();
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
    await page.goBack();
    await page.goBack();
    expect(search(page)).toBe('?year=2025');
    expect(await keys(page)).toEqual(ofYear);
    expect(await page.getByRole('status').first().textContent()).toBe(`${ofYear.length} of ${all} works`);
    await page.close();
  });

  it('shows a work that a link leads to, whatever is filtered', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/references/?q=ddpo#ref-wallace2024diffusion'));
    await page.locator('#ref-wallace2024diffusion').waitFor();
    expect(search(page)).toBe('');
    await page.close();
  });

  it('is whole without JavaScript, and without what would not answer there', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url('/references/'));
    expect(await entries(page).count()).toBeGreaterThan(400);
    expect(await page.getByLabel('Sort by').isVisible()).toBe(false);
    await page.close();
  });
});

describe('the glossary', () => {
  const { browser, site } = visit(atlas);

  it('has an index of its terms, without JavaScript too', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url('/glossary/'));
    const index = page.getByRole('navigation', { name: 'All terms' });
    expect(await index.getByRole('link').count()).toBe(await page.locator('.glossary > div').count());
    await index.getByRole('link', { name: 'mode collapse', exact: true }).click();
    expect(await page.locator(':target h2').textContent()).toBe('mode collapse');
    await page.close();
  });

  it('is filtered by words, until an address leads to what they hide', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/glossary/'));
    const terms = page.locator('.glossary > div:visible');
    const all = await terms.count();
    await page.getByLabel('Find in terms').fill('bradley terry');
    expect(await terms.count()).toBeLessThan(all);
    expect(await page.getByRole('navigation', { name: 'All terms' }).isVisible()).toBe(false);
    await page.evaluate(() => (location.hash = '#mode-collapse'));
    await expect.poll(() => terms.count()).toBe(all);
    await page.close();
  });
});

describe('a list of records', () => {
  const { browser, site } = visit(atlas);

  it('begins with the newest techniques, and Back undoes one filter after the other but keeps what is to be compared', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(site.url('/techniques/'));
    const years = await page.locator('tbody td[data-label="Year"]').allTextContents();
    const known = years.filter((year) => year !== 'Not yet checked');
    expect(years.slice(0, known.length)).toEqual([...known].sort().reverse());
    await page.getByRole('checkbox', { name: /^Policy gradient/ }).check();
    await page.getByRole('checkbox', { name: /^Reward score/ }).check();
    await page.locator('[data-compare]:visible').first().click();
    const chosen = new URL(page.url()).searchParams.get('t');
    await page.goBack();
    await expect.poll(() => search(page)).toBe(`?paradigm=policy-gradient&t=${chosen}`);
    expect(await page.getByRole('checkbox', { name: /^Reward score/ }).isChecked()).toBe(false);
    await page.goBack();
    await expect.poll(() => search(page)).toBe(`?t=${chosen}`);
    await page.close();
  });
});
