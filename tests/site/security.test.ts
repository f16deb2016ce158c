import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { atlas, hostileSite } from '../helpers/build.ts';
import { pagesOf } from '../helpers/pages.ts';

// The pages under another base path differ in addresses only, which the link test reads.
describe.each([atlas, hostileSite])('the site in $folder', (site) => {
  const pages = pagesOf(site);

  it('carries a policy that runs scripts of its own origin and one known inline script only', () => {
    for (const { path, root } of pages) {
      const policy = root.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
      const directives = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive]));
      expect(directives.get('default-src'), path).toBe("default-src 'none'");
      // Open for the discussion service only where a reader can open a discussion.
      const service = root.querySelector('atlas-discussion') ? ' https://giscus.app' : '';
      expect(directives.get('script-src')?.replace(/'sha256-[A-Za-z0-9+/=]+'/, '#'), path).toBe(
        `script-src 'self' 'wasm-unsafe-eval' #${service}`,
      );
      expect(directives.get('style-src'), path).toBe(`style-src 'self'${service}`);
      expect(directives.get('frame-src'), path).toBe(service ? `frame-src${service}` : undefined);
      expect(directives.get('connect-src'), path).toBe("connect-src 'self'");
      const inline = root
        .querySelectorAll('script')
        .filter((script) => !script.getAttribute('src') && !(script.getAttribute('type') ?? '').includes('json'));
      const hashes = inline.map((script) => `'sha256-${createHash('sha256').update(script.rawText).digest('base64')}'`);
      expect(hashes, path).toHaveLength(1);
      expect(directives.get('script-src'), path).toContain(hashes[0]);
    }
  });

  it('has no event handler, style element or script address in its HTML', () => {
    const found = pages.flatMap(({ path, root }) =>
      root.querySelectorAll('*').flatMap((element) => {
        const bad = Object.entries(element.attributes).filter(
          ([name, value]) => /^on/i.test(name) || /^\s*javascript:/i.test(value),
        );
        return bad.length > 0 || element.rawTagName === 'style' ? `${path} <${element.rawTagName}> ${bad.join(' ')}` : [];
      }),
    );
    expect(found).toEqual([]);
  });

  it('asks no other host for anything by itself', () => {
    for (const { path, root } of pages) {
      const loaded = root.querySelectorAll(
        'script[src],img[src],iframe[src],source[src],link[rel="stylesheet"],link[rel="preload"],link[rel="icon"],link[rel="modulepreload"]',
      );
      for (const element of loaded)
        expect(element.getAttribute('src') ?? element.getAttribute('href'), path).toMatch(/^\/(?!\/)|^data:image\//);
    }
  });
});
