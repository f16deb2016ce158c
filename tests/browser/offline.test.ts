import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Current, KeptFile, Manifest } from '../../src/model/offline/names.ts';
import { launch } from '../helpers/browser.ts';
import { addressIn, atlas, hostileSite } from '../helpers/build.ts';
import { openNetwork } from '../helpers/network-page.ts';
import { serve, type Changes } from '../helpers/server.ts';

const section = '/chapters/techniques/policy-gradient/';
const read = (file: string) => readFileSync(join(atlas.folder, file), 'utf8');
const hashOf = (text: string) => createHash('sha256').update(text).digest().subarray(0, 9).toString('base64');

/** The copy that is in use in a browser. */
const currentIn = (page: Page) =>
  page.evaluate(
    async (address): Promise<Current | undefined> => {
      const state = await caches.match(address);
      return (await state?.json()) as Current | undefined;
    },
    addressIn(atlas, '/offline/state/current'),
  );

/** Waits until a version is kept in whole. */
async function untilKept(page: Page, version: string): Promise<void> {
  const end = Date.now() + 90_000;
  for (let current = await currentIn(page); !(current?.isWhole && current.version === version); current = await currentIn(page)) {
    if (Date.now() > end) throw new Error(`Kept is ${JSON.stringify(current)}, not the whole version ${version}.`);
    await page.waitForTimeout(500);
  }
}

/** The site as it would be with other words on two pages: a new version. */
function secondVersion(): Map<string, string | undefined> {
  const changed = new Map<string, string | undefined>();
  const core = JSON.parse(read('offline/core.json')) as Manifest;
  for (const path of ['', section.slice(1)])
    changed.set(`${path}index.html`, read(`${path}index.html`).replace('<main', '<p class="second">Second version</p><main'));
  const files = core.files.map(([path, hash, ...rest]): KeptFile => {
    const content = changed.get(`${path}index.html`);
    return [path, content === undefined ? hash : hashOf(content), ...rest];
  });
  changed.set('offline/core.json', JSON.stringify({ ...core, version: 'second', files }));
  changed.set('offline/version.json', JSON.stringify({ version: 'second', coreBytes: 1, wholeBytes: 1 }));
  return changed;
}

describe('after a first visit', () => {
  const { version } = JSON.parse(read('offline/core.json')) as Manifest;
  const changes: Changes = { files: new Map(), isDown: false };
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    [browser, site] = [await launch(), await serve(atlas, changes)];
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(site.url('/'));
    await untilKept(page, version);
    changes.isDown = true;
  });
  afterEach(() => {
    changes.isDown = true;
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('shows a section that was never visited, with its style and its scripts, and says that it is a kept copy', async () => {
    await page.goto(site.url(section));
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('grid');
    await page.locator('.offline-line').waitFor();
    expect(await page.locator('.offline-line').textContent()).toMatch(
      /kept copy: edition \d{4}\.\d+, released on \d{4}-\d{2}-\d{2}\./,
    );
    await page.getByRole('button', { name: 'Use the dark theme' }).waitFor();
  });

  it('searches: two words, with results and their texts', async () => {
    await page.goto(site.url('/search/?q=reward+hacking'));
    await page.locator('atlas-search [data-part="found"] li h3').nth(2).waitFor();
    expect(await page.locator('atlas-search [data-part="found"] mark').count()).toBeGreaterThan(0);
  });

  it('draws the citation network', async () => {
    await openNetwork(page, site.url('/network/'));
    const isDrawn = await page.evaluate(() => {
      const canvas = document.querySelector('citation-graph canvas') as HTMLCanvasElement;
      return canvas.width > 0 && canvas.checkVisibility();
    });
    expect(isDrawn).toBe(true);
  });

  it('gives the BibTeX of a kept section', async () => {
    await page.goto(site.url(section));
    const bibtex = await page.evaluate(
      async (address) => {
        const response = await fetch(address);
        return response.text();
      },
      addressIn(atlas, '/chapters/techniques/policy-gradient.bib'),
    );
    expect(bibtex).toBe(read('chapters/techniques/policy-gradient.bib'));
  });

  it('leads to a page whose address lacks its last slash', async () => {
    await page.goto(site.url(section.slice(0, -1)));
    expect(new URL(page.url()).pathname).toBe(addressIn(atlas, section));
  });

  it('says of a page that it is not kept, and leads to those that are', async () => {
    await page.goto(site.url('/techniques/ddpo/'));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This page is not kept');
    const links = page.locator('atlas-kept li a');
    await links.first().waitFor();
    expect(await links.count()).toBeGreaterThan(40);
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('grid');
    await page.getByRole('link', { name: 'Policy gradient', exact: false }).last().click();
    await page.waitForURL((url) => url.pathname.startsWith(addressIn(atlas, '/chapters/')));
  });

  it('keeps a page that is visited, and what it loaded', async () => {
    changes.isDown = false;
    await page.goto(site.url('/techniques/dpok/'));
    await page.waitForLoadState('networkidle');
    changes.isDown = true;
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('DPOK');
  });

  it('finds a work whose text is not kept by its title', async () => {
    const [path, stub] = Object.entries((JSON.parse(read('offline/core.json')) as Manifest).stubs ?? {})[0] ?? [];
    expect(path, 'a text that the budget leaves out').toBeDefined();
    await page.goto(site.url(`/search/?q=${encodeURIComponent(stub?.title ?? '')}`));
    await page
      .locator(`atlas-search [data-part="found"] a[href*="${stub?.url ?? ''}"]`)
      .first()
      .waitFor();
  });

  it('tells what is kept and how much, keeps all of a site and removes it', async () => {
    // A small one: the whole Atlas takes most of a minute.
    const away: Changes = { files: new Map(), isDown: false };
    const small = await serve(hostileSite, away);
    const other = await browser.newContext();
    const visitor = await other.newPage();
    await visitor.goto(small.url('/about/offline/'));
    const keep = visitor.getByRole('button', { name: /Keep the whole Atlas \(about [\d.]+ [kM]B more\)/ });
    await keep.waitFor();
    await keep.click();
    await visitor.getByText('The whole Atlas is kept on this device.').waitFor({ timeout: 120_000 });
    away.isDown = true;
    await visitor.goto(small.url('/techniques/evil/'));
    expect(await visitor.getByRole('heading', { level: 1 }).textContent()).toContain('evil');
    away.isDown = false;
    await visitor.goto(small.url('/about/offline/'));
    await visitor
      .locator('[data-part="kept"]')
      .filter({ hasText: /^\d\d+ pages/ })
      .waitFor();
    await visitor.getByRole('button', { name: 'Remove what is kept' }).click();
    await visitor.getByText('Nothing is kept any more').waitFor();
    expect(await visitor.evaluate(() => caches.keys())).toEqual([]);
    await visitor.reload();
    await visitor.waitForTimeout(500);
    expect(await visitor.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await other.close();
    await small.close();
  });

  it('takes a new version only when it is whole, and drops the old one then', async () => {
    const second = secondVersion();
    changes.files = new Map([...second, ['chapters/evaluation/index.html', undefined]]);
    changes.isDown = false;
    // Another edition of a page that both versions have would be taken from the old copy.
    const core = JSON.parse(second.get('offline/core.json') ?? '') as Manifest;
    const broken = core.files.map(([path, hash, ...rest]): KeptFile => [
      path,
      path === 'chapters/evaluation/' ? 'new' : hash,
      ...rest,
    ]);
    changes.files.set('offline/core.json', JSON.stringify({ ...core, files: broken }));
    await page.goto(site.url('/'));
    expect(await page.locator('.second').count(), 'online, the new page shows at once').toBe(1);
    await page.waitForTimeout(14_000);
    changes.isDown = true;
    for (const path of [section, '/']) {
      await page.goto(site.url(path));
      expect(await page.locator('.second').count(), `${path} of the old copy`).toBe(0);
    }
    expect(await currentIn(page)).toMatchObject({ version, isWhole: true });

    changes.isDown = false;
    changes.files = second;
    await page.goto(site.url('/'));
    await untilKept(page, 'second');
    changes.isDown = true;
    for (const path of [section, '/']) {
      await page.goto(site.url(path));
      expect(await page.locator('.second').count(), `${path} of the new copy`).toBe(1);
    }
    expect((await page.evaluate(() => caches.keys())).filter((name) => name.includes(' copy '))).toEqual([
      'atlas /atlas/ copy second',
    ]);
    await page.goto(site.url('/techniques/dpok/'));
    expect(await page.getByRole('heading', { level: 1 }).textContent(), 'visited pages go on').toContain('DPOK');
  }, 180_000);
});
