import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

describe('equations that are wider than the text', () => {
  const { browser, site } = visit(atlas);
  let page: Page;
  const edges = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => ({ left, right })));
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(site.url('/chapters/techniques/direct-preference/'));
  });

  it('reach into the empty margin, from the edge of the text to that of the page, and move nothing sideways', async () => {
    const [[text], [frame]] = [await edges('.prose'), await edges('main')];
    if (!text || !frame) throw new Error('no text');
    const equations = await edges('.prose > .equation');
    expect(equations.some(({ right }) => right > text.right + 100)).toBe(true);
    expect(equations.some(({ right }) => Math.abs(right - text.right) < 1)).toBe(true);
    for (const { left, right } of equations) {
      expect(Math.abs(left - text.left)).toBeLessThan(1);
      expect(right).toBeLessThanOrEqual(frame.right);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  });

  it.each(['/chapters/techniques/direct-preference/', '/techniques/diffusion-dpo/'])(
    'break between their terms instead of being cut off, on %s',
    async (path) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(site.url(path));
      const cut = await page
        .locator('.formula-display')
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
      expect(cut).toEqual([]);
      await page.goto(site.url('/chapters/techniques/direct-preference/'));
    },
  );

  it('stay within the text where there is no margin', async () => {
    for (const width of [360, 800, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      const [text] = await edges('.prose');
      for (const { right } of await edges('.prose > .equation')) expect(right - (text?.right ?? 0)).toBeLessThan(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
