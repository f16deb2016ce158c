import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atlas } from '../helpers/build.ts';
import { filesOf, pagesOf } from '../helpers/pages.ts';

describe('social cards', () => {
  const files = new Set(filesOf(atlas));
  const cards = pagesOf(atlas).map(({ path, root }) => ({
    path,
    address: root.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '',
  }));
  const prefix = `https://atlas.example${atlas.base}`;

  it('are named by every page and are there', () => {
    const missing = cards.filter(({ address }) => !address.startsWith(prefix) || !files.has(address.slice(prefix.length)));
    expect(missing).toEqual([]);
  });

  it('are one for each technique, section and work', () => {
    const own = cards.filter(
      ({ path, address }) => /^\/(?:techniques|references|chapters)\/.+/.test(path) && !address.endsWith('/home.png'),
    );
    expect(own.length).toBeGreaterThan(450);
    expect(new Set(own.map(({ address }) => address)).size).toBe(own.length);
  });

  it('are PNG images of 1200 by 630 pixels', () => {
    for (const name of ['home.png', 'techniques/diffusion-dpo.png', 'references/rafailov2023direct.png']) {
      const bytes = readFileSync(join(atlas.folder, 'cards', name));
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });
});
