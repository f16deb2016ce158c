import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

describe('a printed page', () => {
  const { browser, site } = visit(atlas);

  /** Prints on A4 and reads the text back; `awaited` is what a script puts on the page. */
  async function print(path: string, awaited = 'main'): Promise<{ pages: number; text: string }> {
    const page = await browser.newPage();
    await page.goto(site.url(path));
    await page.locator(awaited).first().waitFor();
    const pdf = await page.pdf({ format: 'A4' });
    await page.close();
    const { totalPages, text } = await extractText(new Uint8Array(pdf), { mergePages: true });
    return { pages: totalPages, text: text.replace(/\s+/g, ' ') };
  }

  it('of a section is a paper: title, text, numbered references, and nothing to click', async () => {
    const { pages, text } = await print('/chapters/techniques/direct-preference/');
    expect(pages).toBeGreaterThan(5);
    expect(text).toMatch(/^2\.5 Direct preference optimisation/);
    expect(text).toContain('Diffusion Model Alignment Using Direct Preference Optimization');
    expect(text.slice(0, 800)).toMatch(
      /Diffusion Alignment Atlas, edition [\d.]+ \(\d{4}-\d\d-\d\d\), text of \d{4}-\d\d-\d\d\./,
    );
    expect(text.slice(0, 800)).toContain('https://atlas.example/atlas/chapters/techniques/direct-preference/');
    expect(text.slice(0, 800)).toMatch(
      /Text and data: CC BY 4\.0\. To cite: The authors of the Diffusion Alignment Atlas\. \(2026/,
    );
    const references = text.slice(text.lastIndexOf('References'));
    expect(references).toMatch(/\b1\. .+\b2\. .+\b3\. /);
    for (const word of [
      'Skip to the text',
      'On this page',
      'Ctrl K',
      'Cited at',
      'Copy LaTeX',
      'Data (CSV)',
      'minutes to read',
      'BibTeX',
      'Collect',
    ])
      expect(text).not.toContain(word);
  });

  it('opens what is folded on the screen', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/chapters/fundamentals/preference-models/'));
    const hidden = await page.locator('details.fold:not([open]) .fold-body').first().textContent();
    await page.close();
    const { text } = await print('/chapters/fundamentals/preference-models/');
    const words = /[a-z]{4,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/.exec(hidden?.replace(/\s+/g, ' ') ?? '')?.[0] ?? 'nothing is folded';
    expect(text).toContain(words);
  });

  it('of a chapter holds its sections one after another, and one list of references', async () => {
    const { pages, text } = await print('/chapters/benchmarks/full/');
    expect(pages).toBeGreaterThan(15);
    const places = ['3.1 Human preference datasets', '3.3 AI feedback', '3.5 Building a preference benchmark'].map((title) =>
      text.lastIndexOf(title),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(text.match(/References \d+\. /g)).toHaveLength(1);
  }, 120_000);

  it('holds the whole of a table: the last row, and its last column', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/chapters/techniques/direct-preference/'));
    const row = page.locator('.table-figure tbody tr').last();
    const cells = (await row.locator('th, td').allTextContents()).map((text) => text.trim());
    await page.close();
    expect(cells.length).toBeGreaterThan(5);
    const { text } = await print('/chapters/techniques/direct-preference/');
    expect(text).toContain(cells.join(' '));
  });

  it.each(['/techniques/gardo/', '/metrics/pickscore/', '/references/fan2023dpok/', '/lab/'])(
    'of %s says of which edition it is and where it stands',
    async (path) => {
      const { text } = await print(path);
      expect(text.slice(0, 1500)).toMatch(/Diffusion Alignment Atlas, edition [\d.]+ \(\d{4}-\d\d-\d\d\)\./);
      expect(text.slice(0, 1500)).toContain(`https://atlas.example/atlas${path}`);
    },
  );

  it('of a comparison holds its last property and no button', async () => {
    const { text } = await print('/compare/?t=diffusion-dpo&t=ddpo&t=mapo', '.compare-table');
    expect(text).toContain('MaPO');
    expect(text).toContain('Base model');
    for (const word of ['Remove', 'Add a technique', 'Only rows that differ', 'CSV']) expect(text).not.toContain(word);
  });

  it('of the network holds the picture, what was chosen in words, and the panel, and nothing to click', async () => {
    const path = '/network/?work=wallace2024diffusion&view=time&from=2023&role=reference&role=other';
    const { text } = await print(path, 'citation-graph[data-drawn="all"] .network-panel h2');
    const until = text.indexOf('What the citations tell');
    const above = text.slice(0, until);
    expect(above).toMatch(
      /View: By year and topic\. Only: Reference of the survey, Not cited by the survey\. First public from 2023\. \d+ of \d+ works/,
    );
    expect(above).toContain('Diffusion Model Alignment Using Direct Preference Optimization');
    expect(above).toMatch(/Cited by \(\d+\)/);
    expect(above).toMatch(/Cites the survey \(\d+\): its reference list/);
    for (const word of [
      'Find a work',
      'Filters',
      'Around one work',
      'Full screen',
      'Take it away',
      'Drag to move',
      'Open page',
      'Year and',
    ])
      expect(above).not.toContain(word);
  });

  it.each([
    '/chapters/fundamentals/from-language-to-diffusion/',
    '/chapters/fundamentals/preference-models/',
    '/techniques/gardo/',
  ])('of %s cuts no formula and no table at the edge of the paper', async (path) => {
    // A line of A4 within the margins of the print styles.
    const page = await browser.newPage({ viewport: { width: 658, height: 900 } });
    await page.goto(site.url(path));
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const wide = await page
      .locator('.formula-display .katex-base, main table')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > 658).map((each) => each.textContent));
    expect(wide).toEqual([]);
    await page.close();
  });
});
