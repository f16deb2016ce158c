import type { Browser } from 'playwright-core';
import { plain } from '../../../tests/helpers/browser.ts';
import { meanOf, measureRelevance, type Relevance } from './measures.ts';
import type { GradedQuery } from './queries.ts';

/** Relevance of the search page for some queries, and those that it answers with nothing. */
export interface RelevanceReport {
  rows: ({ of: string; queries: number } & Relevance)[];
  empty: string[];
}

/** Asks the search page of a built site each query and measures the order in which it shows pages, names and groups as a reader sees them. */
export async function reportRelevance(
  browser: Browser,
  origin: string,
  queries: readonly GradedQuery[],
): Promise<RelevanceReport> {
  const page = await browser.newPage({ ...plain, viewport: { width: 1280, height: 1000 } });
  await page.goto(`${origin}/search/?q=reward`);
  await page.locator('atlas-search h3').first().waitFor();
  const measured: { query: GradedQuery; relevance: Relevance }[] = [];
  const empty: string[] = [];
  for (const query of queries) {
    await page.evaluate((words) => {
      const form = document.querySelector<HTMLFormElement>('atlas-search form');
      const field = form?.elements.namedItem('q');
      const status = document.querySelector('atlas-search [data-part="status"]');
      if (!form || !(field instanceof HTMLInputElement) || !status) throw new Error('The search page has no form.');
      status.textContent = '';
      field.value = words;
      form.requestSubmit();
    }, query.query);
    await page.waitForFunction(() => document.querySelector('atlas-search [data-part="status"]')?.textContent !== '');
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('atlas-search h3 a')].map(({ href }) => {
        const { pathname, hash } = new URL(href);
        return pathname === '/glossary/' ? `${pathname}${hash}` : pathname;
      }),
    );
    if (shown.length === 0) empty.push(query.query);
    measured.push({ query, relevance: measureRelevance(shown, query.grades) });
  }
  await page.close();
  const row = (of: string, fits: (query: GradedQuery) => boolean) => {
    const each = measured.filter(({ query }) => fits(query)).map(({ relevance }) => relevance);
    return { of, queries: each.length, ...meanOf(each) };
  };
  const classes = [...new Set(queries.map((query) => query.class))];
  return {
    rows: [
      row('all', () => true),
      row('all, for tuning', ({ isForTuning }) => isForTuning),
      row('all, for the report', ({ isForTuning }) => !isForTuning),
      ...classes.map((name) => row(name, (query) => query.class === name)),
      ...classes.map((name) => row(`${name}, for the report`, (query) => query.class === name && !query.isForTuning)),
    ],
    empty,
  };
}
