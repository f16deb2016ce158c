import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

describe('the calculator of human evaluation', () => {
  const { browser, site } = visit(atlas);
  let page: Page;
  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(site.url('/chapters/evaluation/human-evaluation/#calculator'));
    return () => page.close();
  });
  const answer = (part: string) => page.locator(`[data-part="${part}"]`);

  it('answers a win rate with its interval as it is typed', async () => {
    await page.getByLabel('Wins', { exact: true }).fill('20');
    await page.getByLabel('Ties', { exact: true }).fill('0');
    await page.getByLabel('Losses', { exact: true }).fill('0');
    await answer('win-rate-result').getByText('95 % interval 83.9 % to 100.0 %').first().waitFor();
    // Without ties there is nothing to count as halves.
    expect(await answer('win-rate-result').textContent()).not.toContain('Ties');
    await page.getByLabel('Ties', { exact: true }).fill('5');
    await answer('win-rate-result').getByText('Ties as halves', { exact: false }).waitFor();
    await page.getByLabel('Wins', { exact: true }).fill('');
    await answer('win-rate-result').getByText('Wins: write a number from 0').waitFor();
  });

  it('tells how many comparisons an interval needs', async () => {
    await page.getByLabel('Width, in points').fill('10');
    await page.getByLabel('Expected win rate, %').fill('50');
    await answer('size-result')
      .getByText(/^38\d decided comparisons/)
      .waitFor();
  });

  it('rates models from pasted counts, and tells what is wrong with others line by line', async () => {
    const counts = page.getByRole('textbox', { name: /^Lines/ });
    await counts.fill('A\tB\t100\t10');
    await answer('pairs-result')
      .getByRole('row', { name: /^A 200 ±/ })
      .waitFor();
    await counts.fill('A,B,8\nA,A,1,2');
    expect(await answer('pairs-result').getByRole('listitem').allTextContents()).toHaveLength(2);
    await counts.fill('A,B,5,0');
    await answer('pairs-result').getByText('A never lost to B').waitFor();
  });

  it('keeps what is typed in its address, and brings it back from there', async () => {
    const address = () => expect.poll(() => page.url().replace(/^.*human-evaluation\//, ''), { timeout: 5000 });
    await page.getByLabel('Wins', { exact: true }).fill('20');
    await page.getByRole('textbox', { name: /^Lines/ }).fill('A,B,8,2');
    await address().toBe('?wins=20&counts=A%2CB%2C8%2C2#calculator');
    const before = await answer('win-rate-result').textContent();
    await page.reload();
    await answer('win-rate-result').getByText('Of decided').waitFor();
    expect(await answer('win-rate-result').textContent()).toBe(before);
    await answer('pairs-result')
      .getByRole('row', { name: /^A 120 ±/ })
      .waitFor();
    // A place on the page asks for nothing else.
    await page.getByLabel('Ties', { exact: true }).fill('0');
    await page.evaluate(() => (location.hash = '#threats'));
    await page.waitForTimeout(400);
    expect(await page.getByLabel('Ties', { exact: true }).inputValue()).toBe('0');
    await page.getByLabel('Wins', { exact: true }).fill('60');
    await page.getByLabel('Ties', { exact: true }).fill('15');
    await page.getByRole('textbox', { name: /^Lines/ }).fill('too long '.repeat(600));
    await page.getByText('too many for an address').waitFor();
    await address().toBe('#calculator');
  });

  it('answers an address that asks for what cannot be by a remark and its own beginning', async () => {
    await page.goto(site.url('/chapters/evaluation/human-evaluation/?wins=1e999&votes=<img src=x onerror=alert(1)>&ties=0'));
    await page.getByText('Wins: the address says “1e999”').waitFor();
    await page.getByText('Votes a pair: the address says “<img').waitFor();
    expect(await page.getByLabel('Wins', { exact: true }).inputValue()).toBe('60');
    expect(await answer('win-rate-result').textContent()).toContain('Of decided: 70.6 %');
    expect(await page.locator('atlas-human-evaluation').textContent()).not.toContain('NaN');
  });

  it('is printed with its inputs and results, and where they are found again', async () => {
    await page.goto(site.url('/chapters/evaluation/human-evaluation/?wins=20&ties=0&losses=0&counts=A,B,8,2'));
    await answer('pairs-result')
      .getByRole('row', { name: /^A 120 ±/ })
      .waitFor();
    await page.emulateMedia({ media: 'print' });
    const box = page.locator('atlas-human-evaluation');
    const text = await box.innerText();
    for (const words of ['interval 83.9 % to 100.0 %', 'A,B,8,2', `These inputs: ${page.url()}`]) expect(text).toContain(words);
    expect(await page.getByLabel('Wins', { exact: true }).isVisible()).toBe(true);
    expect(await box.locator('textarea').isVisible()).toBe(false);
  });

  it('is not printed where nobody came near', async () => {
    await page.goto(site.url('/chapters/evaluation/human-evaluation/'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('atlas-human-evaluation').isVisible()).toBe(false);
  });
});
