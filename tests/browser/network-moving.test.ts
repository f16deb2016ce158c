import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { canvasOf, onceMoreWhereItHangs, openNetwork, selectedIn } from '../helpers/network-page.ts';
import { visit } from '../helpers/visit.ts';

const dpo = 'wallace2024diffusion';

describe('moving about in the citation network', onceMoreWhereItHangs, () => {
  const { browser, site } = visit(atlas);
  let page: Page;
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 1700 }, reducedMotion: 'reduce' });
    return () => page.close();
  });
  const open = (query = '') => openNetwork(page, site.url(`/network/${query}`));
  const canvas = () => canvasOf(page);
  const work = () => selectedIn(page);

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
    };
    // The page glides on for a while after a finger has left it.
    const scrolled = () =>
      page.evaluate(async () => {
        let last = NaN;
        while (last !== scrollY) {
          last = scrollY;
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
        return last;
      });
    const start = await scrolled();
    await drag([180, 500, 0, -80]);
    await page.getByText('Two fingers move and zoom').waitFor();
    const after = await scrolled();
    expect(after).toBeGreaterThan(start);
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
});
