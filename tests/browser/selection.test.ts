import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

const section = '/chapters/techniques/policy-gradient/';
const [a, b, c] = ['wallace2024diffusion', 'black2024training', 'fan2023dpok'] as const;

describe('the selection, below a path', () => {
  const { browser, site } = visit(atlas);
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const rows = () => page.getByRole('list', { name: 'Collected works' }).getByRole('listitem');
  const keys = () => rows().evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.key));
  const count = () => page.locator('[data-tray-count]').textContent();
  /** Opens the page of the selection with these works in it. */
  const open = async (...works: string[]) => {
    await page.goto(site.url(`/selection/?works=${works.join(',')}`));
    await page.getByRole('button', { name: 'Add to my selection' }).click();
    await expect.poll(keys).toEqual(works);
  };
  const take = async (format: string) => {
    await page.getByLabel('Format').selectOption(format);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download', exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };

  it('is filled from the bibliography, a reference list, a citation preview and a page of a work, and counted on each page', async () => {
    await page.goto(site.url('/references/'));
    await page
      .locator(`#ref-${a}`)
      .getByRole('button', { name: /^Collect/ })
      .click();
    expect(await count()).toBe('1');
    await page.goto(site.url(section));
    expect(await count()).toBe('1');
    const link = page.locator('a.cite').first();
    const key = await link.getAttribute('data-cite');
    await link.hover();
    await page
      .locator('.citation-card')
      .getByRole('button', { name: /^Collect/ })
      .click();
    expect(await count()).toBe('2');
    expect(await page.locator(`#ref-${key} [data-select]`).getAttribute('aria-pressed')).toBe('true');
    await page.goto(site.url(`/references/${c}/`));
    await page
      .locator('#cite ~ .downloads')
      .getByRole('button', { name: /^Collect/ })
      .click();
    expect(await count()).toBe('3');
    await page.goto(site.url('/selection/'));
    await expect.poll(keys).toEqual([a, key, c]);
  });

  it('opens a tray in the header, by keyboard too, without loading it before', async () => {
    const scripts: string[] = [];
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    await page.goto(site.url('/references/'));
    await page.locator(`#ref-${a} [data-select]`).press('Enter');
    await page.locator(`#ref-${b} [data-select]`).click();
    expect(scripts.filter((url) => /tray|exporter/.test(url))).toEqual([]);
    await page.getByRole('link', { name: /^Your selection/ }).press('Enter');
    const tray = page.getByRole('dialog', { name: 'Your selection' });
    await tray.getByRole('link', { name: /^Diffusion Model Alignment/ }).waitFor();
    await tray.getByRole('button', { name: /^Remove: Diffusion Model/ }).click();
    expect([await count(), await tray.getByRole('listitem').count()]).toEqual(['1', 1]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      tray.getByRole('button', { name: 'Download BibTeX' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toBe(readFileSync(`${atlas.folder}/references/${b}.bib`, 'utf8'));
    await page.keyboard.press('Escape');
    await tray.waitFor({ state: 'hidden' });
  });

  it('is put in order by buttons and by keys, and keeps the focus on what moves', async () => {
    await open(a, b, c);
    await rows()
      .nth(2)
      .getByRole('button', { name: /^Move up/ })
      .click();
    expect(await keys()).toEqual([a, c, b]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Move up: DPOK/);
    await page.keyboard.press('Enter');
    expect(await keys()).toEqual([c, a, b]);
    await rows().nth(2).getByRole('textbox').focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await keys()).toEqual([c, b, a]);
    await page.reload();
    await expect.poll(keys).toEqual([c, b, a]);
  });

  it('is put in order by dragging', async () => {
    await open(a, b, c);
    await rows()
      .nth(2)
      .locator('[data-drag]')
      .dragTo(rows().nth(0), { targetPosition: { x: 20, y: 4 } });
    await expect.poll(keys).toEqual([c, a, b]);
  });

  it('keeps notes and exports them with the works, in order, in every kind of file', async () => {
    await open(a, b);
    await rows().nth(0).getByRole('textbox').fill('50% of {this} & that\nread again');
    await page.reload();
    expect(await rows().nth(0).getByRole('textbox').inputValue()).toBe('50% of {this} & that\nread again');
    const bib = await take('BibTeX');
    expect(bib.name).toBe('selection.bib');
    expect([...bib.text.matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key)).toEqual([a, b]);
    expect(bib.text).toContain('annote = {50\\% of {\\textbraceleft}this{\\textbraceright} \\& that read again},');
    expect((await take('RIS')).text).toContain('N1  - 50% of {this} & that read again\r\n');
    expect(JSON.parse((await take('CSL-JSON')).text)).toMatchObject([
      { id: a, note: '50% of {this} & that read again' },
      { id: b },
    ]);
    await page.getByLabel('With my notes').uncheck();
    const plain = (file: string) => readFileSync(`${atlas.folder}/references/${file}`, 'utf8');
    expect((await take('EndNote')).text).toBe(`${plain(`${a}.enw`)}\n${plain(`${b}.enw`)}`);
    expect((await take('BibLaTeX')).text).toBe(`${plain(`${a}.biblatex.bib`)}\n${plain(`${b}.biblatex.bib`)}`);
    const ieee = await take('IEEE');
    expect([ieee.name, ieee.text.match(/^\[\d\] .+$/gm)?.length]).toEqual(['selection.ieee.txt', 2]);
  });

  it('is shared as a link that asks before it changes anything', async () => {
    await open(a, b);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(site.url(`/selection/?works=${a},${b}`));
    await page.evaluate(() => localStorage.clear());
    await page.goto(site.url(`/selection/?works=${c}`));
    await page.getByRole('button', { name: 'Add to my selection' }).click();
    await page.goto(`${link},none2000none`);
    expect(await page.getByRole('region', { name: 'A shared selection' }).textContent()).toContain(
      '2 works. The Atlas does not have 1 work',
    );
    expect(await keys()).toEqual([c]);
    await page.getByRole('button', { name: 'Replace my selection' }).click();
    expect(await keys()).toEqual([a, b]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect([await keys(), new URL(page.url()).search]).toEqual([[c], '']);
  });

  it('is emptied at once and brought back by Undo; empty, it says how to fill it', async () => {
    await page.goto(site.url('/selection/'));
    await page.getByText('Nothing is collected yet').waitFor();
    await open(a, b);
    await page.getByRole('button', { name: 'Remove all' }).click();
    expect([await keys(), await page.getByText('Nothing is collected yet').isVisible()]).toEqual([[], true]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await keys()).toEqual([a, b]);
  });

  it('is offered to reference managers as a list, and by scripts of the page through an event', async () => {
    await open(a, b);
    await expect.poll(() => page.locator('span.Z3988').count()).toBe(2);
    expect(await page.locator('span.Z3988').first().getAttribute('title')).toContain('rft.genre=proceeding');
    await page.evaluate((key) => document.dispatchEvent(new CustomEvent('atlas-selection-toggle', { detail: { key } })), c);
    expect(await keys()).toEqual([a, b, c]);
  });

  it('takes what a filtered bibliography shows, as a file and into the selection', async () => {
    await page.goto(site.url('/references/'));
    await page.getByLabel('Find by author').fill('dpok');
    const shown = await page
      .locator('#reference-list > li:visible')
      .evaluateAll((items) => items.map((item) => item.id.replace('ref-', '')));
    expect(shown).toContain(c);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('atlas-take-in-view [data-part="download"]').click(),
    ]);
    expect([...readFileSync(await file.path(), 'utf8').matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key)).toEqual(shown);
    await page.locator('atlas-take-in-view [data-part="collect"]').click();
    expect(await count()).toBe(String(shown.length));
  });

  it('explains itself without JavaScript, and shows no button that would do nothing', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(site.url('/selection/'));
    expect(await still.getByText('Collecting works needs JavaScript').isVisible()).toBe(true);
    expect(await still.locator('button:visible').count()).toBe(0);
    await still.goto(site.url(`/references/${a}/`));
    expect(await still.locator('[data-select]:visible').count()).toBe(0);
    expect(await still.getByRole('link', { name: 'All styles as text' }).isVisible()).toBe(true);
    await plain.close();
  });
});
