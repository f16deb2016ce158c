import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

describe('a citation by touch', () => {
  const { browser, site } = visit(atlas);
  let page: Page;
  const card = () => page.locator('.citation-card');
  const tap = async (link: Locator) => {
    await link.evaluate((cite) => cite.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const [first] = await link.evaluate((cite) => [...cite.getClientRects()].map(({ x, y }) => ({ x, y })));
    if (!first) throw new Error('The citation has no place on the page.');
    // A bare touch at the place, which waits for nothing and holds nothing back.
    await page.touchscreen.tap(first.x + 8, first.y + 8);
  };
  beforeEach(async () => {
    page = await browser.newPage({ hasTouch: true, viewport: { width: 360, height: 640 } });
    await page.goto(site.url('/chapters/techniques/direct-preference/'));
  });
  afterEach(() => page.close());

  it('shows the cited work on a tap in the middle of the screen, beside the citation, and stays on the page', async () => {
    const [address, links] = [page.url(), page.locator('article a.cite')];
    for (let index = 0; index < 8; index += 1) {
      const link = links.nth(index);
      await tap(link);
      await card().waitFor();
      const [cite, shown] = [await link.boundingBox(), await card().boundingBox()];
      if (!cite || !shown) throw new Error('The citation or its card is not shown.');
      expect(shown.y >= cite.y + cite.height || shown.y + shown.height <= cite.y).toBe(true);
      expect(shown.y >= 0 && shown.y + shown.height <= 640).toBe(true);
      const actions = await card().locator('.citation-actions').boundingBox();
      expect(actions && actions.y >= shown.y && actions.y + actions.height <= shown.y + shown.height).toBe(true);
      expect(page.url()).toBe(address);
      await page.touchscreen.tap(4, 300);
      await card().waitFor({ state: 'hidden' });
    }
  });

  it('stays open under the finger, and follows the link on a second tap', async () => {
    const link = page.locator('article a.cite').first();
    await tap(link);
    await card().locator('.citation-summary').tap();
    await page.waitForTimeout(500);
    expect(await card().isVisible()).toBe(true);
    await tap(link);
    await page.waitForURL(/#ref-/);
  });
});
