import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas, hostileSite } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

/** What an XML parser finds: the root, and of each entry its elements by name. */
interface Read {
  root: string;
  head: Record<string, string>;
  entries: Record<string, string>[];
}

/** Reads a file with the browser's XML parser, which takes nothing that is not well formed. */
async function readXml(page: Page, text: string, entry: string): Promise<Read> {
  return page.evaluate(
    ([xml = '', name = '']) => {
      const { documentElement: root } = new DOMParser().parseFromString(xml, 'application/xml');
      const fields = (element: Element) =>
        Object.fromEntries(
          [...element.children].map((child) => [child.nodeName, child.textContent || (child.getAttribute('href') ?? '')]),
        );
      const head = root.nodeName === 'rss' ? (root.firstElementChild ?? root) : root;
      return { root: root.nodeName, head: fields(head), entries: [...root.getElementsByTagName(name)].map(fields) };
    },
    [text, entry],
  );
}

describe.each([atlas, hostileSite])('the feeds and maps in $folder', (built) => {
  const { browser, site } = visit(built);
  let page: Page;
  const read = (file: string) => readFileSync(`${built.folder}/${file}`, 'utf8');
  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(site.url('/about/'));
  });

  it('are RSS 2.0 with what it requires, dates by RFC 822, each guid once', async () => {
    const { root, head, entries } = await readXml(page, read('rss.xml'), 'item');
    expect(root).toBe('rss');
    expect([head.title, head.link, head.description].every(Boolean)).toBe(true);
    for (const item of entries) {
      expect(item.title || item.description).toBeTruthy();
      expect(new URL(item.link ?? '').host).toBe('atlas.example');
      expect(item.pubDate).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
    }
    expect(new Set(entries.map(({ guid }) => guid)).size).toBe(entries.length);
  });

  it('are Atom with what RFC 4287 requires: id, title, time of change, author', async () => {
    const { root, head, entries } = await readXml(page, read('atom.xml'), 'entry');
    const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
    expect(root).toBe('feed');
    expect(read('atom.xml')).toContain('xmlns="http://www.w3.org/2005/Atom"');
    expect([head.id, head.title, head.author].every(Boolean)).toBe(true);
    expect(head.updated).toMatch(time);
    for (const { id, title, updated, link } of entries) {
      expect(id).toMatch(/^https:\/\/[^\s<>"{}|\\^`]+$/);
      expect(title).toBeTruthy();
      expect(updated).toMatch(time);
      expect(link).toMatch(/^https:\/\/atlas\.example\//);
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('are JSON Feed 1.1: version, title, and items with id, text and a date by RFC 3339', () => {
    const feed = JSON.parse(read('feed.json')) as { version: string; title: string; items: Record<string, string>[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.title).toBeTruthy();
    for (const { id, url, title, content_text: text, date_published: date } of feed.items) {
      expect(id).toMatch(/^https:\/\/\S+$/);
      expect(url).toMatch(/^https:\/\/atlas\.example\//);
      expect([title, text].every(Boolean)).toBe(true);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    }
  });

  it('have a map whose every entry has a full address and a day', async () => {
    const { root, entries } = await readXml(page, read('sitemap.xml'), 'url');
    expect(root).toBe('urlset');
    expect(entries.length).toBeGreaterThan(5);
    for (const { loc, lastmod } of entries) {
      expect(loc).toMatch(/^https:\/\/atlas\.example\//);
      expect(lastmod).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});
