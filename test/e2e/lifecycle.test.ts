import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, page } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';

/** The article with its terms far below the first screen. */
const FAR = page('articles/springer.html').replace('</h1>', '</h1><div style="height:9000px"></div>');

describe.each(BROWSERS)('a page and what becomes of it, in %s', (name) => {
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.open(ADDRESS.article, { pages: { [ADDRESS.article]: FAR } });
  });
  afterAll(() => browser?.close());

  it('is scrolled to the term chosen in the popup, whose card stays when the mouse moves', async () => {
    const popup = await tab.popup();
    const jump = () =>
      popup.evaluate(() => {
        const wanted = /Go to.*acquired resistance|acquired resistance.*in the text/i;
        const button = [...document.querySelectorAll('button')].find((b) =>
          wanted.test(b.getAttribute('aria-label') ?? ''),
        );
        button?.click();
        return button !== undefined;
      });
    await eventually(jump, (pressed) => pressed);
    await tab.bringToFront();
    await eventually(
      () => tab.evaluate(() => scrollY),
      (y) => y > 8000,
    );
    await eventually(
      () => tab.cardText(),
      (text) => /acquired resistance/i.test(text ?? ''),
    );
    await tab.mouse.move(5, 5);
    await tab.mouse.move(30, 400);
    await new Promise((r) => setTimeout(r, 500));
    expect(await tab.cardText()).toMatch(/acquired resistance/i);
    await tab.keyboard.press('Escape');
  });

  // Firefox ends the old scripts itself, and without a word to them.
  it.runIf(name === 'chromium')('is given back when the extension is updated under it', async () => {
    const options = await browser.openExtensionPage('src/extension/options/index.html');
    const reload = () =>
      options.evaluate(() => {
        (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
      });
    await reload().catch(() => undefined);
    await tab.bringToFront();
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const left = await eventually(
      async () => {
        await tab.evaluate(() => window.dispatchEvent(new Event('focus')));
        return tab.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]);
      },
      ([highlights]) => highlights === 0,
    );
    expect(left).toEqual([0, 0]);
    expect(tab.errors).toEqual([]);
  });
});
