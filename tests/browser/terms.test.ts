import { describe, expect, it } from 'vitest';
import { atlas } from '../helpers/build.ts';
import { visit } from '../helpers/visit.ts';

const section = '/chapters/techniques/direct-preference/';

describe('a term of the glossary in the text', () => {
  const { browser, site } = visit(atlas);

  it('shows its definition to the keyboard, and leads to the glossary', async () => {
    const page = await browser.newPage();
    await page.goto(site.url(section));
    const link = page.locator('article a.term').first();
    const card = page.getByRole('group', { name: 'Term' });
    await link.focus();
    await card.waitFor();
    const id = await link.getAttribute('data-term');
    // One card, not the browser's own beside it.
    expect(await link.getAttribute('title')).toBeNull();
    const definition = await card.locator('p').first().textContent();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/glossary/#${id}$`));
    expect(definition?.length).toBeGreaterThan(30);
    expect((await page.locator(':target').textContent())?.replace(/\s+/g, ' ')).toContain(
      definition?.split(': ').slice(1).join(': '),
    );
    await page.close();
  });

  it('shows it on a tap and follows the link on a second one', async () => {
    const page = await browser.newPage({ hasTouch: true, viewport: { width: 360, height: 740 } });
    await page.goto(site.url(section));
    const link = page.locator('article a.term').first();
    await link.evaluate((term) => term.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await link.tap();
    await page.getByRole('group', { name: 'Term' }).waitFor();
    expect(new URL(page.url()).pathname).toContain(section);
    await link.tap();
    await page.waitForURL(/\/glossary\/#/);
    await page.close();
  });

  it('carries its definition without JavaScript too', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url(section));
    const link = page.locator('article a.term').first();
    expect(await link.getAttribute('title')).not.toBe('');
    await link.click();
    await page.waitForURL(/\/glossary\/#/);
    await page.close();
  });
});
