import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** One page of each kind. */
const kinds = [
  '/',
  '/chapters/',
  '/chapters/techniques/',
  '/chapters/techniques/policy-gradient/',
  '/chapters/challenges/safety/',
  '/techniques/',
  '/techniques/ddpo/',
  '/references/',
  '/references/black2024training/',
  '/survey/',
  '/glossary/',
  '/network/',
  '/network/?work=wallace2024diffusion',
  '/search/?q=ddpo',
  '/benchmarks/',
  '/metrics/',
  '/results/',
  '/results/ddpo-prompts/',
  '/compare/?t=ddpo&t=dpok',
  '/lineage/',
  '/lab/',
  '/lab/derivation/?break=rewriting',
  '/chapters/techniques/choosing/',
  '/notation/',
  '/benchmarks/pick-a-pic-v2/',
  '/metrics/pickscore/',
  '/about/coverage/',
  '/about/design/',
  '/api/',
  '/about/',
  '/about/editorial/',
  '/about/offline/',
  '/offline/',
  '/whats-new/',
  '/selection/?works=wallace2024diffusion,black2024training',
  '/techniques/difusion-dpo/',
];

/** What comes after the page itself, where that is most of it. */
const arrives: Record<string, string> = {
  '/search/?q=ddpo': 'atlas-search [data-part="found"] h3',
  '/network/': 'citation-graph[data-state="complete"]',
  '/network/?work=wallace2024diffusion': '.network-panel li a',
  '/techniques/difusion-dpo/': '[data-part="near-list"] li',
};

/** Colours depend on the theme alone and the order of things on the width, so that two settings tell of all four. */
const settings = [
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 360 },
] as const;

/** Rows of a list that are looked at: hundreds are made alike. Here all are, since long lists that wait to be shown take room too. */
const withWholeLists = ['/network/'];
const rowsAtMost = 15;
const shortenLists = (page: Page) =>
  page.evaluate((most) => {
    for (const list of document.querySelectorAll('tbody, ol, ul')) for (const row of [...list.children].slice(most)) row.remove();
  }, rowsAtMost);

/** What axe objects to on the page as it is now. */
async function objections(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(
    (only) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run({
        runOnly: only,
        resultTypes: ['violations'],
      }),
    tags,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}
interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe('every kind of page', () => {
  const { browser, site } = visit(atlas);

  it.each(kinds)('%s has nothing that axe objects to, in both themes and on both widths, and fits 400 percent', async (path) => {
    const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
    await page.goto(site.url(path));
    if (arrives[path]) await page.locator(arrives[path]).first().waitFor();
    await page.waitForTimeout(200);
    // Run through the debugger's world, which the page's own policy does not bind.
    await page.evaluate(axe);
    for (const { theme, width } of settings) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme });
      expect(await widthOf(page), `${theme}, ${width} px wide`).toBeLessThanOrEqual(width);
    }
    // WCAG 2.2, 1.4.10: a window of 1,280 pixels at 400 % is one of 320.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await widthOf(page), '400 percent').toBeLessThanOrEqual(320);
    if (!withWholeLists.includes(path)) await shortenLists(page);
    for (const { theme, width } of settings) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme });
      expect(await objections(page), `${theme}, ${width} px wide`).toEqual([]);
    }
    await page.close();
  });

  it.each(['/', '/chapters/fundamentals/alignment-algorithms/', '/network/', '/techniques/'])(
    '%s can be used in forced colours: controls have edges, the focus shows, pictures keep their lines',
    async (path) => {
      const page = await browser.newPage({ forcedColors: 'active', viewport: { width: 1280, height: 900 } });
      await page.goto(site.url(path));
      const lost = await page.evaluate(() => {
        const ground = getComputedStyle(document.body).backgroundColor;
        const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
        const flat = [...document.querySelectorAll('button, select, input[type="search"], .button')]
          .filter(isSeen)
          .filter((element) => {
            const { borderTopWidth, borderTopColor, textDecorationLine } = getComputedStyle(element);
            return (borderTopWidth === '0px' || borderTopColor === ground) && textDecorationLine === 'none';
          });
        const unseen = [...document.querySelectorAll('.curve, .figure-panel .axis, .network-marks path')]
          .filter(isSeen)
          .filter((element) => {
            const { stroke, fill } = getComputedStyle(element);
            return [stroke, fill].every((colour) => colour === ground || colour === 'none');
          });
        return [...flat, ...unseen].map((element) => element.outerHTML.slice(0, 120));
      });
      expect(lost).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => document.activeElement && getComputedStyle(document.activeElement).outlineStyle);
      expect(outline).not.toBe('none');
      await page.close();
    },
  );
});
