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
    await answer('win-rate-result').getByText('Write a number for wins.').waitFor();
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
});
