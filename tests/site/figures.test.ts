import { csvParseRows } from 'd3';
import { existsSync, readFileSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { readContent, readTexts } from '../../scripts/lib/content-files.ts';
import { figures } from '../../src/model/figures/registry.ts';
import { atlas, hostileSite, type Site } from '../helpers/build.ts';
import { pagesOf } from '../helpers/pages.ts';

interface Shown {
  site: Site;
  root: HTMLElement;
  figure: HTMLElement;
}

/** Figures on the pages of every site; the small one shows each figure that there is. */
const shown: Shown[] = [atlas, hostileSite].flatMap((site) =>
  pagesOf(site).flatMap(({ path, root }) =>
    // Pages in full repeat the sections.
    path.endsWith('/full/') ? [] : root.querySelectorAll('figure.figure[id]').map((figure) => ({ site, root, figure })),
  ),
);
const rows = shown.map((each) => [`${each.figure.id} in ${each.site.folder}`, each] as const);
const idsOn = (site: Site) => shown.filter((each) => each.site === site).map(({ figure }) => figure.id);

describe('figures', () => {
  it('are all shown by the small site, in its order', () => {
    expect(idsOn(hostileSite)).toEqual(Object.keys(figures).map((id) => `fig-${id}`));
  });

  it('are shown where the texts of the Atlas show them', async () => {
    const named = readContent(await readTexts('content'))
      .of('sections')
      .flatMap(({ prose }) => prose?.blocks ?? [])
      .filter(({ kind }) => kind === 'figure');
    expect(idsOn(atlas).sort()).toEqual(named.map(({ id }) => `fig-${id}`).sort());
  });

  it.each(rows)('%s has a name and a description for those who do not see it', (_, { figure }) => {
    const [picture, ...others] = figure.querySelectorAll('svg[role="img"]');
    expect(others).toHaveLength(0);
    const [title, description] = (picture?.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => figure.querySelector(`#${id}`));
    expect(title?.tagName).toBe('TITLE');
    expect(title?.text.length).toBeGreaterThan(20);
    expect(description?.tagName).toBe('DESC');
    expect(description?.text.length).toBeGreaterThan(60);
    const untold = figure
      .querySelectorAll('svg.figure-panel:not([role])')
      .filter((svg) => svg.getAttribute('aria-hidden') !== 'true');
    expect(untold).toHaveLength(0);
  });

  it.each(rows)('%s has a number and a caption', (_, { root, figure }) => {
    const place = root.querySelectorAll('figure.figure[id]').indexOf(figure) + 1;
    const caption = figure.querySelector('figcaption');
    expect(caption?.querySelector('strong')?.text).toBe(`Figure ${place}.`);
    expect(caption?.querySelector('p')?.text.trim().length ?? 0).toBeGreaterThan(10);
  });

  it.each(rows)('%s gives its data as a table of full rows', (_, { site, figure }) => {
    const address = figure.querySelector('a.figure-data')?.getAttribute('href') ?? '';
    expect(address.startsWith(site.base)).toBe(true);
    const file = `${site.folder}/${address.slice(site.base.length)}`;
    expect(existsSync(file), file).toBe(true);
    const [head = [], ...records] = csvParseRows(readFileSync(file, 'utf8'));
    expect(head.length).toBeGreaterThan(1);
    expect(
      records.filter((row) => row.length !== head.length || row.some((cell) => /NaN|undefined|Infinity/.test(cell))),
    ).toEqual([]);
  });

  it.each(rows)('%s is drawn from numbers, and styled by the style sheet alone', (_, { figure }) => {
    // Formulas of the caption are left out: they are drawn as well, by style attributes.
    for (const drawing of figure.querySelectorAll('svg.figure-panel')) {
      expect(drawing.toString()).not.toMatch(/NaN|undefined|Infinity|<script|<style| style=/);
    }
  });

  it.each(rows)('%s finds its patterns on the page', (_, { figure }) => {
    const used = [...figure.toString().matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    const there = figure.querySelectorAll('pattern').map(({ id }) => id);
    expect(used.filter((id) => id === undefined || !there.includes(id))).toEqual([]);
  });
});

describe('the data of figures', () => {
  it.each(Object.keys(figures))('of %s has rows in the Atlas', (id) => {
    expect(csvParseRows(readFileSync(`${atlas.folder}/figures/${id}.csv`, 'utf8')).length).toBeGreaterThan(5);
  });
});
