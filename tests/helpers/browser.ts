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

/** A headless Chromium: the one that BROWSER_PATH names, an installed one, or the one from npm. */
export async function launch(): Promise<Browser> {
  const own = process.env.BROWSER_PATH ?? installed.find((path) => existsSync(path));
  return chromium.launch({ executablePath: own ?? (await sparticuz.executablePath()), args, headless: true });
}
