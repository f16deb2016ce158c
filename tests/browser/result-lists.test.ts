import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

const { browser, site } = visit(atlas);
const open = async (path: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site.url(path));
  return page;
};
const visibleRows = (page: Page) => page.locator('.catalogue tbody tr:visible').count();
const part = (page: Page, name: string) => page.locator(`.catalogue [data-part="${name}"]`).first();

describe('a list of results', () => {
  it('heads the systems that it lists as such', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url('/results/geneval/'));
    expect(await page.locator('.catalogue thead th').first().textContent()).toBe('System');
    await page.close();
  });

  it('sorts by value within each metric, the best first, and says so', async () => {
    const page = await open('/results/coco-captions/?sort=value');
    const rows = await page.locator('.catalogue tbody tr').evaluateAll((all) =>
      all.map((row) => {
        const [metric, value] = ['Metric', 'Value'].map((name) => row.querySelector<HTMLElement>(`[data-label="${name}"]`));
        return {
          metric: metric?.dataset.value ?? metric?.textContent.trim() ?? '',
          value: Number(value?.dataset.value ?? value?.textContent),
        };
      }),
    );
    const metrics = rows.map(({ metric }) => metric).filter((metric, index, all) => metric !== all[index - 1]);
    expect(new Set(metrics).size).toBe(metrics.length);
    const valuesOf = (metric: string) => rows.flatMap((row) => (row.metric === metric ? row.value : []));
    for (const [metric, sign] of [
      ['FID', 1],
      ['CLIPScore (ViT-B/32)', -1],
    ] as const) {
      expect(valuesOf(metric).length).toBeGreaterThan(2);
      expect(valuesOf(metric)).toEqual([...valuesOf(metric)].sort((a, b) => sign * (a - b)));
    }
    expect(await part(page, 'status').textContent()).toContain('sorted within each metric, the best first');
    await page.close();
  });

  it('gives what is filtered as CSV with one value a cell', async () => {
    const page = await open('/results/hpd-v2/?metric=HPS%20v2.1&sort=value');
    const ids = await page
      .locator('.catalogue tbody tr:visible')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id));
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    const [head = '', ...lines] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    expect(head).toMatch(/^id,system,technique,.*,value,plus_minus,.*,rank,rank_of,.*,link$/);
    expect(lines.map((line) => line.slice(0, line.indexOf(',')))).toEqual(ids);
    const glued = [/,\d+ of \d+,/, /printed ×/, /\(trained on it\)/];
    expect(lines.filter((line) => glued.some((each) => each.test(line)))).toEqual([]);
    await page.close();
  });

  it.each(['is told before', 'sees only another medium'])(
    'prints every row that fits, and the pictures, where it %s',
    async (how) => {
      const page = await open('/results/geneval/?optimised=no');
      const tell = (event: string) => page.evaluate((name) => dispatchEvent(new Event(name)), event);
      const fitting = Number((await part(page, 'status').textContent())?.match(/^\d+/)?.[0]);
      expect(fitting).toBeGreaterThan(200);
      expect(await visibleRows(page)).toBe(200);
      if (how === 'is told before') await tell('beforeprint');
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => visibleRows(page)).toBe(fitting);
      expect(await part(page, 'printed').textContent()).toMatch(
        new RegExp(`^${fitting} of \\d+ numbers that fit the filters \\(Trained on the metric: .+\\)`),
      );
      const plots = page.locator('.result-plot:not([hidden])');
      expect(await plots.count()).toBe(await page.locator('.result-plot:visible').count());
      await page.emulateMedia({ media: 'screen' });
      if (how === 'is told before') await tell('afterprint');
      await expect.poll(() => visibleRows(page)).toBe(200);
      expect(await page.locator('.result-plot:visible').count()).toBe(0);
      await page.close();
    },
  );

  it('lets its pictures follow the filters, and shows all of them without JavaScript', async () => {
    const page = await open('/results/geneval/?technique=Flow-GRPO');
    await page.locator('.plot-row.is-out').first().waitFor({ state: 'attached' });
    const told = await part(page, 'pictures').locator('> summary').textContent();
    const [shown, all] = (told?.match(/\d+/g) ?? []).map(Number);
    expect(await page.locator('.result-plot:not([hidden])').count()).toBe(shown);
    expect(shown).toBeLessThan(all ?? 0);
    expect(await page.locator('.result-plot:not([hidden]) .plot-row:not(.is-out)').count()).toBeGreaterThanOrEqual(shown ?? 0);
    await page.close();
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(site.url('/results/geneval/'));
    expect(await plain.locator('.result-plot').count()).toBe(all);
    await plain.close();
  });

  it('names what an address asks for and it does not have, until it is taken out', async () => {
    const page = await open('/results/geneval/?metric=nope&technique=Flow-GRPO');
    await part(page, 'odd').waitFor();
    expect(await part(page, 'odd').textContent()).toContain('Metric “nope”');
    await page.getByRole('button', { name: 'Take it out of the address' }).click();
    expect(new URL(page.url()).search).toBe('?technique=Flow-GRPO');
    expect(await part(page, 'odd').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/of \d+ numbers/);
    await page.close();
  });
});
