import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

const section = '/chapters/techniques/direct-preference/';
const comparison = '/compare/?t=ddpo&t=dpok&t=spo&t=diffusion-dpo&t=refl&t=draft';

describe('a table', () => {
  const { browser, site } = visit(atlas);
  const open = async (path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width, height: 900 } });
    await page.goto(site.url(path));
    return page;
  };
  const column = (table: Locator, n: number) => table.locator(`tbody tr > :nth-child(${n})`).allTextContents();

  it.each([section, comparison, '/network/', '/chapters/challenges/'])(
    'of %s is as tall as its rows, so that the wheel moves the page',
    async (path) => {
      const page = await open(path);
      await page.locator('table').first().waitFor();
      const boxes = await page
        .locator('.table-scroll, .matrix-scroll')
        .evaluateAll((all) => all.map((box) => box.scrollHeight - box.clientHeight));
      expect(boxes.length).toBeGreaterThan(0);
      expect(Math.max(...boxes)).toBeLessThanOrEqual(1);
      await page.close();
    },
  );

  it('that is wider than its place is shaded at the edge and scrolled by the keyboard; one that fits is neither', async () => {
    const page = await open(comparison, 1000);
    const box = page.getByRole('region', { name: 'Comparison' });
    await box.locator('table').waitFor();
    await page.waitForFunction(() => document.querySelector('.table-scroll')?.classList.contains('fits') === false);
    const shade = () => box.evaluate((element) => getComputedStyle(element).backgroundImage);
    expect(await shade()).toContain('gradient');
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.querySelector('.table-scroll')?.scrollLeft ?? 0) > 0);
    await page.goto(site.url('/compare/?t=ddpo&t=dpok'));
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.waitForFunction(() => document.querySelector('.table-scroll.fits'));
    expect(await shade()).toBe('none');
    expect(await box.getAttribute('tabindex')).toBeNull();
    await page.close();
  });

  it('keeps its head in the window while its rows pass', async () => {
    const page = await open(section);
    const table = page.locator('.table-figure table').first();
    await page.waitForFunction(() => document.querySelector('.table-scroll.fits'));
    await table
      .locator('tbody tr')
      .nth(20)
      .evaluate((row) => row.scrollIntoView({ block: 'center' }));
    const head = await table.locator('thead th').first().boundingBox();
    expect(head?.y).toBeGreaterThan(0);
    expect(head?.y).toBeLessThan(120);
    await page.close();
  });

  it('of a section sorts by its heads, with the keyboard too; what is not checked comes last', async () => {
    const page = await open(section);
    const table = page.locator('.table-figure table').first();
    await table.getByRole('button', { name: 'Reference model' }).focus();
    await page.keyboard.press('Enter');
    expect(await table.locator('th[aria-sort="ascending"]').textContent()).toBe('Reference model');
    const cells = await column(table, 7);
    const known = cells.filter((text) => text !== 'Not yet checked');
    expect(known.length).toBeLessThan(cells.length);
    expect(cells.slice(0, known.length)).toEqual([...known].sort((a, b) => a.localeCompare(b, 'en')));
    await page.keyboard.press('Enter');
    expect((await column(table, 7))[0]).toBe(known.at(-1));
    await page.close();
  });

  it('of results sorts within each setting, below its title', async () => {
    const page = await open('/chapters/evaluation/reported-results/');
    const table = page.locator('.table-figure table').first();
    await table.getByRole('button', { name: 'Value' }).click();
    const settings = await table.locator('tbody').evaluateAll((bodies) =>
      bodies.map((body) => ({
        isTitleFirst: body.querySelector('tr')?.className === 'result-setting',
        values: [...body.querySelectorAll<HTMLElement>('td[data-label="Value"]')].map(({ dataset }) => Number(dataset.value)),
      })),
    );
    expect(settings.length).toBeGreaterThan(1);
    for (const { isTitleFirst, values } of settings) {
      expect(isTitleFirst).toBe(true);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
    await page.close();
  });

  it('of a section can be sorted on a phone, where its rows are cards', async () => {
    const page = await open(section, 360);
    const button = page.locator('.table-figure').first().getByRole('button', { name: 'Year' });
    await button.click();
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await page.close();
  });
});
