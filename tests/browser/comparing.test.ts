import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

const phone = { width: 360, height: 740 };

describe('comparing techniques', () => {
  const { browser, site } = visit(atlas);
  const open = async (path: string, viewport = { width: 1440, height: 900 }): Promise<Page> => {
    const page = await browser.newPage({ viewport });
    await page.goto(site.url(path));
    return page;
  };
  const search = (page: Page) => new URL(page.url()).search;

  it('begins in the list: up to six are picked there, the address keeps them, and a bar leads to the comparison', async () => {
    const page = await open('/techniques/');
    const toggles = page.locator('[data-compare]');
    const bar = page.locator('.compare-bar');
    expect(await bar.isVisible()).toBe(false);
    expect(await page.getByText('Choose up to six to compare.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Compare DDPO', exact: true }).click();
    await page.getByRole('button', { name: 'Compare DPOK', exact: true }).click();
    expect(search(page)).toBe('?t=ddpo&t=dpok');
    await page.reload();
    expect(await toggles.and(page.locator('[aria-pressed="true"]')).count()).toBe(2);
    await bar.waitFor();
    const box = await bar.boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(900);
    for (let index = 0; index < 5; index += 1) await toggles.and(page.locator('[aria-pressed="false"]')).first().click();
    expect(await bar.textContent()).toContain('Six at most');
    expect(await toggles.and(page.locator('[aria-pressed="true"]')).count()).toBe(6);
    await bar.getByRole('link', { name: 'Compare' }).click();
    await page.locator('.compare-table').waitFor();
    expect(search(page)).toMatch(/^\?t=ddpo&t=dpok(?:&t=[^&]+){4}$/);
    await page.goBack();
    await bar.getByRole('button', { name: 'Clear' }).click();
    expect(await bar.isVisible()).toBe(false);
    expect(search(page)).toBe('');
    await page.close();
  });

  it('takes two to six that are left of the list as they are', async () => {
    const page = await open('/techniques/?q=ddpo');
    await page.getByRole('link', { name: 'Compare these' }).click();
    await page.locator('.compare-table').waitFor();
    expect(search(page)).toContain('t=ddpo');
    await page.close();
  });

  it('begins on the page of a technique too, and offers its relatives', async () => {
    const page = await open('/techniques/ddpo/');
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.getByRole('button', { name: 'Add DPOK' }).click();
    expect(search(page)).toBe('?t=ddpo&t=dpok');
    await page.close();
  });

  it('shows objectives as formulas and code as links, and the address holds "only rows that differ"', async () => {
    const page = await open('/compare/?t=ddpo&t=diffusion-dpo');
    const row = (label: string) => page.locator('.compare-table tr', { has: page.locator('th', { hasText: label }) });
    await expect.poll(() => row('Objective').locator('td:has(math)').count()).toBe(2);
    expect(await row('Objective').textContent()).not.toContain('\\');
    expect(await row('Official code').locator('td a[href^="https://"]').count()).toBe(2);
    // It goes on in the next line, not behind the edge.
    for (const box of await row('Objective').locator('.compare-formula').all())
      expect(await box.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0);
    const all = await page.locator('.compare-table tbody tr').count();
    await page.getByLabel('Only rows that differ').check();
    expect(search(page)).toBe('?t=ddpo&t=diffusion-dpo&rows=differing');
    await page.reload();
    await page.locator('.compare-table').waitFor();
    expect(await page.getByLabel('Only rows that differ').isChecked()).toBe(true);
    expect(await page.locator('.compare-table tbody tr').count()).toBeLessThan(all);
    await page.close();
  });

  it('takes other spellings and says what it took, and asks where several fit', async () => {
    const page = await open('/compare/?t=ddpo');
    const status = page.locator('atlas-compare').getByRole('status');
    const add = async (name: string) => {
      await page.getByLabel('Add a technique').fill(name);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
    };
    await page.locator('.compare-table thead th').waitFor();
    await add('flowgrpo');
    expect(search(page)).toBe('?t=ddpo&t=flow-grpo');
    expect(await status.textContent()).toContain('Flow-GRPO added for “flowgrpo”.');
    await add('diffusion');
    expect(search(page)).toBe('?t=ddpo&t=flow-grpo');
    expect(await status.textContent()).toMatch(/fits .*Diffusion-/);
    await page.getByLabel('Only rows that differ').check();
    await page.goBack();
    expect(await page.getByLabel('Only rows that differ').isChecked()).toBe(false);
    await page.close();
  });

  it.each([
    [1440, ['ddpo', 'dpok']],
    [1440, ['ddpo', 'dpok', 'alignprop', 'flow-grpo', 'diffusion-dpo', 'refl']],
    [360, ['ddpo', 'dpok']],
    [360, ['ddpo', 'dpok', 'alignprop']],
  ])('keeps names and labels in view at %i pixels with %j', async (width, ids) => {
    const page = await open(`/compare/?${ids.map((id) => `t=${id}`).join('&')}`, { width, height: 740 });
    const label = page.locator('.compare-table tbody th', { hasText: 'Limits' });
    await label.waitFor();
    await page
      .locator('.compare-table tbody tr')
      .last()
      .evaluate((row) => row.scrollIntoView({ block: 'end', behavior: 'instant' }));
    const inView = () =>
      page.evaluate(() => {
        const named = document.querySelectorAll('.compare-table thead a, .column-names span');
        const tops = [...named].filter((each) => each.textContent === 'DDPO').map((each) => each.getBoundingClientRect());
        return tops.some(({ top, bottom, height }) => height > 0 && top > 0 && bottom < innerHeight / 2);
      });
    await expect.poll(inView).toBe(true);
    await page.locator('.table-scroll').evaluate((each) => each.scrollBy({ left: 400, behavior: 'instant' }));
    const left = await label.evaluate((each) => each.getBoundingClientRect().left);
    expect(left).toBeGreaterThanOrEqual(0);
    await page.close();
  });

  it('keeps the focus where one goes on, and says what was added and removed', async () => {
    const page = await open('/compare/?t=ddpo&t=dpok&t=alignprop');
    const status = page.locator('atlas-compare').getByRole('status');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
    await page.getByRole('button', { name: 'Remove DPOK' }).press('Enter');
    expect(await focused()).toBe('Remove AlignProp');
    expect(await status.textContent()).toContain('DPOK removed. 2 techniques');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Remove DDPO');
    await page.goBack();
    expect(await focused()).toBe('Remove DDPO');
    await page.getByRole('button', { name: 'Remove AlignProp' }).press('Enter');
    await page.getByRole('button', { name: 'Remove DDPO' }).press('Enter');
    expect(await focused()).toBe('compare-add');
    await page.keyboard.type('ddpo');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('compare-add');
    expect(await status.textContent()).toContain('DDPO added.');
    const offers = page.locator('[data-part="offered"] button');
    const second = await offers.nth(1).getAttribute('aria-label');
    const first = await offers.first().getAttribute('aria-label');
    await offers.first().press('Enter');
    expect(await focused()).toBe(await offers.first().getAttribute('aria-label'));
    expect(await focused()).not.toBe(first);
    expect(second).toBeTruthy();
    expect(await status.textContent()).toContain(`${first?.replace('Add ', '')} added.`);
    await page.close();
  });

  it('says what of an address it does not know, and shows the rest', async () => {
    const page = await open('/techniques/');
    await page.goto(site.url('/compare/?t=ddpo&t=%3Cb%3Enope&t=dpok'));
    const status = page.locator('atlas-compare').getByRole('status');
    await status.getByText('The address asks for the technique “<b>nope”, which is not here. Choose a name').waitFor();
    expect(await page.locator('.compare-table thead a').allTextContents()).toEqual(['DDPO', 'DPOK']);
    await page.goBack();
    expect(page.url()).toBe(site.url('/techniques/'));
    const seven = ['ddpo', 'dpok', 'alignprop', 'flow-grpo', 'diffusion-dpo', 'refl', 'draft'];
    await page.goto(site.url(`/compare/?${seven.map((id) => `t=${id}`).join('&')}`));
    await status.getByText('Six fit beside each other; DRaFT is left out.').waitFor();
    await page.close();
  });

  it.each([
    [360, 740, 52, 3],
    // Two fit, so that labels could stick below the head of the page.
    [360, 740, 52, 2],
    // So low that the head of the page scrolls away.
    [360, 400, 0, 3],
    [640, 400, 0, 3],
  ])(
    'lets no label stand over a value at %i by %i, and names stay below the %i pixels of the head, with %i techniques',
    async (width, height, head, count) => {
      const ids = ['ddpo', 'dpok', 'alignprop'].slice(0, count);
      const page = await open(`/compare/?${ids.map((id) => `t=${id}`).join('&')}`, { width, height });
      await page.locator('.compare-table tbody th', { hasText: 'Limits' }).waitFor();
      const seen = await page.evaluate(async () => {
        const table = document.querySelector('.compare-table')?.getBoundingClientRect();
        const covered = new Set<string>();
        const names: number[] = [];
        for (let y = (table?.top ?? 0) + 200; y < (table?.bottom ?? 0); y += 120) {
          scrollTo({ top: y, behavior: 'instant' });
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          for (const row of document.querySelectorAll('.compare-table tbody tr')) {
            const label = row.querySelector('th')?.getBoundingClientRect();
            const values = [...row.querySelectorAll('td')].map((each) => each.getBoundingClientRect());
            if (label && values.some(({ top }) => top < label.bottom - 1))
              covered.add(row.querySelector('th')?.textContent ?? '');
          }
          const tops = [...document.querySelectorAll('.compare-table thead a, .column-names span')]
            .filter((each) => each.textContent === 'DDPO')
            .map((each) => each.getBoundingClientRect())
            .filter((box) => box.height > 0 && box.bottom > 0)
            .map(({ top }) => top);
          names.push(Math.min(...tops));
        }
        return { covered: [...covered], lowest: Math.max(...names), highest: Math.min(...names), steps: names.length };
      });
      expect(seen.covered).toEqual([]);
      expect(seen.steps).toBeGreaterThan(5);
      expect(seen.highest).toBeGreaterThanOrEqual(head);
      expect(seen.lowest).toBeLessThan(head + 30);
      await page.close();
    },
  );

  it('marks properties with fixed values only', async () => {
    const page = await open('/compare/?t=ddpo&t=diffusion-dpo');
    const row = (label: string) => page.locator('.compare-table th[scope="row"]', { hasText: label });
    await row('Limits').waitFor();
    expect(await row('Feedback').getByRole('img', { name: '(they differ)' }).count()).toBe(1);
    for (const text of ['Limits', 'In one sentence', 'Objective']) expect(await row(text).getByRole('img').count(), text).toBe(0);
    await page.close();
  });

  it('puts two side by side on a phone, and says where there are more', async () => {
    const page = await open('/compare/?t=ddpo&t=dpok&t=alignprop', phone);
    const second = page.locator('.compare-table thead th').nth(1);
    await second.waitFor();
    const box = await second.boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(phone.width);
    expect(await page.getByText('Scroll the table sideways').isVisible()).toBe(true);
    await page.close();
  });

  it('marks the beginnings within the page', async () => {
    const page = await open('/compare/', phone);
    const left = await page
      .locator('[data-part="empty"] li')
      .first()
      .evaluate((item) => item.getBoundingClientRect().left);
    // The mark stands before the item.
    expect(left).toBeGreaterThanOrEqual(32);
    await page.close();
  });
});

describe('the picture of the lineage', () => {
  const { browser, site } = visit(atlas);
  /** Techniques whose mark and name are within the box, all of them. */
  const inView = (page: Page) =>
    page.locator('[data-part="scroll"]').evaluate((box) => {
      const { left, right } = box.getBoundingClientRect();
      return [...box.querySelectorAll('.descendant')].map((node) => {
        const at = node.getBoundingClientRect();
        return at.left >= left && at.right <= right;
      });
    });

  it('shows all of it on a wide window', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(site.url('/lineage/'));
    expect((await inView(page)).every(Boolean)).toBe(true);
    expect(await page.getByText('The picture goes on').isVisible()).toBe(false);
    await page.close();
  });

  it('opens on its first techniques on a phone and says that it goes on', async () => {
    const page = await browser.newPage({ viewport: phone });
    await page.goto(site.url('/lineage/'));
    expect((await inView(page)).filter(Boolean).length).toBeGreaterThan(8);
    expect(await page.getByText('The picture goes on').isVisible()).toBe(true);
    await page.close();
  });

  it('shows the technique from whose page one comes, with its line of descent', async () => {
    const page = await browser.newPage({ viewport: phone });
    await page.goto(site.url('/techniques/flow-grpo/'));
    await page.getByRole('link', { name: 'In the lineage' }).click();
    const node = page.locator('[data-node="flow-grpo"].is-lit');
    await node.waitFor();
    await expect.poll(() => node.evaluate((each) => each.getBoundingClientRect().left)).toBeLessThan(phone.width);
    expect(await page.locator('.descendant.is-lit').count()).toBeGreaterThan(1);
    await page.close();
  });
});
