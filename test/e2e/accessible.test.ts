import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch } from './harness';
import { violations } from './harness/axe';

describe.each(BROWSERS)('axe in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());

  it('finds faults where there are some: it does run', async () => {
    const url = 'https://www.nature.com/onc/planted';
    const body = '<!doctype html><title>Planted</title><img src="data:,"><button></button>';
    const tab = await browser.open(url, { pages: { [url]: body } });
    expect((await violations(tab)).join('\n')).toMatch(/image-alt/);
    await tab.close();
  });

  it('finds nothing in the popup', async () => {
    const tab = await browser.open(ADDRESS.article, { pages: PAGES });
    await eventually(
      () => tab.highlights(),
      (h) => 'oncogloss-term-resistance' in h,
    );
    const popup = await tab.popup();
    await eventually(
      () => popup.evaluate(() => document.body.textContent ?? ''),
      (t) => /Acquired resistance/.test(t),
    );
    expect(await violations(popup)).toEqual([]);
  });

  it('finds nothing in the options', async () => {
    const options = await browser.openExtensionPage('src/extension/options/index.html');
    await eventually(
      () => options.evaluate(() => document.body.textContent ?? ''),
      (t) => t.length > 200,
    );
    expect(await violations(options)).toEqual([]);
  });
});
