import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { sites } from '../helpers/build.ts';
import { launch } from '../helpers/browser.ts';
import { serve } from '../helpers/server.ts';

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
  '/search/?q=ddpo',
  '/benchmarks/',
  '/metrics/',
  '/compare/?t=ddpo&t=dpok',
  '/lineage/',
  '/chapters/techniques/choosing/',
  '/about/coverage/',
  '/api/',
  '/about/',
  '/about/editorial/',
  '/selection/?works=wallace2024diffusion,black2024training',
  '/404.html',
];

const [built] = sites;
if (!built) throw new Error('no site');

describe.each([
  { theme: 'light' as const, width: 1440 },
  { theme: 'dark' as const, width: 360 },
])('in the $theme theme, $width px wide', ({ theme, width }) => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(built);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(kinds)('%s has nothing that axe objects to, and does not scroll sideways', async (path) => {
    const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(site.url(path));
    await page.waitForTimeout(300);
    // Run through the debugger's world, which the page's own policy does not bind.
    await page.evaluate(axe);
    const found = await page.evaluate(
      (only) =>
        (
          globalThis as unknown as {
            axe: {
              run: (
                options: object,
              ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
            };
          }
        ).axe.run({ runOnly: only }),
      tags,
    );
    expect(
      found.violations.map(({ id, nodes }) => [
        id,
        nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
      ]),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await context.close();
  });
});
