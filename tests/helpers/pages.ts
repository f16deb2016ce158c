import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Site } from './build.ts';

/** A built page: its address without the base path, and its parsed HTML. */
export interface Page {
  path: string;
  html: string;
  root: HTMLElement;
}

/** Every file of a built site, relative to its folder. */
export function filesOf({ folder }: Site): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

const read = new Map<Site, readonly Page[]>();

/** Every page of a built site, read once for all tests that share it; they change nothing in it. */
export function pagesOf(site: Site): readonly Page[] {
  const known = read.get(site);
  if (known) return known;
  const pages = filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(site.folder, file), 'utf8');
      return { path: `/${file.replace(/index\.html$/, '')}`, html, root: parse(html, { comment: false }) };
    });
  read.set(site, pages);
  return pages;
}
