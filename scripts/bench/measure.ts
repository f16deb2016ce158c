import type { Page } from 'playwright-core';

/** What was measured of one page; times in milliseconds. */
export interface Measurement {
  /** From navigation to the first picture (the drawing in the page, if it has one), to that on the canvas, and to all of it. */
  firstPicture: number;
  canvas: number;
  complete: number;
  /** Frames of the page while the picture is dragged and zoomed. */
  frameMedian: number;
  frame95: number;
  frameWorst: number;
  /** From the last movement to the first picture of the new view, and to all of it. */
  follows: number;
  completeAgain: number;
  /** From the pointer's move to the tip; undefined where there is none. */
  hover: number | undefined;
  longTasks: number;
  longestTask: number;
  kilobytes: number;
  heapMegabytes: number;
}

/** Told to the page before anything else runs: notes long tasks and each change of `data-drawn`. */
const observer = `
globalThis.bench = { drawn: [], long: [], tips: [], movedAt: 0 };
for (const name of ['pointermove', 'wheel']) addEventListener(name, (event) => { if (name === 'wheel' || event.buttons) bench.movedAt = performance.now(); }, { capture: true, passive: true });
new PerformanceObserver((list) => bench.long.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: 'longtask', buffered: true });
new MutationObserver((changes) => {
  for (const { target, attributeName } of changes) {
    if (attributeName === 'data-drawn') bench.drawn.push([performance.now(), target.dataset.drawn, target.dataset.state ?? 'complete']);
    if (target.dataset?.part === 'tip' && !target.hidden) bench.tips.push(performance.now());
  }
}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-drawn', 'hidden', 'style'] });
`;
interface Notes {
  drawn: [at: number, what: string, state: string][];
  long: [at: number, length: number][];
  tips: number[];
  movedAt: number;
}
/** So long nothing may be drawn before the picture is taken to be at rest. */
const quietMs = 400;
const notesOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { bench: Notes }).bench);

/** Opens a page, moves its picture by a fixed script, and measures. @throws when it does not come to rest within the time */
export async function measure(
  page: Page,
  address: string,
  { selector, sentBytes, restsWithinMs = 60_000 }: { selector: string; sentBytes: () => number; restsWithinMs?: number },
): Promise<Measurement> {
  const before = sentBytes();
  await page.addInitScript(observer);
  await page.goto(address);
  const rests = () =>
    page.waitForFunction(
      (quiet) => {
        const [at, what, state] = (globalThis as unknown as { bench: Notes }).bench.drawn.at(-1) ?? [Infinity, '', ''];
        return what === 'all' && state === 'complete' && performance.now() - at > quiet;
      },
      quietMs,
      { timeout: restsWithinMs, polling: 50 },
    );
  await rests();
  const opened = await notesOf(page);
  const hasDrawing = (await page.locator('.network-picture').count()) > 0;
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${address} shows no picture.`);
  const frames = await moveAbout(page, box);
  await rests();
  const { movedAt, drawn } = await notesOf(page);
  const again = drawn.filter(([time]) => time > movedAt);
  const hover = await hoverAbout(page, box);
  const after = await notesOf(page);
  const heap = await page.evaluate(
    () => (performance as Performance & { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN,
  );
  return {
    firstPicture: Math.min(opened.drawn[0]?.[0] ?? NaN, hasDrawing ? paint : Infinity),
    canvas: opened.drawn[0]?.[0] ?? NaN,
    complete: opened.drawn.at(-1)?.[0] ?? NaN,
    frameMedian: quantile(frames, 0.5),
    frame95: quantile(frames, 0.95),
    frameWorst: quantile(frames, 1),
    follows: (again[0]?.[0] ?? movedAt) - movedAt,
    completeAgain: (again.at(-1)?.[0] ?? movedAt) - movedAt,
    hover,
    longTasks: after.long.length,
    longestTask: Math.max(0, ...after.long.map(([, length]) => length)),
    kilobytes: (sentBytes() - before) / 1024,
    heapMegabytes: heap / 2 ** 20,
  };
}

/** Drags for two seconds, zooms in and out for two; gives the lengths of the page's frames. */
async function moveAbout(page: Page, box: { x: number; y: number; width: number; height: number }): Promise<number[]> {
  await page.evaluate(() => {
    const bench = globalThis as unknown as { frames: number[]; isOver: boolean };
    bench.frames = [];
    bench.isOver = false;
    let last = performance.now();
    const tick = (now: number) => {
      bench.frames.push(now - last);
      last = now;
      if (!bench.isOver) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const middle = { x: box.x + box.width / 3, y: box.y + Math.min(box.height, 600) / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.move(middle.x + 150 * Math.sin(step / 12), middle.y + 100 * Math.sin(step / 9));
    await page.waitForTimeout(12);
  }
  await page.mouse.up();
  for (let step = 0; step < 80; step += 1) {
    await page.mouse.wheel(0, step < 45 ? -60 : 60);
    await page.waitForTimeout(20);
  }
  return page.evaluate(() => {
    const bench = globalThis as unknown as { frames: number[]; isOver: boolean };
    bench.isOver = true;
    return bench.frames.slice(2);
  });
}

/** Moves the free pointer over the picture until a tip shows, some times; gives the median delay. */
async function hoverAbout(page: Page, box: { x: number; y: number; width: number; height: number }): Promise<number | undefined> {
  const delays: number[] = [];
  for (let step = 0; step < 60 && delays.length < 8; step += 1) {
    const at = await page.evaluate(() => performance.now());
    await page.mouse.move(
      box.x + box.width * (0.25 + 0.25 * Math.sin(step)),
      box.y + Math.min(box.height, 600) * (0.5 + 0.2 * Math.cos(step * 1.7)),
    );
    await page.waitForTimeout(120);
    const tip = (await notesOf(page)).tips.find((time) => time > at);
    if (tip !== undefined) delays.push(tip - at);
  }
  return delays.length === 0 ? undefined : quantile(delays, 0.5);
}

/** The value below which this part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
