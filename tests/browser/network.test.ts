import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { launch } from '../helpers/browser.ts';
import { serve } from '../helpers/server.ts';

const dpo = 'wallace2024diffusion';

describe('the citation network, below a path', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  beforeAll(async () => {
    site = await serve(atlas);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 1700 }, reducedMotion: 'reduce' });
    return () => page.close();
  });
  const open = async (query = '') => {
    await page.goto(site.url(`/network/${query}`));
    await page.locator('citation-graph[data-state="complete"][data-drawn="all"]').waitFor();
  };
  const canvas = () => page.getByRole('application', { name: 'Citation network' });
  const panelTitle = () => page.getByRole('region', { name: 'Selected work' }).getByRole('heading', { level: 2 }).textContent();
  const work = () => new URL(page.url()).searchParams.get('work');

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

  it('shows title and role under the pointer, and selects by a click', async () => {
    await open('?role=survey');
    const box = await canvas().boundingBox();
    if (!box) throw new Error('no canvas');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect
      .poll(() => page.locator('.network-tip').textContent())
      .toBe('Alignment of Diffusion Models: Fundamentals, Challenges, and FutureThe survey');
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(work).toBe('liu2026alignment');
  });

  it('moves by dragging and zooms by wheel and by buttons', async () => {
    await open('?role=survey');
    const box = await canvas().boundingBox();
    if (!box) throw new Error('no canvas');
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const tipAt = async (x: number, y: number) => {
      await page.mouse.move(x + 300, y + 200);
      await page.mouse.move(x, y);
      await page.waitForTimeout(150);
      return page.locator('.network-tip').isVisible();
    };
    await page.mouse.move(middle.x + 80, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 80, middle.y + 40, { steps: 4 });
    await page.mouse.move(middle.x + 180, middle.y + 100, { steps: 8 });
    await page.mouse.up();
    expect([await tipAt(middle.x, middle.y), await tipAt(middle.x + 100, middle.y + 100)]).toEqual([false, true]);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.wheel(0, -400);
    expect(await tipAt(middle.x + 100, middle.y + 100)).toBe(false);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await tipAt(middle.x, middle.y)).toBe(true);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await tipAt(middle.x, middle.y)).toBe(true);
  });

  it('goes no further out than a little beyond the whole', async () => {
    await open('?role=survey');
    const box = await canvas().boundingBox();
    if (!box) throw new Error('no canvas');
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await canvas().focus();
    await page.mouse.move(middle.x + 100, middle.y + 100);
    for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, 400);
    // Without a limit the mark would have come to the pointer.
    await page.mouse.move(middle.x + 20, middle.y + 20);
    await page.locator('.network-tip').waitFor();
  });

  it('leaves the wheel to the page until the picture has the focus, and tells how to zoom', async () => {
    await page.setViewportSize({ width: 1280, height: 700 });
    await open();
    const scrolled = () => page.evaluate(() => scrollY);
    const hint = page.getByText('and the wheel zoom');
    await canvas().hover({ position: { x: 20, y: 20 } });
    const start = await scrolled();
    await page.mouse.wheel(0, 100);
    await expect.poll(scrolled).toBe(start + 100);
    expect(await hint.isVisible()).toBe(true);
    await hint.waitFor({ state: 'hidden' });
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    await canvas().evaluate((element) => element.focus({ preventScroll: true }));
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(200);
    expect(await scrolled()).toBe(start + 100);
  });

  it('leaves one finger to the page, and takes two', async () => {
    const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    page = await phone.newPage();
    await open();
    await canvas().scrollIntoViewIfNeeded();
    const devtools = await phone.newCDPSession(page);
    const drag = async (...fingers: [x: number, y: number, dx: number, dy: number][]) => {
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number) =>
        devtools.send('Input.dispatchTouchEvent', {
          type,
          touchPoints:
            type === 'touchEnd'
              ? []
              : fingers.map(([x, y, dx, dy], id) => ({ x: x + (dx * step) / 8, y: y + (dy * step) / 8, id })),
        });
      await send('touchStart', 0);
      for (let step = 1; step <= 8; step += 1) await send('touchMove', step);
      await send('touchEnd', 8);
      await page.waitForTimeout(300);
    };
    const scrolled = () => page.evaluate(() => scrollY);
    const start = await scrolled();
    await drag([180, 500, 0, -80]);
    const after = await scrolled();
    expect(after).toBeGreaterThan(start);
    expect(await page.getByText('Two fingers move and zoom').isVisible()).toBe(true);
    await drag([150, 400, -60, 0], [210, 400, 60, 0]);
    expect(await scrolled()).toBe(after);
    await phone.close();
  });

  it.each([
    [360, 740],
    [740, 360],
  ])('fills a screen of %i by %i, with the controls folded and the panel to close', async (width, height) => {
    await page.setViewportSize({ width, height });
    await open(`?work=${dpo}`);
    await page.getByRole('button', { name: 'Full screen' }).click();
    const boxOf = async () => JSON.stringify(await canvas().boundingBox());
    await expect.poll(boxOf).toBe(JSON.stringify({ x: 0, y: 0, width, height }));
    const field = page.getByLabel('Find a work');
    expect(await field.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Close and let go' }).click();
    expect(await page.getByRole('region', { name: 'Selected work' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Find and filter' }).click();
    await field.fill('ddpo');
    await field.press('Enter');
    await expect.poll(work).toBe('black2024training');
    expect(await field.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Leave full screen' }).click();
    await field.waitFor();
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
  it('the network is a drawing with links and a table with the same works', async () => {
    const site = await serve(atlas);
    const browser = await launch();
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(site.url('/network/'));
    const marks = page.locator('.network-picture:visible .network-marks a');
    expect(await marks.count()).toBe(await page.locator('.network-table tbody tr').count());
    expect(await marks.first().getAttribute('href')).toMatch(/^\/atlas\/references\/[a-z0-9-]+\/$/);
    expect(await page.locator('.network-controls').isVisible()).toBe(false);
    await browser.close();
    await site.close();
  });
});
