import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
async function objections(page: Page): Promise<[string, string[]][]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))]);
}

describe.each([
  { colorScheme: 'light' as const, width: 1440 },
  { colorScheme: 'dark' as const, width: 360 },
])('with works in it, in the $colorScheme theme, $width px wide', ({ colorScheme, width }) => {
  const { browser, site } = visit(atlas);

  it('neither the page of the selection nor the tray has anything that axe objects to', async () => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(site.url('/selection/?works=wallace2024diffusion,black2024training,fan2023dpok'));
    await page.getByRole('button', { name: 'Add to my selection' }).click();
    await page.getByRole('list', { name: 'Collected works' }).getByRole('listitem').nth(2).waitFor();
    expect(await objections(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.goto(site.url('/about/'));
    await page.locator('[data-tray]').click();
    const tray = page.getByRole('dialog', { name: 'Your selection' });
    await tray.getByRole('listitem').nth(2).waitFor();
    expect(await objections(page)).toEqual([]);
    const box = await tray.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    await context.close();
  });
});
