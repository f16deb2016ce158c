import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

const section = '/chapters/techniques/policy-gradient/';

describe('reading a section', () => {
  const { browser, site } = visit(atlas);

  it('shows the cited work beside a citation, on hover and on focus, and Escape closes it', async () => {
    const page = await browser.newPage();
    await page.goto(site.url(section));
    const link = page.locator('a.cite').first();
    const key = await link.getAttribute('data-cite');
    const title = await page.locator(`#ref-${key} .reference-title`).textContent();
    const card = page.locator('.citation-card');
    await link.hover();
    await card.waitFor();
    expect(await card.locator('.reference-title').textContent()).toBe(title);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await page.mouse.move(0, 0);
    await link.focus();
    await card.waitFor();
    const box = await card.boundingBox();
    const window = page.viewportSize();
    expect(
      box && window && box.x >= 0 && box.x + box.width <= window.width && box.y >= 0 && box.y + box.height <= window.height,
    ).toBe(true);
    await page.close();
  });

  it('offers in that card the summary, the BibTeX to copy and the page of the work, to the keyboard too', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(site.url(section));
    const link = page.locator('a.cite').first();
    const key = await link.getAttribute('data-cite');
    const summary = await page.locator(`#ref-${key} .reference-entry`).getAttribute('data-summary');
    await link.focus();
    const card = page.locator('.citation-card');
    await card.waitFor();
    expect(summary).toBeTruthy();
    expect(await card.locator('.citation-summary').textContent()).toBe(summary);
    const copy = card.getByRole('button', { name: 'Copy BibTeX' });
    for (let step = 0; step < 12 && !(await copy.evaluate((button) => button === document.activeElement)); step += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(readFileSync(`${atlas.folder}/references/${key}.bib`, 'utf8'));
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await link.evaluate((cite) => cite === document.activeElement)).toBe(true);
    await link.hover();
    await card.getByRole('link', { name: 'Open page' }).click();
    await page.waitForURL(site.url(`/references/${key}/`));
    await context.close();
  });

  it('is complete without JavaScript: text, formulas, citations that lead to the list and back, techniques, network table', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url(section));
    expect(await page.locator('.katex').first().isVisible()).toBe(true);
    const link = page.locator('a.cite').first();
    const id = await link.getAttribute('id');
    await link.click();
    expect(new URL(page.url()).hash).toMatch(/^#ref-/);
    const back = page.locator(`.backlinks a[href="#${id}"]`);
    expect(await back.isVisible()).toBe(true);
    await page.goto(site.url('/techniques/'));
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(11);
    expect(await page.locator('.facets').isVisible()).toBe(false);
    await page.goto(site.url('/network/'));
    expect(await page.locator('table tbody tr').count()).toBeGreaterThan(340);
    await context.close();
  });

  it('marks the heading that is being read in the contents', async () => {
    const page = await browser.newPage();
    await page.goto(site.url(section));
    await page.locator('article h2').nth(2).scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelectorAll('article h2')[2]?.scrollIntoView({ behavior: 'instant' }));
    const text = await page.evaluate(() => document.querySelectorAll('article h2')[2]?.firstChild?.textContent);
    await expect.poll(() => page.locator('.toc a[aria-current]').textContent()).toBe(text);
    await page.close();
  });

  it('changes the theme by its button and remembers it', async () => {
    const page = await browser.newPage({ colorScheme: 'light' });
    await page.goto(site.url(section));
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    const light = await ink();
    await page.getByRole('button', { name: 'Use the dark theme' }).click();
    const dark = await ink();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ink()).toBe(dark);
    await page.close();
  });

  it('asks no other host for anything and reports no error', async () => {
    const page = await browser.newPage();
    const troubles: string[] = [];
    page.on(
      'request',
      (request) => !request.url().startsWith(site.origin) && !request.url().startsWith('data:') && troubles.push(request.url()),
    );
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    for (const path of [
      '/',
      section,
      '/techniques/',
      '/techniques/ddpo/',
      '/references/',
      '/references/black2024training/',
      '/network/',
      '/glossary/',
      '/search/?q=ddpo',
      '/survey/',
      '/about/',
    ]) {
      await page.goto(site.url(path));
      await page.waitForTimeout(150);
    }
    expect(troubles).toEqual([]);
    await page.close();
  });
});

describe('the list of techniques', () => {
  const { browser, site } = visit(atlas);

  it('filters by facets and words, counts live, and keeps the view in the address', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/techniques/'));
    const rows = page.locator('tbody tr:visible');
    const all = await rows.count();
    await page.getByRole('checkbox', { name: /^Policy gradient/ }).check();
    const some = await rows.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.getByRole('status').first().textContent()).toBe(`${some} of ${all} techniques`);
    expect(page.url()).toContain('paradigm=policy-gradient');
    await page.reload();
    expect(await rows.count()).toBe(some);
    await page.getByLabel('Find in the list').fill('zzzz');
    expect(await page.getByText('No technique fits').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'clear them all' }).click();
    await expect.poll(() => rows.count()).toBe(all);
    await page.close();
  });

  it('sorts by its column heads, with the keyboard too', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/techniques/'));
    await page.getByRole('button', { name: 'Technique' }).focus();
    await page.keyboard.press('Enter');
    const names = await page.locator('tbody th > a').allTextContents();
    expect(names).toEqual([...names].sort(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare));
    expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain('Technique');
    await page.close();
  });
});

describe('comparing and descent', () => {
  const { browser, site } = visit(atlas);

  it('puts the techniques of the address side by side, adds and removes, and exports what is shown', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/compare/?t=ddpo&t=dpok'));
    await page.locator('.compare-table').waitFor();
    expect(await page.locator('.compare-table thead th a').allTextContents()).toEqual(['DDPO', 'DPOK']);
    await page.getByLabel('Add a technique').fill('AlignProp');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    expect(new URL(page.url()).search).toBe('?t=ddpo&t=dpok&t=alignprop');
    await page.getByRole('button', { name: 'Remove DPOK' }).click();
    expect(await page.locator('.compare-table thead th a').allTextContents()).toEqual(['DDPO', 'AlignProp']);
    await page.goBack();
    expect(await page.locator('.compare-table thead th').count()).toBe(3);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'BibTeX of the works' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/@inproceedings\{black2024training,[\s\S]*fan2023dpok/);
    await page.close();
  });

  it('narrows the guide by answers that the address keeps, with evidence for each candidate', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/chapters/techniques/choosing/'));
    await page.getByRole('radio', { name: /^A reward with a gradient/ }).check();
    await page.getByRole('radio', { name: /^The model may be trained/ }).check();
    expect(page.url()).toContain('signal=gradient&change=train');
    const names = await page.locator('.guide-list > li:visible > a').allTextContents();
    expect(names).toContain('AlignProp');
    expect(names).not.toContain('DDPO');
    expect(await page.locator('.guide-list > li:visible').first().locator('.sources').count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    const printed = (await page.locator('.guide form').innerText()).split(/\n+/);
    expect(printed.slice(0, 2)).toEqual(['What tells good from bad?', 'A reward with a gradient']);
    expect(printed).toHaveLength(8);
    await page.emulateMedia({ media: 'screen' });
    await page.goBack();
    expect(await page.getByRole('radio', { name: /^A reward with a gradient/ }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: /^The model may be trained/ }).isChecked()).toBe(false);
    expect(await page.locator('.guide-list > li:visible').count()).toBeGreaterThan(names.length);
    await page.close();
  });

  it('brings back with Back the paradigms that were hidden in the lineage', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/lineage/'));
    const shown = page.locator('[data-node]:not([hidden])');
    const all = await shown.count();
    await page.getByRole('checkbox', { name: 'Policy gradient' }).uncheck();
    expect(await shown.count()).toBeLessThan(all);
    await page.emulateMedia({ media: 'print' });
    const label = (name: string) => page.locator('.lineage-filter label', { hasText: name });
    expect([await label('Policy gradient').isVisible(), await label('Test-time').isVisible()]).toEqual([false, true]);
    await page.emulateMedia({ media: 'screen' });
    await page.goBack();
    expect(await shown.count()).toBe(all);
    expect(await page.getByRole('checkbox', { name: 'Policy gradient' }).isChecked()).toBe(true);
    await page.close();
  });

  it('brings out the line of descent of the technique in focus', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/lineage/'));
    await page.locator('[data-node="ddpo"]').focus();
    const lit = await page
      .locator('.descendant.is-lit')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-node')));
    expect(lit).toContain('ddpo');
    expect(lit.length).toBeGreaterThan(3);
    await page.close();
  });
});
