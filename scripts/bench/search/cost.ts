import type { Browser, Page } from 'playwright-core';
import { plain } from '../../../tests/helpers/browser.ts';
import type { SlowServer } from './line.ts';

/** A search to measure: its page, how it is opened, its field, and where its results appear. */
export interface Target {
  name: string;
  path: string;
  /** Keys that open it; the field is focused where there are none. */
  opens?: string;
  field: string;
  results: string;
}

/** What a search costs; times in milliseconds from the keystroke to the results on the page. */
export interface Cost {
  /** Nothing loaded before: opened and typed at once. */
  cold: number;
  /** Opened two seconds before the first keystroke. */
  warmed: number;
  /** Later searches, the middle one. */
  warm: number;
  /** Bytes from opening to the first results. */
  bytes: number;
  /** Longest task of the page while typing. */
  longestTask: number;
}

const openedBeforeMs = 2_000;

const observer = `
globalThis.bench = { typed: 0, shown: 0, longest: 0 };
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration); }).observe({ type: 'longtask' });
addEventListener('input', () => { bench.typed = performance.now(); bench.shown = 0; }, true);
bench.watch = (selector) => new MutationObserver(() => { if (!bench.shown && document.querySelector(selector)) bench.shown = performance.now(); }).observe(document, { childList: true, subtree: true });
`;

/** Measures a search with some words, each cold and warmed time the middle of so many rounds. */
export async function measureCost(
  browser: Browser,
  server: SlowServer,
  target: Target,
  words: readonly string[],
  rounds: number,
): Promise<Cost> {
  const cold: number[] = [];
  const warmed: number[] = [];
  const bytes: number[] = [];
  let warm: number[] = [];
  let longestTask = 0;
  for (let round = 0; round < rounds; round += 1) {
    const first = words[round % words.length] ?? '';
    const page = await openPage(browser, server, target);
    const before = server.sent;
    await open(page, target);
    cold.push(await type(page, target, first));
    bytes.push(server.sent - before);
    await page.context().close();

    const ready = await openPage(browser, server, target);
    await open(ready, target);
    await ready.waitForTimeout(openedBeforeMs);
    await ready.evaluate('bench.longest = 0');
    warmed.push(await type(ready, target, first));
    const rest = words.filter((word) => word !== first);
    for (const word of rest) warm.push(await type(ready, target, word));
    longestTask = Math.max(longestTask, (await ready.evaluate('bench.longest')) as number);
    await ready.context().close();
  }
  warm = warm.length > 0 ? warm : warmed;
  return { cold: middle(cold), warmed: middle(warmed), warm: middle(warm), bytes: middle(bytes), longestTask };
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function openPage(browser: Browser, server: SlowServer, { path }: Target): Promise<Page> {
  const page = await (await browser.newContext(plain)).newPage();
  await page.addInitScript(observer);
  await page.goto(`${server.origin}${path}`);
  await page.waitForLoadState('networkidle');
  return page;
}

async function open(page: Page, { opens, field, results }: Target): Promise<void> {
  await page.evaluate(`bench.watch(${JSON.stringify(results)})`);
  if (opens) await page.keyboard.press(opens);
  await page.locator(field).focus();
}

interface Notes {
  bench: { typed: number; shown: number };
}

/** Types words whole, and waits for results that belong to them. @throws where none come within a minute */
async function type(page: Page, { field, results }: Target, words: string): Promise<number> {
  const patience = { timeout: 60_000, polling: 20 };
  await page.locator(field).fill('');
  await page.waitForFunction((selector) => !document.querySelector(selector), results, patience);
  await page.locator(field).fill(words);
  await page.waitForFunction(() => (globalThis as unknown as Notes).bench.shown > 0, undefined, patience);
  return page.evaluate(() => {
    const { typed, shown } = (globalThis as unknown as Notes).bench;
    return shown - typed;
  });
}
