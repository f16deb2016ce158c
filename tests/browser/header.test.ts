import { describe, expect, it } from 'vitest';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

const places = [
  'Chapters',
  'Techniques',
  'Benchmarks',
  'Metrics',
  'Results',
  'References',
  'Network',
  'Lab',
  'Glossary',
  'About',
];

describe('the main places', () => {
  const { browser, site } = visit(atlas);

  it.each([true, false])('open from a menu on a phone, all in view and the current one marked; scripts: %s', async (scripts) => {
    const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await page.goto(site.url('/metrics/'));
    const menu = page.getByRole('button', { name: 'Menu' });
    const nav = page.getByRole('navigation', { name: 'Main' });
    const height = (await page.locator('.site-header').boundingBox())?.height;
    expect(height).toBeLessThan(60);
    expect(await nav.isVisible()).toBe(false);
    await menu.focus();
    await page.keyboard.press('Enter');
    expect(await nav.getByRole('link').allTextContents()).toEqual(places);
    const last = await nav.getByRole('link', { name: 'About' }).boundingBox();
    expect(last && last.y + last.height).toBeLessThan(640);
    expect(await nav.locator('[aria-current]').allTextContents()).toEqual(['Metrics']);
    expect((await page.locator('.site-header').boundingBox())?.height).toBe(height);
    await page.keyboard.press('Tab');
    expect(await nav.locator(':focus').textContent()).toBe('Chapters');
    await page.keyboard.press('Escape');
    await nav.waitFor({ state: 'hidden' });
    expect(await menu.evaluate((button) => button.matches(':focus'))).toBe(true);
    await menu.click();
    await nav.getByRole('link', { name: 'Benchmarks' }).click();
    await page.waitForURL(site.url('/benchmarks/'));
    await page.goto(site.url('/lineage/'));
    expect(await page.locator('#site-nav [aria-current]').allTextContents()).toEqual(['Techniques']);
    await context.close();
  });

  it.each([1280, 1440])('stand in one row where the window is %i wide', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(site.url('/'));
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    expect(await links.allTextContents()).toEqual(places);
    const boxes = await Promise.all(places.map((_, index) => links.nth(index).boundingBox()));
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    expect(await page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(false);
    await page.close();
  });
});
