import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageToShow } from '../../src/cli/shown-page';
import { BROWSERS, type Browser, eventually, launch, settled, type Tab } from './harness';

describe.each(BROWSERS)('the demo article in %s', (name) => {
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch(name);
    const { url, saved } = pageToShow();
    tab = await browser.open(url, { pages: { [url]: { body: saved?.body ?? '' } } });
    await settled(tab);
  });

  afterAll(() => browser?.close());

  it('has its terms marked, under the names of their categories', async () => {
    const names = await tab.highlights();
    expect(names['oncogloss-term-metastasis']?.join(' ')).toMatch(/metasta/i);
    expect(names['oncogloss-term-resistance']?.join(' ')).toMatch(/resistance/i);
    expect(Object.keys(names).filter((highlight) => !highlight.startsWith('oncogloss-'))).toEqual([]);
  });

  it('shows the card when the pointer rests on a term, and hides it on Escape', async () => {
    const [phrase = ''] = (await tab.highlights())['oncogloss-term-metastasis'] ?? [];
    const { x, y, width, height } = await tab.rectOf(phrase);
    await tab.mouse.move(x + 3, y + height / 2);
    await tab.mouse.move(x + width / 2, y + height / 2);
    const text = await eventually(
      () => tab.cardText(),
      (shown) => shown !== null,
    );
    expect(text).toMatch(/metasta/i);
    await tab.keyboard.press('Escape');
    await eventually(
      () => tab.cardText(),
      (shown) => shown === null,
    );
  });

  it('lists its terms in the popup', async () => {
    const popup = await tab.popup();
    const text = await eventually(
      () => popup.evaluate(() => document.body.textContent),
      (shown) => /metastasis/i.test(shown),
    );
    expect(text).toMatch(/resistance/i);
    expect(popup.errors).toEqual([]);
    await popup.close();
  });

  it('caused no error and no request', () => {
    expect(tab.errors).toEqual([]);
    expect(browser.requests()).toEqual([]);
  });
});
