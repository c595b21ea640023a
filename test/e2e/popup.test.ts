import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';

const text = (tab: Tab) => tab.evaluate(() => document.body.textContent ?? '');
/** Presses the first button whose words match. */
const press = (tab: Tab, words: string) =>
  tab.evaluate((w) => {
    const button = [...document.querySelectorAll('button, label, input')].find((b) =>
      new RegExp(w, 'i').test(b.textContent || b.getAttribute('aria-label') || ''),
    ) as HTMLElement | undefined;
    if (!button) throw new Error(`no button "${w}"`);
    button.click();
  }, words);

describe.each(BROWSERS)('the popup in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  let popup: Tab;

  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.open(ADDRESS.article, { pages: PAGES });
    await eventually(
      () => tab.highlights(),
      (h) => 'oncogloss-term-resistance' in h,
    );
    popup = await tab.popup();
    await eventually(
      () => text(popup),
      (t) => /Acquired resistance/.test(t),
    );
  });
  afterAll(() => browser?.close());

  it('says that it is on, and why, with the terms of the paper by count', async () => {
    const t = await text(popup);
    expect(t).toContain('link.springer.com');
    expect(t).toMatch(/This is an article/i);
    expect(t).toContain('Drug-tolerant persister cell');
  });

  it('lists identifiers', async () => {
    await press(popup, '^Identifiers');
    await eventually(
      () => text(popup),
      (t) => t.includes('NCT01234567'),
    );
  });

  it('shows related articles of the collection with reasons', async () => {
    await press(popup, '^Related');
    const t = await eventually(
      () => text(popup),
      (s) => s.includes('Fighting Drug Resistance'),
    );
    expect(t).toMatch(/shares[^.]*drug-tolerant persister/i);
  });

  it('searches the whole lexicon', async () => {
    await popup.evaluate(() => {
      const field = document.querySelector('input[type=search], input[role=combobox]') as HTMLInputElement;
      field.focus();
      field.value = 'vessel co-opt';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await eventually(
      () => text(popup),
      (t) => t.includes('Vessel co-option'),
    );
  });

  it('changes density at once', async () => {
    const count = async () => Object.values(await tab.highlights()).flat().length;
    const before = await count();
    await press(popup, '^All$');
    await eventually(count, (n) => n > before);
    await press(popup, '^Off$');
    await eventually(
      async () => Object.keys(await tab.highlights()).filter((k) => k.includes('term')),
      (k) => k.length === 0,
    );
    await press(popup, '^First in section$');
    await eventually(count, (n) => n === before);
  });

  it('turns the site off without a trace, remembers it, and on again', async () => {
    await press(popup, '^Turn off');
    await eventually(
      () => tab.highlights(),
      (h) => Object.keys(h).length === 0,
    );
    await tab.goto(ADDRESS.article);
    await new Promise((r) => setTimeout(r, 800));
    expect(await tab.highlights()).toEqual({});
    // The popup asks a page that is being loaded again and again.
    await eventually(
      () =>
        press(popup, '^Turn on').then(
          () => true,
          () => false,
        ),
      Boolean,
    );
    // Firefox does not show two tabs at once, and a hidden page waits until it is seen.
    await tab.bringToFront();
    await eventually(
      () => tab.highlights(),
      (h) => 'oncogloss-term-resistance' in h,
    );
  });
});
