import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch, plain } from './browser.ts';
import type { Site } from './build.ts';
import { serve } from './server.ts';

/** A browser and a served site for the tests of a block: there before the first of them, gone after the last. */
export interface Visit {
  browser: Pick<Browser, 'newPage' | 'newContext'>;
  site: {
    /** Where the site is served, without a path. */
    readonly origin: string;
    /** Address of a page by its path within the site. */
    url: (path: string) => string;
  };
}

/** Serves a site and starts a browser for the tests of the block that it is called in. */
export function visit(site: Site): Visit {
  let opened: { browser: Browser; served: Awaited<ReturnType<typeof serve>> } | undefined;
  beforeAll(async () => {
    opened = { served: await serve(site), browser: await launch() };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.served.close();
  });
  const now = () => {
    if (!opened) throw new Error('The site is served only while tests run.');
    return opened;
  };
  return {
    browser: {
      newPage: (options) => now().browser.newPage({ ...plain, ...options }),
      newContext: (options) => now().browser.newContext({ ...plain, ...options }),
    },
    site: {
      get origin() {
        return now().served.origin;
      },
      url: (path) => now().served.url(path),
    },
  };
}
