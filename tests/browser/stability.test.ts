import { describe, expect, it } from 'vitest';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

/** Layout shifts as browsers report them (Layout Instability API). */
interface Shifts {
  shifts: { value: number; hadRecentInput: boolean }[];
}

describe('a page that comes up', () => {
  const { browser, site } = visit(atlas);

  it.each(['/', '/chapters/techniques/direct-preference/', '/techniques/', '/network/', '/references/', '/search/?q=dpo'])(
    '%s keeps everything where it is when fonts and scripts arrive',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
      await page.addInitScript(() => {
        const store = globalThis as unknown as Shifts;
        store.shifts = [];
        new PerformanceObserver((list) => {
          store.shifts.push(...(list.getEntries() as unknown as Shifts['shifts']));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site.url(path), { waitUntil: 'networkidle' });
      await page.waitForTimeout(500);
      const shifts = await page.evaluate(() => (globalThis as unknown as Shifts).shifts.filter((each) => !each.hadRecentInput));
      // web.dev calls up to 0.1 good.
      expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.1);
      await page.close();
    },
  );
});
