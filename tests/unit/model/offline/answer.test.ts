import { describe, expect, it } from 'vitest';
import { isFrugal, isHashed, planFor, wayFor, type Asked } from '../../../../src/model/offline/answer.ts';
import { namesFor } from '../../../../src/model/offline/names.ts';

const scope = 'https://example.org/atlas/';
const way = (path: string, more: Partial<Asked> = {}) =>
  wayFor({ method: 'GET', url: `${scope}${path}`, mode: 'cors', cache: 'default', isPartial: false, ...more }, scope);

describe('how a request is answered', () => {
  it('is the business of the site only: no other host, no other folder, nothing but reading', () => {
    expect(way('', { url: 'https://giscus.app/client.js' })).toBe('pass');
    expect(way('', { url: 'https://example.org/other/' })).toBe('pass');
    expect(way('a/', { method: 'POST' })).toBe('pass');
    expect(way('a.bin', { isPartial: true })).toBe('pass');
  });

  it('is left to the server for what tells the version, and where a page asks for the server', () => {
    for (const path of ['sw.js', 'offline/version.json', 'offline/core.json?x']) expect(way(path), path).toBe('pass');
    expect(way('network/graph.bin', { cache: 'no-store' })).toBe('pass');
  });

  it('tells pages, files that never change, and data', () => {
    expect(way('chapters/', { mode: 'navigate' })).toBe('page');
    expect(way('_astro/Base.Colxy0UV.css')).toBe('hashed');
    expect(way('pagefind/index/en_1.pf_index')).toBe('hashed');
    expect(way('pagefind/pagefind-entry.json?ts=1')).toBe('data');
    expect(way('network/graph.bin')).toBe('data');
    expect(isHashed('pagefind/pagefind.js')).toBe(false);
  });
});

describe('where an answer comes from', () => {
  const same = { copy: 'one', seen: 'one' };
  const newer = { copy: 'one', seen: 'two' };

  it('is the network for pages, so that a new edition shows at once', () => {
    expect(planFor('page', undefined, newer)).toEqual({ before: [], asksNetwork: true, after: ['copy', 'visited'] });
  });

  it('is what is kept for files that their name tells from any other', () => {
    expect(planFor('hashed', undefined, newer).before).toEqual(['copy', 'visited']);
  });

  it('gives a page of the network no data of an older copy', () => {
    expect(planFor('data', undefined, same).after).toContain('copy');
    expect(planFor('data', undefined, newer).after).toEqual(['visited']);
  });

  it('gives a page of the copy data of the same copy, and of no other version', () => {
    expect(planFor('data', 'one', same)).toEqual({ before: ['copy'], asksNetwork: true, after: [] });
    expect(planFor('data', 'one', newer)).toEqual({ before: ['copy'], asksNetwork: false, after: [] });
    expect(planFor('data', 'old', same)).toEqual({ before: [], asksNetwork: false, after: [] });
  });
});

describe('names of what is kept', () => {
  it('tell the sites on one host apart', () => {
    const [root, below] = [namesFor('/'), namesFor('/atlas/')];
    expect(root.isOwn(below.copy('one'))).toBe(false);
    expect(below.isOwn(root.visited)).toBe(false);
    expect(below.isOwn(below.state)).toBe(true);
  });
});

describe('a line', () => {
  it('is spared where the reader asks for it or where it is slow', () => {
    expect([undefined, { effectiveType: '4g' }].map(isFrugal)).toEqual([false, false]);
    expect([{ saveData: true }, { effectiveType: 'slow-2g' }, { effectiveType: '2g' }].map(isFrugal)).toEqual([true, true, true]);
  });
});
