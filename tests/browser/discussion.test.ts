import { describe, expect, it } from 'vitest';
import { atlas, hostileSite } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

/** A stand-in for the service's script: it puts a frame beside itself as the real one does, and tells what it was told. */
const standIn = `{
  const { dataset, src } = document.currentScript;
  const frame = document.createElement('iframe');
  frame.title = 'Comments';
  frame.src = new URL('/widget?' + new URLSearchParams(dataset), src).href;
  document.querySelector('.giscus').append(frame);
}`;
const frameText = `<!doctype html><title>frame</title><script>
  addEventListener('message', ({ data }) => document.body.append(JSON.stringify(data)));
</script><body>`;

describe('a discussion that is configured', () => {
  const { browser, site } = visit(hostileSite);

  it('asks nothing of the service before the click, then loads it within the policy, for the record, in the theme of the page', async () => {
    const page = await browser.newPage({ colorScheme: 'dark' });
    const asked: string[] = [];
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    await page.route('https://giscus.app/**', (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      const isScript = pathname === '/client.js';
      return route.fulfill({
        contentType: isScript ? 'text/javascript' : 'text/html',
        headers: { 'Access-Control-Allow-Origin': '*' },
        body: isScript ? standIn : frameText,
      });
    });
    await page.goto(site.url('/techniques/evil/'));
    await page.waitForTimeout(200);
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Open the discussion' }).click();
    const frame = page.locator('atlas-discussion iframe');
    await frame.waitFor();
    const told = new URL((await frame.getAttribute('src')) ?? '').searchParams;
    expect([told.get('mapping'), told.get('term'), told.get('repo'), told.get('theme'), told.get('strict')]).toEqual([
      'specific',
      '/techniques/evil/',
      'evil/atlas',
      'dark',
      '1',
    ]);
    await expect.poll(() => asked).toEqual(['/client.js', '/widget']);
    await page.getByRole('button', { name: 'Use the light theme' }).click();
    await expect
      .poll(() => page.frameLocator('atlas-discussion iframe').locator('body').textContent())
      .toContain('"theme":"light"');
    expect(troubles).toEqual([]);
    expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBeUndefined();
    await page.close();
  });

  it('says so when the service cannot be reached, and can be tried again', async () => {
    const page = await browser.newPage();
    await page.route('https://giscus.app/**', (route) => route.abort());
    await page.goto(site.url('/references/evil2024/'));
    const button = page.getByRole('button', { name: 'Open the discussion' });
    await button.click();
    await page.getByText('The discussion could not be loaded').waitFor();
    expect(await button.isEnabled()).toBe(true);
    await page.close();
  });

  it('has a plain link to the discussions of the record, without scripts too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url('/techniques/evil/'));
    const address = await page.getByRole('link', { name: 'Read it on GitHub instead' }).getAttribute('href');
    expect(new URL(address ?? '').searchParams.get('discussions_q')).toBe('"/techniques/evil/"');
    expect(await page.getByRole('button', { name: 'Open the discussion' }).isVisible()).toBe(false);
    const report = await page.getByRole('link', { name: 'Report an error' }).getAttribute('href');
    expect(new URL(report ?? '').searchParams.get('title')).toContain('(/techniques/evil/)');
    await context.close();
  });
});

describe('a discussion that is not configured', () => {
  const { browser, site } = visit(atlas);

  it('has no heading for one, and has a report on an error ready to be copied and sent by hand', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(site.url('/techniques/ddpo/'));
    expect(await page.getByRole('heading', { name: 'Discussion', exact: true }).count()).toBe(0);
    await page.getByText('Report an error', { exact: true }).click();
    expect(await page.getByText('whoever gave you this copy').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Copy the report' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toMatch(/^Error in the Diffusion Alignment Atlas, edition \d{4}\.\d+ \([\d-]{10}\), text of [\d-]{10}\n/);
    expect(report).toContain('/techniques/ddpo/\nTitle: DDPO\n');
    await context.close();
  });

  it('shows the report without scripts, too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url('/glossary/'));
    await page.getByText('Report an error', { exact: true }).click();
    expect(await page.getByLabel('Report to fill in').textContent()).toContain('/glossary/\nTitle: Glossary\n');
    await context.close();
  });
});
