import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { atlas } from '../helpers/build.ts';
import { pagesOf, type Page } from '../helpers/pages.ts';

/** Bytes that a page of some kind may cost at most, in kB (1,000 bytes) after gzip; fonts are compressed as they are. */
interface Budget {
  /** Pattern of the addresses of this kind. */
  pages: string;
  html: number;
  css: number;
  js: number;
  fonts: number;
}
const { budgets } = JSON.parse(readFileSync('package.json', 'utf8')) as { budgets: Record<string, Budget> };

const pages = pagesOf(atlas);
const bytes = new Map<string, number>();

/** Size of a file of the site on the wire. */
function sizeOf(address: string): number {
  const known = bytes.get(address);
  if (known !== undefined) return known;
  const content = readFileSync(join(atlas.folder, address.slice(atlas.base.length)));
  const size = address.endsWith('.woff2') ? content.length : gzipSync(content).length;
  bytes.set(address, size);
  return size;
}

/** The modules that a page loads at once: its scripts and what they import, not what they import later. */
function modulesOf(addresses: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (address: string) => {
    if (found.has(address)) return;
    found.add(address);
    const code = readFileSync(join(atlas.folder, address.slice(atlas.base.length)), 'utf8');
    for (const [, path = ''] of code.matchAll(/(?:^|[;}])\s*import(?:[^"'();]*?from)?\s*["']([^"']+\.js)["']/g))
      visit(new URL(path, `https://site${address}`).pathname);
  };
  addresses.forEach(visit);
  return [...found];
}

function costOf({ html, root }: Page): Omit<Budget, 'pages'> {
  const list = (selector: string, name: string) =>
    root.querySelectorAll(selector).map((element) => element.getAttribute(name) ?? '');
  const sum = (addresses: readonly string[]) => addresses.reduce((total, address) => total + sizeOf(address), 0) / 1000;
  return {
    html: gzipSync(html).length / 1000,
    css: sum(list('link[rel="stylesheet"]', 'href')),
    js: sum(modulesOf(list('script[src]', 'src'))),
    fonts: sum(list('link[rel="preload"][as="font"]', 'href')),
  };
}

describe('what a page costs on the wire', () => {
  it.each(Object.entries(budgets))('stays within the budget: %s', (_, { pages: pattern, ...budget }) => {
    const kind = pages.filter(({ path }) => new RegExp(`^(?:${pattern})$`).test(path));
    expect(kind.length).toBeGreaterThan(0);
    for (const part of ['html', 'css', 'js', 'fonts'] as const) {
      const [largest] = kind.map((page) => ({ path: page.path, kB: costOf(page)[part] })).sort((a, b) => b.kB - a.kB);
      expect(largest?.kB, `${part} of ${largest?.path}`).toBeLessThanOrEqual(budget[part]);
    }
  });

  it('has a budget for every page but those that hold whole chapters', () => {
    const patterns = Object.values(budgets).map(({ pages: pattern }) => new RegExp(`^(?:${pattern})$`));
    const free = pages.filter(
      ({ path }) => !patterns.some((pattern) => pattern.test(path)) && !path.endsWith('/full/') && path !== '/404.html',
    );
    expect(free.map(({ path }) => path)).toEqual([]);
  });
});
