import sparticuz from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

// Not the arguments that come with the npm browser: they put all pages into one process, which dies with the first page.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Path of a Chromium: the one that BROWSER_PATH names, an installed one, or the one from npm. */
export async function browserPath(): Promise<string> {
  return process.env.BROWSER_PATH ?? installed.find((path) => existsSync(path)) ?? (await sparticuz.executablePath());
}

/** A headless Chromium. `more` are further arguments of its command line. */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: [...args, ...more], headless: true });
}

/**
 * Pages without the service worker, which would answer before a test's own routes and fetch while something else is measured;
 * `offline.test.ts` is about it.
 */
export const plain = { serviceWorkers: 'block' } as const;
