import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressIn, atlas } from '../helpers/build.ts';
import { pagesOf } from '../helpers/pages.ts';

const pages = pagesOf(atlas);
const sections = pages.filter(({ path }) => /^\/chapters\/[^/]+\/(?!full\/)[^/]+\/$/.test(path));
const inFull = pages.filter(({ path }) => path.endsWith('/full/'));

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

  it('calls no two works the same, and each by the year under which its list has it', () => {
    for (const { path, root } of sections) {
      const cites = root
        .querySelectorAll('a.cite')
        .map((link) => ({ label: link.text, key: link.getAttribute('data-cite') ?? '' }));
      const works = new Map(cites.map(({ label, key }) => [label, key]));
      expect(
        cites.filter(({ label, key }) => works.get(label) !== key),
        path,
      ).toEqual([]);
      for (const { label, key } of cites) {
        const year = /(?:, |\()(\d{4}[a-z]*|n\.d\.(?:-[a-z]+)?)(?=[,)]|$)/.exec(label)?.[1] ?? 'no year';
        expect(root.querySelector(`#ref-${key} .reference-entry`)?.text, `${path} ${label}`).toContain(`(${year}).`);
      }
    }
  });

  it('tells all that was done to it, the latest change first', () => {
    for (const { path, root } of sections) {
      const days = root.querySelectorAll('.page-head time').map(({ text }) => text);
      expect(days.length, path).toBeGreaterThan(0);
      expect(days, path).toEqual([...days].sort().reverse());
    }
    expect(sections.some(({ root }) => root.querySelectorAll('.page-head li time').length > 1)).toBe(true);
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

describe('a formula in a line', () => {
  it('keeps the punctuation that follows it, so that no line begins with a comma', () => {
    const after = sections.flatMap(({ path, root }) =>
      root.querySelectorAll('.formula').map((formula) => ({ path, text: formula.nextSibling?.text ?? '' })),
    );
    expect(after.length).toBeGreaterThan(500);
    expect(after.filter(({ text }) => /^[,.;:)]/.test(text))).toEqual([]);
  });
});

describe('the whole text on one page', () => {
  it('exists for the survey and for each chapter with a written section', () => {
    const written = sections.filter(({ root }) => root.querySelector('[data-article]'));
    const chapters = [...new Set(written.map(({ path }) => path.split('/')[2] ?? ''))];
    expect(inFull.map(({ path }) => path).sort()).toEqual(
      ['/chapters/full/', ...chapters.map((id) => `/chapters/${id}/full/`)].sort(),
    );
  });

  it('holds every word of the sections, and cites and lists the same works', () => {
    const [whole] = inFull.filter(({ path }) => path === '/chapters/full/');
    const written = sections.filter(({ root }) => root.querySelector('[data-article]'));
    const words = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';
    const texts = whole?.root.querySelectorAll('[data-article]').map(({ text }) => words(text).length) ?? [];
    expect(texts).toHaveLength(written.length);
    const cited = (
      roots: readonly { querySelectorAll: (selector: string) => { getAttribute: (name: string) => string | undefined }[] }[],
    ) => new Set(roots.flatMap((root) => root.querySelectorAll('a.cite').map((link) => link.getAttribute('data-cite'))));
    expect(cited(whole ? [whole.root] : [])).toEqual(cited(written.map(({ root }) => root)));
    const listed = whole?.root.querySelectorAll('.reference-list li[id]').length;
    expect(listed).toBe(cited(written.map(({ root }) => root)).size);
  });

  it('is never linked without a word on how long it is', () => {
    for (const path of ['/chapters/', '/chapters/techniques/', '/search/'])
      expect(pages.find((page) => page.path === path)?.html, path).toMatch(/\/full\/"[^.]*about [\d,]+ words/);
  });

  it('keeps links between its sections on the page', () => {
    for (const { path, root } of inFull.filter((page) => page.path === '/chapters/full/')) {
      const away = root.querySelectorAll('[data-article] a.ref').filter((link) => !link.getAttribute('href')?.startsWith('#'));
      const planned = away.filter((link) =>
        sections.some(
          (section) =>
            link.getAttribute('href')?.startsWith(addressIn(atlas, section.path)) &&
            !section.root.querySelector('[data-article]'),
        ),
      );
      expect(away.length, path).toBe(planned.length);
    }
  });
});

describe('citing a section', () => {
  it('is offered on every written section, as text, BibTeX and files that name it as a chapter of the Atlas', () => {
    for (const { path, root } of sections.filter((page) => page.root.querySelector('[data-article]'))) {
      const box = root.querySelector('.cite-section');
      const title =
        root
          .querySelector('h1')
          ?.text.replace(/^\s*[\d.]+\s*/, '')
          .trim() ?? '';
      expect(box?.querySelector('pre')?.text.replaceAll(/[{}]/g, ''), path).toContain(title);
      expect(box?.querySelector('pre')?.text, path).toMatch(/@(?:incollection|inbook)\{/);
      expect(box?.querySelector('p')?.text, path).toContain('Diffusion Alignment Atlas');
      const ris = readFileSync(join(atlas.folder, `${path.slice(1)}cite.ris`), 'utf8');
      expect(ris, path).toContain('TY  - CHAP');
      expect(ris, path).toContain(`https://atlas.example${addressIn(atlas, path)}`);
    }
  });
});

describe('the page of a work', () => {
  // Pages of former keys only lead on.
  const works = pages.filter(({ path, root }) => /^\/references\/[^/]+\/$/.test(path) && root.querySelector('.record'));
  const keyOf = (path: string) => path.split('/')[2] ?? '';

  it('offers right under the title to collect it, to cite it and to read it', () => {
    expect(works.length).toBeGreaterThan(300);
    for (const { path, root } of works) {
      // Nothing that is collected comes before the work itself.
      expect(root.querySelector('[data-select]')?.getAttribute('data-select'), path).toBe(keyOf(path));
      const links = root.querySelectorAll('.page-head .downloads a').map((link) => link.getAttribute('href') ?? '');
      expect(links.slice(0, 2), path).toEqual(['#cite', expect.stringMatching(new RegExp(`/references/${keyOf(path)}\\.bib$`))]);
    }
  });

  it('leads to the code that only the record of its technique names, and says so', () => {
    const page = works.find(({ path }) => keyOf(path) === 'wallace2024diffusion');
    const code = 'https://github.com/SalesforceAIResearch/DiffusionDPO';
    expect(page?.root.querySelector(`.page-head a[href="${code}"]`)?.text).toBe('Code');
    expect(page?.root.querySelector(`.record-side a[href="${code}"]`)?.parentNode?.text).toContain('the record of Diffusion-DPO');
  });

  it('orders related works by the strength that it shows', () => {
    const lists = works.flatMap(({ root }) => root.querySelectorAll('.related ul'));
    expect(lists.length).toBeGreaterThan(100);
    for (const list of lists) {
      const strengths = list.querySelectorAll('li').map(({ text }) => Number(/strength (\d\.\d\d)\)/.exec(text)?.[1]));
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    }
  });

  it('lists its parts: all headings, in their order', () => {
    for (const { path, root } of works) {
      const parts = root.querySelectorAll('.page-parts a').map((link) => link.getAttribute('href'));
      expect(parts, path).toEqual(root.querySelectorAll('.record .prose h2, .printed-numbers h2').map(({ id }) => `#${id}`));
    }
  });

  it('writes repositories by owner and name, never by the mark of a file', () => {
    for (const { path, root } of works) {
      const side = root.querySelector('.record-side')?.text ?? '';
      expect(/\w\+\w/.exec(side)?.[0], path).toBeUndefined();
    }
  });
});
