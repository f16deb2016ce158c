import { describe, expect, it } from 'vitest';
import { sites } from '../helpers/build.ts';
import { pagesOf } from '../helpers/pages.ts';

const [site] = sites;
if (!site) throw new Error('no site');
const pages = pagesOf(site);
const sections = pages.filter(({ path }) => /^\/chapters\/[^/]+\/[^/]+\/$/.test(path));

describe('a section page', () => {
  it('exists for each of the 39 sections', () => {
    expect(sections).toHaveLength(39);
  });

  it('loads no script that blocks the page', () => {
    for (const { path, root } of sections) {
      for (const script of root.querySelectorAll('script[src]')) expect(script.getAttribute('type'), path).toBe('module');
    }
  });

  it('lists every work it cites, each with links back to every citation', () => {
    for (const { path, root } of sections) {
      const cited = new Set(root.querySelectorAll('a.cite').map((link) => link.getAttribute('data-cite')));
      const listed = root.querySelectorAll('.reference-list li[id]').map(({ id }) => id.replace(/^ref-/, ''));
      if (cited.size > 0) expect(new Set(listed), path).toEqual(cited);
      const places = root.querySelectorAll('a.cite').map(({ id }) => `#${id}`);
      const backlinks = root.querySelectorAll('.backlinks a').map((link) => link.getAttribute('href'));
      expect([...backlinks].sort(), path).toEqual([...places].sort());
    }
  });

  it('says plainly where it is not written yet', () => {
    for (const { path, root } of sections) {
      const isWritten = root.querySelector('[data-article]') !== null;
      expect(root.querySelector('.status')?.text.includes('not written yet') ?? false, path).toBe(!isWritten);
    }
  });

  it('sets every formula at build time, with MathML beside it', () => {
    const formulas = sections.flatMap(({ root }) => root.querySelectorAll('.katex'));
    expect(formulas.length).toBeGreaterThan(50);
    for (const formula of formulas) expect(formula.querySelector('math')).not.toBeNull();
    for (const { path, html } of sections) expect(html, path).not.toContain('katex-error');
  });
});
