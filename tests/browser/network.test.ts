import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { canvasOf, onceMoreWhereItHangs, openNetwork, selectedIn } from '../helpers/network-page.ts';
import { visit } from '../helpers/visit.ts';

const dpo = 'wallace2024diffusion';

describe('the citation network, below a path', onceMoreWhereItHangs, () => {
  const { browser, site } = visit(atlas);
  let page: Page;
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 1700 }, reducedMotion: 'reduce' });
    return () => page.close();
  });
  const open = (query = '') => openNetwork(page, site.url(`/network/${query}`));
  const canvas = () => canvasOf(page);
  const panelTitle = () => page.getByRole('region', { name: 'Selected work' }).getByRole('heading', { level: 2 }).textContent();
  const work = () => selectedIn(page);

  it('restores the selection of the address and tells what it cites, with where that was seen', async () => {
    await open(`?work=${dpo}`);
    expect(await panelTitle()).toBe('Diffusion Model Alignment Using Direct Preference Optimization');
    const panel = page.getByRole('region', { name: 'Selected work' });
    expect(await panel.getByRole('link', { name: 'Denoising Diffusion Probabilistic Models' }).first().isVisible()).toBe(true);
    expect(await panel.getByText(/^All seen in the full text, .*, read on \d{4}-/).isVisible()).toBe(true);
    const sources = panel.locator('li small');
    expect(await sources.first().isVisible()).toBe(false);
    await panel.getByText('Where each was seen').click();
    expect(await sources.first().isVisible()).toBe(true);
    await panel.getByRole('link', { name: 'Open page' }).click();
    await page.waitForURL(site.url(`/references/${dpo}/`));
  });

  it('collects the selected work', async () => {
    await open(`?work=${dpo}`);
    const panel = page.getByRole('region', { name: 'Selected work' });
    await panel.getByRole('button', { name: 'Collect Diffusion Model Alignment' }).click();
    await panel.getByRole('button', { name: 'Collect Diffusion Model Alignment', pressed: true }).waitFor();
    expect(await page.locator('[data-tray-count]').textContent()).toBe('1');
  });

  it('is walked by arrow keys, says where one is, opens by Enter, and goes back step by step', async () => {
    await open();
    await canvas().focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/work=liu2026alignment/);
    await expect
      .poll(() => page.locator('[data-part="live"]').textContent())
      .toMatch(/^Alignment of Diffusion Models.*The survey\. Cites \d+, cited by \d+\.$/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(work).not.toBe('liu2026alignment');
    const second = work();
    await page.goBack();
    await expect.poll(work).toBe('liu2026alignment');
    await page.goForward();
    await expect.poll(work).toBe(second);
    await canvas().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(site.url(`/references/${second}/`));
  });

  it('lets go by Escape', async () => {
    await open(`?work=${dpo}`);
    await canvas().focus();
    await page.keyboard.press('Escape');
    await expect.poll(work).toBeNull();
    expect(await page.getByRole('region', { name: 'Selected work' }).isVisible()).toBe(false);
  });

  it('finds a work by typing', async () => {
    await open();
    await page.getByLabel('Find a work').fill('rafailov');
    await page.getByRole('button', { name: /Direct Preference Optimization: Your Language Model/ }).click();
    await expect.poll(work).toBe('rafailov2023direct');
  });

  it('finds a work by the name of what it introduces, with a typo, and by Enter alone', async () => {
    await open();
    const field = page.getByLabel('Find a work');
    await field.fill('hpsv2');
    await page.getByRole('button', { name: /Human Preference Score v2/ }).waitFor();
    await field.fill('difusion dpo');
    await field.press('Enter');
    await expect.poll(work).toBe(dpo);
  });

  it('leads who chose a found work to the panel, tells of it, and back to the field by Escape', async () => {
    await open();
    const field = page.getByLabel('Find a work');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await field.fill('rafailov');
    await page.getByRole('button', { name: /Your Language Model/ }).waitFor();
    await field.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/Your Language Model is Secretly a Reward Model$/);
    await expect.poll(() => page.locator('[data-part="live"]').textContent()).toMatch(/ Cites \d+, cited by \d+\.$/);
    const panel = page.getByRole('region', { name: 'Selected work' });
    const link = panel.locator('li a').first();
    const next = await link.textContent();
    await link.press('Enter');
    // The link itself, which has the focus until the panel tells of the work, says the same.
    await expect.poll(() => page.locator('h2:focus').textContent({ timeout: 5000 })).toBe(next);
    await panel.getByRole('button', { name: 'Only its surroundings' }).press('Enter');
    await page.waitForURL(/view=near/);
    await expect.poll(focused).toBe('Only its surroundings');
    await page.keyboard.press('Escape');
    expect(await field.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  it('says what of an address it does not know, keeps the rest, and Back leads back', async () => {
    await page.goto(site.url('/network/?until=2024'));
    await page.goto(site.url('/network/?work=%3Cb%3Enope&view=near&from=2023&topic=spaceships'));
    const remark = page
      .locator('[data-part="remark"]')
      .getByText('The address asks for the topic “spaceships” and the work “<b>nope”, which are not here.');
    await remark.waitFor();
    expect(await page.getByRole('region', { name: 'Selected work' }).isVisible()).toBe(false);
    expect(await page.getByRole('group', { name: 'First public' }).getByLabel('From').inputValue()).toBe('2023');
    await expect.poll(() => page.locator('[data-part="shown"]').textContent()).toMatch(/^[1-9]\d* of/);
    await page.getByRole('radio', { name: 'By topic' }).check();
    await remark.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).search).toBe('?view=topic&from=2023');
    await page.goBack();
    expect(page.url()).toBe(site.url('/network/?until=2024'));
  });

  it('keeps roles, labels and paper apart in the few colours that a reader has chosen', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await open();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'SVG' }).click()]);
    const svg = (await readFile(await download.path())).toString();
    const paper = /<rect [^>]*fill="([^"]+)"/.exec(svg)?.[1];
    const [, ink, halo] = /<g fill="([^"]+)" stroke="([^"]+)" stroke-width="2.5"/.exec(svg) ?? [];
    expect(halo).toBe(paper);
    expect(ink).not.toBe(paper);
    const fills = new Set([...svg.matchAll(/<path fill="(rgb[^"]+)" d/g)].map(([, fill]) => fill));
    expect(fills.size).toBeGreaterThanOrEqual(3);
    expect(fills.has(paper)).toBe(false);
  });

  it('says so where no work fits', async () => {
    await open();
    await page.getByLabel('Find a work').fill('zebra');
    const message = page.getByText('No work fits “zebra”');
    await message.waitFor();
    expect((await message.boundingBox())?.height).toBeGreaterThan(10);
  });

  it('names a work with the year of its citation, and says that the filter goes by the first public version', async () => {
    await open(`?work=${dpo}&from=2023&until=2023`);
    const panel = page.getByRole('region', { name: 'Selected work' });
    expect(await panel.getByText('Wallace et al., 2024').isVisible()).toBe(true);
    expect(await page.getByRole('group', { name: 'First public' }).getByLabel('From').inputValue()).toBe('2023');
    expect(await page.getByRole('columnheader', { name: 'First public' }).count()).toBe(1);
  });

  it('filters, says how many are left, and keeps that in the address', async () => {
    await open();
    // The worker counts, so that the number follows the choice a moment later.
    const shown = () => page.locator('[data-part="shown"]').textContent();
    const whole = await shown();
    await page.getByText('Filters', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Reference of the survey' }).uncheck();
    await expect.poll(shown).not.toBe(whole);
    const others = await shown();
    await page.getByLabel('From').selectOption('2024');
    await page.waitForURL(/from=2024/);
    await expect.poll(shown).not.toBe(others);
    const left = await shown();
    expect(left).toMatch(/^\d+ of \d+ works/);
    await page.reload();
    await page.locator('citation-graph[data-state="complete"]').waitFor();
    await expect.poll(shown).toBe(left);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect.poll(shown).toBe(whole);
  });

  it('draws a chain between two works', async () => {
    await open(`?work=${dpo}`);
    await page.getByRole('button', { name: 'Shortest chain to …' }).click();
    await page.getByLabel('To which work?').fill('bradley terry rank analysis');
    await page.locator('[data-part="path-find"] li button').first().click();
    await page.waitForURL(/to=bradley1952rank/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Shortest chain of citations');
    expect(await page.locator('[data-part="live"]').textContent()).toMatch(/^A chain of \d+ citations?\.$/);
    const steps = await page.locator('.network-path li').allTextContents();
    expect(steps[0]).toBe('Diffusion Model Alignment Using Direct Preference Optimization');
    expect(steps.at(-1)).toContain('Rank Analysis of Incomplete Block Designs');
  });

  it.each(['time', 'topic', 'near'])('has the view %s', async (view) => {
    await open(`?work=${dpo}&view=${view}`);
    expect(await page.locator(`input[name="view"][value="${view}"]`).isChecked()).toBe(true);
  });

  it('gives files that other readers open', async () => {
    await open();
    const [works, citations] =
      (await page.locator('[data-part="shown"]').textContent())?.replaceAll(',', '').match(/\d+/g)?.map(Number) ?? [];
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      return readFile(await download.path());
    };
    const parsed = (text: string, selectors: string[]) =>
      page.evaluate(
        ([source, ...names]) => {
          const xml = new DOMParser().parseFromString(source ?? '', 'application/xml');
          return names.map((name) => xml.querySelectorAll(name).length);
        },
        [text, ...selectors],
      );
    expect(await parsed((await save('GraphML')).toString(), ['parsererror', 'node', 'edge'])).toEqual([0, works, citations]);
    expect(await parsed((await save('SVG')).toString(), ['parsererror', 'path > title'])).toEqual([0, works]);
    expect((await save('PNG')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('leaves the drawing of the page where the network cannot be read', async () => {
    await page.route('**/graph.bin', (route) => route.abort());
    await page.goto(site.url('/network/'));
    await expect.poll(() => page.locator('[data-part="live"]').textContent()).toContain('could not be read');
    expect(await page.locator('.network-picture').first().isVisible()).toBe(true);
    expect(await canvas().isVisible()).toBe(false);
  });
});

describe('without JavaScript', () => {
  const { browser, site } = visit(atlas);

  it('the network is a drawing with links and a table with the same works', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(site.url('/network/'));
    const marks = page.locator('.network-picture:visible .network-marks a');
    expect(await marks.count()).toBe(await page.locator('.network-table tbody tr').count());
    expect(await marks.first().getAttribute('href')).toMatch(/^\/atlas\/references\/[a-z0-9-]+\/$/);
    expect(await page.locator('.network-controls').isVisible()).toBe(false);
    await page.close();
  });
});
