import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';

const AXE = readFileSync(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);

/** Runs axe in a page; a function made of its source passes the policy of extension pages where eval would not. */
const violations = async (tab: Tab): Promise<string[]> => {
  const run = new Function(
    `${AXE};return window.axe.run(document).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | ')));`,
  ) as () => Promise<string[]>;
  return tab.evaluate(run);
};

describe.each(BROWSERS)('axe in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());

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
