import type { Locator, Page } from 'playwright-core';

/** Opens the network at an address of it, and waits until it is all there and drawn. */
export async function openNetwork(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('citation-graph[data-state="complete"][data-drawn="all"]').waitFor();
}

/** The picture of the network, as a screen reader names it. */
export const canvasOf = (page: Page): Locator => page.getByRole('application', { name: 'Citation network' });

/** Key of the work that the address of the network says is selected. */
export const selectedIn = (page: Page): string | null => new URL(page.url()).searchParams.get('work');
