import type { Locator, Page } from 'playwright-core';

/**
 * Chromium that draws without a graphics card stops once in some hundred pages that draw in a worker: no thread of it works, and the
 * page gets no more frames, not even those that its script asks for. The same pages that draw without a worker never did. A test
 * that waits in vain for the browser is begun once more, on a page of its own; an expectation that does not hold is not.
 */
export const onceMoreWhereItHangs = { retry: { count: 1, condition: /^(?:locator|page)\.\w+: Timeout \d+ms exceeded/ } };

/** Opens the network at an address of it, and waits until it is all there and drawn. */
export async function openNetwork(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('citation-graph[data-state="complete"][data-drawn="all"]').waitFor();
}

/** The picture of the network, as a screen reader names it. */
export const canvasOf = (page: Page): Locator => page.getByRole('application', { name: 'Citation network' });

/** Key of the work that the address of the network says is selected. */
export const selectedIn = (page: Page): string | null => new URL(page.url()).searchParams.get('work');
