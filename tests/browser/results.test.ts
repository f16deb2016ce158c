import { describe, expect, it } from 'vitest';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

describe('the overview of reported results', () => {
  const { browser, site } = visit(atlas);

  it.each([
    ['/results/?work=black2024training', '/references/black2024training/#numbers'],
    ['/results/?technique=Flow-GRPO', '/techniques/flow-grpo/#numbers'],
    ['/results/?technique=DDPO&metric=PickScore', '/techniques/ddpo/#numbers'],
    ['/results/?test-set=EvalCrafter&sort=value', '/results/other-e-h/?test-set=EvalCrafter&sort=value'],
    ['/results/?metric=GenEval%20overall&optimised=yes', '/results/geneval/?metric=GenEval%20overall&optimised=yes'],
    ['/results/plots/', '/results/'],
  ])('leads from the former address %s to %s', async (from, to) => {
    const page = await browser.newPage();
    await page.goto(site.url(from));
    await page.waitForURL(site.url(to));
    if (to.includes('#')) expect(await page.locator('#numbers').isVisible()).toBe(true);
    await page.close();
  });

  it('names the lists that hold a metric, with the filters of the address kept', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/results/?metric=PickScore&optimised=yes'));
    const link = page.locator('[data-part="asked"] a', { hasText: 'DrawBench' });
    await link.click();
    await page.waitForURL(site.url('/results/drawbench/?metric=PickScore&optimised=yes'));
    expect(await page.locator('input[name="metric"][value="PickScore"]').isChecked()).toBe(true);
    await page.close();
  });

  it('names what no list holds, as text, and takes only the rest along to the list that is chosen', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/results/?q=flux&metric=%3Cimg%20src%3Dx%3E'));
    const asked = page.locator('[data-part="asked"]');
    expect(await asked.textContent()).toContain('the metric “<img src=x>”');
    expect(await asked.locator('img').count()).toBe(0);
    await page.getByRole('link', { name: 'GenEval', exact: true }).first().click();
    await page.waitForURL(site.url('/results/geneval/?q=flux'));
    await page.close();
  });

  it('leads to every list, technique and work without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url('/results/'));
    const addresses = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const path of [
      '/results/geneval/',
      '/results/other-a-d/',
      '/techniques/ddpo/#numbers',
      '/references/black2024training/#numbers',
    ])
      expect(addresses).toContain(new URL(site.url(path)).pathname + new URL(site.url(path)).hash);
    await page.close();
  });
});

describe('the reported numbers on the page of their owner', () => {
  const { browser, site } = visit(atlas);

  it.each(['/techniques/flow-grpo/', '/references/zhang2025diffusion/'])('are all there in a fold on %s', async (path) => {
    const page = await browser.newPage();
    await page.goto(site.url(`${path}#numbers`));
    const summary = page.locator('.printed-numbers summary');
    const told = Number((await summary.textContent())?.match(/\d+/)?.[0]);
    expect(told).toBeGreaterThan(20);
    expect(await page.locator('.printed-numbers tbody tr').count()).toBe(told);
    expect(await page.locator('.printed-numbers table').isVisible()).toBe(false);
    await summary.click();
    expect(await page.locator('.printed-numbers table').isVisible()).toBe(true);
    await page.close();
  });

  it('are first those of the work that brought a technique in', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url('/techniques/diffusion-dpo/'));
    const sources = await page.locator('.printed-numbers [data-label="Read in"]').allTextContents();
    const own = sources.filter((source) => source.startsWith('Wallace et al., 2024'));
    expect(own.length).toBeGreaterThan(0);
    expect(sources.slice(0, own.length)).toEqual(own);
    expect(sources.length).toBeGreaterThan(own.length);
    await page.close();
  });

  it('lie open where they are few, and lead to those of others', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url('/references/black2024training/'));
    const rows = page.locator('.printed-numbers tbody tr');
    expect(await rows.first().isVisible()).toBe(true);
    await rows.first().locator('[data-label="Test set"] a').click();
    await page.waitForURL(/results/);
    expect(await page.locator('tr[data-work="black2024training"]').count()).toBe(
      await page.locator('tr[data-work="black2024training"]:visible').count(),
    );
    await page.close();
  });

  it('are reached from the record of the benchmark, which tells how many there are', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/benchmarks/geneval/'));
    const link = page.getByRole('link', { name: /^\d+ numbers on GenEval$/ });
    const told = Number((await link.textContent())?.match(/\d+/)?.[0]);
    await link.click();
    await page.waitForURL(site.url('/results/geneval/'));
    expect(await page.locator('.catalogue tbody tr').count()).toBe(told);
    await page.close();
  });
});
