import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';
import { askPage } from './harness/ask-page';

const center = (r: { x: number; y: number; width: number; height: number }) =>
  [r.x + r.width / 2, r.y + r.height / 2] as const;

describe.each(BROWSERS)('the card in %s', (name) => {
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.open(ADDRESS.article, { pages: PAGES });
    await eventually(
      () => tab.highlights(),
      (h) => 'oncogloss-term-resistance' in h,
    );
  });
  afterAll(() => browser?.close());

  const hover = async (phrase: string) => {
    // A card that is still open may lie over the next term.
    await tab.mouse.move(5, 5);
    await eventually(
      () => tab.cardText(),
      (text) => text === null,
    );
    const rect = await tab.rectOf(phrase);
    await tab.mouse.move(...center(rect));
    await eventually(
      () => tab.cardText(),
      (text) => text !== null,
    );
    return rect;
  };

  it('opens on hover with label, definition, count and codes', async () => {
    await hover('tumour microenvironment');
    const text = (await tab.cardText()) as string;
    expect(text).toContain('tumour microenvironment');
    expect(text).toMatch(/1 of 2 in this paper/i);
    await hover('acquired resistance');
    await eventually(
      () => tab.cardText(),
      (t) => /acquired resistance/.test(t ?? ''),
    );
    // The gloss: a sentence, not the note that it is to come.
    const gloss = (await tab.cardText()) as string;
    expect(gloss).toMatch(/Once in this paper/);
    expect(gloss).not.toContain('to come');
    expect(gloss.length).toBeGreaterThan(120);
  });

  it('does not cover the line it explains', async () => {
    const rect = await hover('acquired resistance');
    const card = await tab.inCard((root) => {
      const box = root.querySelector('[role=dialog]')?.getBoundingClientRect();
      return box ? { top: box.top, bottom: box.bottom } : null;
    });
    const now = await tab.rectOf('acquired resistance');
    expect(card).not.toBeNull();
    expect((card?.top ?? 0) >= now.y + now.height - 1 || (card?.bottom ?? 0) <= now.y + 1).toBe(true);
    expect(rect.width).toBeGreaterThan(0);
  });

  it('closes on Escape and when the pointer leaves', async () => {
    await hover('acquired resistance');
    await tab.keyboard.press('Escape');
    await eventually(
      () => tab.cardText(),
      (text) => text === null,
    );
    await hover('acquired resistance');
    await tab.mouse.move(5, 5);
    await eventually(
      () => tab.cardText(),
      (text) => text === null,
    );
  });

  it('opens on a press, and stays when the pointer leaves', async () => {
    await tab.mouse.move(5, 5);
    await eventually(
      () => tab.cardText(),
      (text) => text === null,
    );
    const rect = await tab.rectOf('acquired resistance');
    await tab.mouse.click(...center(rect));
    await eventually(
      () => tab.cardText(),
      (text) => text?.startsWith('acquired resistance') ?? false,
    );
    await tab.mouse.move(5, 5);
    await new Promise((r) => setTimeout(r, 600));
    expect(await tab.cardText()).not.toBeNull();
    await tab.keyboard.press('Escape');
    await eventually(
      () => tab.cardText(),
      (text) => text === null,
    );
  });

  it('shows the links of an identifier', async () => {
    await hover('NCT01234567');
    const links = await tab.inCard((root) => [...root.querySelectorAll('a')].map((a) => a.href));
    expect(links).toContain('https://clinicaltrials.gov/study/NCT01234567');
    await tab.keyboard.press('Escape');
  });

  it('adds one element outside the article and nothing else', async () => {
    await hover('acquired resistance');
    const added = await tab.evaluate(() => ({
      hosts: document.querySelectorAll('oncogloss-card').length,
      parent: document.querySelector('oncogloss-card')?.parentElement?.tagName,
      open: document.querySelector('oncogloss-card')?.shadowRoot ?? null,
    }));
    expect(added).toEqual({ hosts: 1, parent: 'HTML', open: null });
    expect(browser.requests()).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});

const command = (popup: Tab, by: 1 | -1) => askPage(popup, 'step', { by });

describe.each(BROWSERS)('the card by keyboard in %s', (name) => {
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
    await tab.bringToFront();
  });
  afterAll(() => browser?.close());

  it('opens at the next term with the focus inside, and Escape gives the focus back', async () => {
    await tab.evaluate(() =>
      document.querySelector<HTMLElement>('a[href="/glossary/tme"]')?.focus({ preventScroll: true }),
    );
    expect(await command(popup, 1)).toBe(true);
    const first = await eventually(
      () => tab.cardText(),
      (text) => text !== null,
    );
    expect(await tab.inCard((root) => root.activeElement !== null)).toBe(true);
    expect(await tab.highlights()).toHaveProperty('oncogloss-focus');

    expect(await command(popup, 1)).toBe(true);
    const second = await eventually(
      () => tab.cardText(),
      (text) => text !== null && text !== first,
    );
    expect(await command(popup, -1)).toBe(true);
    expect(
      await eventually(
        () => tab.cardText(),
        (text) => text !== null && text !== second,
      ),
    ).toBe(first);

    await tab.keyboard.press('Escape');
    await eventually(
      () => tab.cardText(),
      (text) => text === null,
    );
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/glossary/tme');
    expect(await tab.highlights()).not.toHaveProperty('oncogloss-focus');
  });
});
