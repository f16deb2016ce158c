import { describe, expect, it } from 'vitest';
import { addressIn, atlas, hostileSite } from '../helpers/build.ts';
import { filesOf, pagesOf } from '../helpers/pages.ts';

describe.each([atlas, hostileSite])('the site built for $base', (site) => {
  const pages = pagesOf(site);
  const files = new Set(filesOf(site));
  const ids = new Map(pages.map(({ path, root }) => [path, new Set(root.querySelectorAll('[id]').map((element) => element.id))]));

  it('has no link, image, script or style that leads nowhere, and no fragment without its place', () => {
    const broken: string[] = [];
    for (const { path, root } of pages) {
      for (const element of root.querySelectorAll('[href],[src],[action]')) {
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '';
        if (/^(?:https?:|mailto:|data:)/.test(address)) continue;
        const [beforeHash = '', fragment] = address.split('#');
        const target = beforeHash.split('?')[0] ?? '';
        if (target !== '' && !target.startsWith(site.base)) {
          broken.push(`${path} links to ${address}, which is outside ${site.base}`);
          continue;
        }
        const inside = target === '' ? path : `/${target.slice(site.base.length)}`;
        // The small Atlas has one chapter; its catalogues lead to the chapters of the whole one.
        if (site === hostileSite && /^\/chapters\/(?!hostile\/)./.test(inside)) continue;
        const isPage = ids.has(inside);
        if (!isPage && !files.has(inside.slice(1))) broken.push(`${path} links to ${address}, which is not there`);
        else if (fragment && isPage && !ids.get(inside)?.has(decodeURIComponent(fragment)))
          broken.push(`${path} links to ${address}, but there is no such id`);
      }
    }
    expect([...new Set(broken)]).toEqual([]);
  });

  it('gives every element id once a page', () => {
    const doubles = pages.flatMap(({ path, root }) => {
      const seen = root.querySelectorAll('[id]').map(({ id }) => id);
      return seen.filter((id, index) => seen.indexOf(id) !== index).map((id) => `${path}#${id}`);
    });
    expect(doubles).toEqual([]);
  });

  it('has one first heading, a title and a description on every page', () => {
    for (const { path, root } of pages) {
      expect(root.querySelectorAll('h1').length, path).toBe(1);
      expect(root.querySelector('title')?.text.length, path).toBeGreaterThan(10);
      expect(root.querySelector('meta[name="description"]')?.getAttribute('content')?.length, path).toBeGreaterThan(10);
    }
  });

  it('names its canonical address under the site and the base path', () => {
    for (const { path, root } of pages) {
      const canonical = root.querySelector('link[rel="canonical"]')?.getAttribute('href');
      if (path !== '/404.html') expect(canonical).toBe(`https://atlas.example${addressIn(site, path)}`);
    }
  });
});
