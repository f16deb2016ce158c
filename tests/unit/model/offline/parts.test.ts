import { describe, expect, it } from 'vitest';
import { pathOfFile, rankOf, sizeText, splitFiles, type BuiltFile } from '../../../../src/model/offline/parts.ts';

const file = (path: string, bytes = 10, more: Partial<BuiltFile> = {}): BuiltFile => ({ path, hash: 'h', bytes, ...more });
const found = (url: string) => ({ url, title: 'A title', filters: {} });
const pathsOf = (files: readonly (readonly unknown[])[]) => files.map(([path]) => path);

describe('what is kept of a build', () => {
  it('is unasked what reading, searching and the network need', () => {
    const unasked = [
      '',
      'offline/',
      'chapters/',
      'chapters/techniques/',
      'chapters/techniques/policy-gradient/',
      'chapters/techniques/policy-gradient.bib',
      'lab/derivation/',
      'glossary/',
      'notation/',
      'search/jump.json',
      'pagefind/pages.json',
      'pagefind/words/3.json',
      'pagefind/index/en_1.pf_index',
      'pagefind/pagefind-worker.js',
      'network/graph.bin',
      '_astro/Base.Colxy0UV.css',
      '_astro/KaTeX_Main-Regular.B22Nviop.woff2',
    ];
    expect(pathsOf(splitFiles(unasked.map((path) => file(path))).core).sort()).toEqual(unasked.sort());
  });

  it('is on request the rest, but for what no reader needs', () => {
    const { core, whole } = splitFiles(
      ['techniques/ddpo/', 'chapters/full/', 'chapters/techniques/full/', 'references/a.bib', 'chapters/techniques/x.apa.txt']
        .concat(['cards/home.png', 'sw.js', '404.html', '_astro/a.ttf', 'pagefind/pagefind-ui.js', 'offline/core.json'])
        .map((path) => file(path)),
    );
    expect(core).toEqual([]);
    expect(whole).toHaveLength(5);
  });

  it('stays within the budget, texts of found works last, for which a title stands then', () => {
    const built = [
      file('pagefind/fragment/work', 40, { found: found('/references/a/') }),
      file('pagefind/fragment/technique', 40, { found: found('/techniques/a/') }),
      file('pagefind/fragment/section', 40, { found: found('/chapters/a/b/') }),
      file('chapters/a/b/', 40),
    ];
    const { core, whole, stubs, left } = splitFiles(built, 130);
    expect(pathsOf(core)).toEqual(['chapters/a/b/', 'pagefind/fragment/section', 'pagefind/fragment/technique']);
    expect(pathsOf(whole)).toEqual(['pagefind/fragment/work']);
    expect(stubs).toEqual({ 'pagefind/fragment/work': found('/references/a/') });
    expect(left).toEqual([]);
    expect(splitFiles(built, 20).left).toEqual(['chapters/a/b/']);
  });

  it('is listed by addresses, and its sizes in words', () => {
    expect(['index.html', 'chapters/index.html', '404.html'].map(pathOfFile)).toEqual(['', 'chapters/', '404.html']);
    expect(rankOf({ path: 'techniques/ddpo/' })).toBeUndefined();
    expect([1, 4300, 12_203_002].map(sizeText)).toEqual(['1 kB', '4 kB', '12.2 MB']);
  });
});
