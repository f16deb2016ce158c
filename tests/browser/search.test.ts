import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

describe('search, below a path', () => {
  const { browser, site } = visit(atlas);
  let page: Page;
  beforeEach(async () => {
    page = await browser.newPage();
    return () => page.close();
  });
  const found = () => page.locator('atlas-search [data-part="found"]');
  const titles = () => found().locator('h3 a').allTextContents();
  const search = async (address: string) => {
    await page.goto(site.url(address));
    await found().locator('h3').first().waitFor();
  };
  const status = () => page.locator('atlas-search [data-part="status"]').textContent();

  it('finds a technique by its acronym, first of all', async () => {
    await page.goto(site.url('/search/'));
    await page.getByRole('searchbox', { name: 'A technique, an author' }).fill('DDPO');
    await found().locator('h3').first().waitFor();
    expect((await titles())[0]).toBe('DDPO');
  });

  it('gives examples and keys in its dialog until something is typed', async () => {
    await page.goto(site.url('/about/'));
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search the Atlas' });
    const example = dialog.getByRole('link', { name: 'no reward model' });
    expect(await example.getAttribute('href')).toBe('/atlas/search/?q=no%20reward%20model');
    await dialog.getByText('Esc', { exact: true }).waitFor();
    await page.keyboard.type('d');
    await example.waitFor({ state: 'hidden' });
  });

  it('finds a work by its author', async () => {
    await search('/search/?q=Rafailov&kind=work');
    expect(await titles()).toContain('Direct Preference Optimization: Your Language Model is Secretly a Reward Model');
  });

  it('says which filters of an address it does not know, and keeps the others', async () => {
    await search('/search/?q=Rafailov&kind=work&paradigm=%3Ci%3E&sort=loudest');
    expect(await status()).toMatch(
      /^The address asks for the paradigm “<i>” and the order “loudest”, which are not here\. Choose among the filters\. \d+ pages? for/,
    );
    await page.getByLabel('Order').selectOption('title');
    await page.waitForURL(/sort=title/);
    await expect.poll(status).toMatch(/^\d+ pages? for/);
    expect(await page.getByRole('checkbox', { name: /^Works/ }).isChecked()).toBe(true);
  });

  it('collects a work from the results', async () => {
    await search('/search/?q=your+language+model+is+secretly+a+reward+model&kind=work&year=2023');
    const collect = page.getByRole('button', { name: 'Collect Direct Preference Optimization' });
    await collect.click();
    await found().getByRole('button', { name: 'Collect Direct Preference Optimization', pressed: true }).waitFor();
    expect(await page.locator('[data-tray-count]').textContent()).toBe('1');
  });

  it('groups pages by kind, the kind of the best page first, and opens a kind whole', async () => {
    await search('/search/?q=denoising+step');
    const groups = found().locator('section[data-kind]');
    expect(await groups.count()).toBeGreaterThan(2);
    await page.getByRole('button', { name: /^All \d+ techniques$/ }).click();
    await page.waitForURL(/kind=technique/);
    await found().locator('> [data-part="results"] > ol').waitFor();
    expect(new Set(await found().locator('[data-part="results"] .chip').allTextContents())).toEqual(new Set(['Technique']));
    await page.goBack();
    await groups.first().waitFor();
  });

  it('narrows by several filters, counts what each value would leave, and keeps the view in the address', async () => {
    await search('/search/?q=reward');
    await page.getByRole('checkbox', { name: 'Techniques' }).check();
    await page.waitForURL(/kind=technique/);
    await page.locator('summary', { hasText: 'Modality' }).click();
    const video = page.getByRole('checkbox', { name: /^Video/ });
    const count = async () => /\d+/.exec((await video.locator('xpath=..').textContent()) ?? '')?.[0];
    // The status names the techniques alone once the counts do.
    await found().locator('[data-part="results"] > ol').waitFor();
    await expect.poll(async () => Number(await count())).toBeGreaterThan(0);
    await page.waitForTimeout(300);
    const expected = await count();
    await video.check();
    await page.waitForURL(/kind=technique.*modality=video/);
    await expect.poll(status, { timeout: 5000 }).toBe(`${expected} pages for “reward”`);
    await page.reload();
    await expect.poll(status, { timeout: 5000 }).toBe(`${expected} pages for “reward”`);
    expect(await video.isChecked()).toBe(true);
  });

  it('shows the works of a span of years, the newest first', async () => {
    await search('/search/?q=preference&kind=work&year=2023-2024&sort=newest');
    const years = (await found().locator('.search-year').allTextContents()).map(Number);
    expect(years.length).toBeGreaterThan(5);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(new Set(years)).toEqual(new Set([2024]));
  });

  it('goes on with pages that hold some of the words, and says so', async () => {
    await search('/search/?q=images+oversaturated+zebra+optimised+reward+likelihood');
    expect(await status()).toContain('pages with some of them follow');
  });

  it('reads constraints as properties of techniques, and leads to those that have all of them', async () => {
    await search('/search/?q=training-free+video+without+gradients');
    const offer = page.locator('atlas-search [data-part="properties"]');
    expect(await offer.textContent()).toMatch(
      /^\d+ techniques in the catalogue with .*Differentiable reward: No; Modality: Video$/,
    );
    const many = parseInt((await offer.textContent()) ?? '', 10);
    await offer.getByRole('link').click();
    await page.waitForURL(/techniques\/\?.*modality=video/);
    await page.getByText(new RegExp(`^${many} of \\d+ techniques$`)).waitFor();
    await search('/search/?q=plaid+elephants+reward');
    expect(await offer.isVisible()).toBe(false);
  });

  it('offers the techniques of a base model to whoever writes its name alone', async () => {
    await search('/search/?q=flux');
    const offer = page.locator('atlas-search [data-part="properties"]');
    expect(await offer.textContent()).toMatch(/^\d+ techniques in the catalogue with .*Base model: FLUX/);
  });

  it('goes back to the searches that were made before', async () => {
    await search('/search/?q=ddpo');
    const box = page.getByRole('searchbox', { name: 'A technique, an author' });
    await box.fill('flow grp');
    await page.waitForURL(/q=flow\+grp$/);
    await box.fill('flow grpo');
    await page.waitForURL(/q=flow\+grpo$/);
    await box.press('Enter');
    await page.getByRole('checkbox', { name: /^Technique/ }).check();
    await page.waitForURL(/kind=technique/);
    for (const words of ['flow grpo', 'ddpo']) {
      await page.goBack();
      await expect.poll(() => box.inputValue()).toBe(words);
    }
    await page.getByText(/^\d+ pages for “ddpo”/).waitFor();
  });

  it('says which word no page holds, and searches the others', async () => {
    await search('/search/?q=guidance+qwxzptk');
    expect(await status()).toMatch(/^\d+ pages for “guidance qwxzptk”; no page holds “qwxzptk”/);
  });

  it('takes a slip of the pen for the word that was meant, and says so', async () => {
    await search('/search/?q=clasifier+free+guidanse');
    expect(await status()).toContain('for “classifier free guidance”');
    expect((await titles())[0]).toMatch(/classifier-free guidance/i);
  });

  it('keeps recent searches in the browser, and forgets them when told to', async () => {
    await page.goto(site.url('/search/'));
    await page.getByRole('searchbox', { name: 'A technique, an author' }).fill('mode collapse');
    await page.keyboard.press('Enter');
    await found().locator('h3').first().waitFor();
    await page.goto(site.url('/search/'));
    await page.getByRole('link', { name: 'mode collapse' }).waitFor();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await page.getByRole('link', { name: 'mode collapse' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.getItem('atlas-recent-searches'))).toBe('[]');
  });

  it.each([
    ['f-divergence', 'fdivergence'],
    ['T2I-CompBench++', 't2icompbench++'],
    ['GPT-4o', 'gpt4o'],
    ['D3PO', 'd3po'],
  ])('finds %s as written and without its marks', async (written, bare) => {
    await search(`/search/?q=${encodeURIComponent(written)}`);
    const asWritten = await titles();
    await search(`/search/?q=${encodeURIComponent(bare)}`);
    expect(asWritten.length).toBeGreaterThan(0);
    expect((await titles()).some((title) => asWritten.includes(title))).toBe(true);
  });

  it('keeps formulas, lists of works and navigation out of the excerpts', async () => {
    await search('/search/?q=theta');
    const text = (await found().textContent()) ?? '';
    expect(text).not.toMatch(/\\(?:theta|mathcal|frac)/);
  });

  it('helps when nothing is found', async () => {
    await page.goto(site.url('/search/?q=zzzqqqxxx'));
    await page.getByText('Nothing fits.').waitFor();
    expect(await status()).toBe('No page for “zzzqqqxxx”');
  });

  it('opens by Ctrl-K, walks by arrow keys, goes by Enter, and gives the focus back after Escape', async () => {
    await page.goto(site.url('/techniques/'));
    await page.keyboard.press('Control+k');
    const input = page.getByRole('combobox', { name: 'Search techniques' });
    const options = () => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
    await input.waitFor();
    await input.fill('policy gradient');
    // Names stand there at once; the pages that hold the words come after them.
    await page.getByRole('group', { name: 'In the text' }).getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const second = options().nth(1);
    expect(await second.getAttribute('aria-selected')).toBe('true');
    expect(await input.getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'));
    await page.keyboard.press('End');
    expect(await options().last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Home');
    expect(await options().first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await input.fill('DDPO');
    await options().first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/techniques\/ddpo\/$/);
  });

  it('jumps to a name in spite of a typo, says why it fits, and shows the pages that hold the words below', async () => {
    await page.goto(site.url('/techniques/'));
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search techniques' }).fill('difusion-dpo');
    const names = page.getByRole('group', { name: 'Go to' });
    await names.getByRole('option').first().waitFor();
    expect(await names.getByRole('option').first().textContent()).toContain('Diffusion-DPO');

    await page.getByRole('combobox', { name: 'Search techniques' }).fill('Rafailov');
    await names.getByText('Rafailov et al., 2023').first().waitFor();
    await page.getByRole('group', { name: 'In the text' }).getByRole('option').first().waitFor();
  });

  it('shows no page twice in its dialog', async () => {
    await page.goto(site.url('/about/'));
    await page.keyboard.press('/');
    await page.keyboard.type('reward hacking');
    const dialog = page.getByRole('dialog', { name: 'Search the Atlas' });
    await dialog.locator('[data-part="results"] mark').first().waitFor();
    const addresses = await dialog
      .locator('[role="option"]')
      .evaluateAll((options) => options.map((option) => ((option as HTMLElement).dataset.address ?? '').split('?')[0]));
    expect(addresses.length).toBeGreaterThan(4);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('leads to pages of the site by what people call them', async () => {
    await page.goto(site.url('/about/'));
    await page.keyboard.press('Control+k');
    for (const [typed, path] of [
      ['side by side', '/compare/'],
      ['citation graph', '/network/'],
      ['leaderboard', '/results/'],
    ] as const) {
      await page.keyboard.type(typed);
      const best = page.locator('atlas-search-dialog [data-part="jumps"] li').first();
      await expect.poll(() => best.getAttribute('data-address'), { timeout: 5000 }).toBe(`/atlas${path}`);
      await page.locator('#search-dialog-input').fill('');
    }
  });

  it('shows the titles of pages while their texts are on their way, and follows them', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.context().route('**/fragment/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site.url('/about/'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('reward');
    const pages = page.locator('atlas-search-dialog [data-part="results"] li');
    await pages.first().waitFor();
    // Texts of pages for the words before, which are still on their way, do not hold up the next search.
    await page.keyboard.type(' hacking of diversity', { delay: 20 });
    const status = page.locator('atlas-search-dialog [data-part="status"]');
    await expect.poll(() => pages.first().getAttribute('data-address')).toContain('=reward%20hacking%20of%20diversity');
    expect(await status.textContent()).toMatch(/\d+ pages found/);
    expect(await pages.count()).toBe(8);
    expect(await pages.first().getAttribute('data-address')).toContain('?highlight=');
    expect(await pages.locator('mark').count()).toBe(0);
    release();
    await pages.locator('mark').first().waitFor();
    expect(await pages.count()).toBe(8);
  });

  it('marks the words on arrival without changing the page', async () => {
    await page.goto(site.url('/techniques/ddpo/?highlight=denoising'));
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(0);
  });
});
