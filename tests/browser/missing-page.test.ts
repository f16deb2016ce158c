import { describe, expect, it } from 'vitest';
import { atlas, hostileSite } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

describe('an address that leads nowhere', () => {
  const { browser, site } = visit(atlas);

  it.each(['/techniques/difusion-dpo/', '/technique/diffusion-dpo/'])(
    'has its words in the search and leads to the page that was meant: %s',
    async (path) => {
      const page = await browser.newPage();
      await page.goto(site.url(path));
      const near = page.getByRole('region', { name: 'Pages like it' });
      expect(await page.getByLabel('Search for it').inputValue()).toMatch(/^diff?usion dpo$/);
      await near.getByRole('link', { name: 'Diffusion-DPO', exact: true }).first().click();
      await page.waitForURL(site.url('/techniques/diffusion-dpo/'));
      await page.close();
    },
  );

  it('searches for its words', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/about/reward-hackng/'));
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.waitForURL(site.url('/search/?q=reward+hackng'));
    await page.close();
  });

  it('asks for nothing itself, and is whole without JavaScript', async () => {
    const page = await browser.newPage();
    await page.goto(site.url('/404.html'));
    expect(await page.getByLabel('Search for it').inputValue()).toBe('');
    await page.close();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(site.url('/techniques/difusion-dpo/'));
    for (const name of ['the chapters', 'the techniques', 'the benchmarks', 'the metrics', 'the glossary', 'the references'])
      expect(await plain.getByRole('link', { name }).isVisible()).toBe(true);
    expect(await plain.getByRole('region', { name: 'Pages like it' }).count()).toBe(0);
    await context.close();
  });
});

describe('a hostile address that leads nowhere', () => {
  const { browser, site } = visit(hostileSite);

  it.each(['/%3Cimg src=x onerror=window.hacked=1%3E/', '/"><script>window.hacked=1</script>', '/javascript:alert(1)//'])(
    'is words in a field and nothing else: %s',
    async (path) => {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => message.text().includes('Content Security Policy') && errors.push(message.text()));
      await page.goto(site.url(path));
      await page.waitForTimeout(300);
      expect(await page.getByLabel('Search for it').inputValue()).toMatch(/^[a-z0-9 ]+$/);
      expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBeUndefined();
      expect(errors).toEqual([]);
      await page.close();
    },
  );
});
