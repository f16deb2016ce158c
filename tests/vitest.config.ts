import { defineConfig } from 'vitest/config';

/** Tests that keep nothing between files share what they import, which takes longer than they do. */
const light = { pool: 'threads', isolate: false } as const;

/** Four speeds of tests; each project reads like a list of promises. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...light, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { ...light, name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          ...light,
          name: 'site',
          sequence: { groupOrder: 0 },
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/helpers/build.ts',
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          // After the tests of files, because it has another number of workers.
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/helpers/build.ts',
          testTimeout: 60_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 10_000 } },
          // Browsers wait more than they work: three keep two cores busy.
          maxWorkers: 3,
        },
      },
    ],
  },
});
