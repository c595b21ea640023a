import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, settled, type Tab } from './harness';
import { notesPainted, pressInCard, select } from './harness/notes';

const article = (tab: Tab) => tab.evaluate(() => document.querySelector('main')?.outerHTML ?? '');

describe.each(BROWSERS)('notes in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  let before: string;

  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.open(ADDRESS.article, { pages: PAGES });
    before = await article(tab);
    await settled(tab);
  });
  afterAll(() => browser?.close());

  it('highlights what is selected with one click', async () => {
    expect(await select(tab, 'acquired resistance')).toBe('acquired resistance');
    await pressInCard(tab, 'Highlight as result');
    await eventually(
      () => notesPainted(tab),
      (painted) => painted.includes('blue: acquired resistance'),
    );
    expect(await article(tab)).toBe(before);
    await eventually(
      () => tab.cardText(),
      (text) => text?.includes('Highlighted as result') === true,
    );
  });

  it('takes it back with one more', async () => {
    await pressInCard(tab, 'Undo');
    await eventually(
      () => notesPainted(tab),
      (painted) => painted.length === 0,
    );
  });

  it('keeps a note over several paragraphs, written by keyboard alone, and its tags', async () => {
    await select(tab, 'Metastasis', 'tumour microenvironment');
    await tab.keyboard.press('Alt+Shift+H');
    await eventually(
      () =>
        tab.inCard(
          (root) =>
            root.activeElement?.closest('.note-bar') !== null ||
            root.activeElement?.querySelector('.note-bar') !== null,
        ),
      (focused) => focused === true,
    );
    await pressInCard(tab, 'Write a note');
    await eventually(
      () => tab.inCard((root) => root.activeElement?.localName),
      (name) => name === 'textarea',
    );
    await tab.keyboard.type('Is this so?');
    await tab.keyboard.press('Tab');
    await tab.keyboard.type('seminar');
    await tab.keyboard.press('Enter');
    await eventually(
      () => tab.cardText(),
      (text) => /Saved/.test(text ?? '') && /seminar/.test(text ?? ''),
    );
    await tab.keyboard.press('Escape');
    await eventually(
      () => tab.cardText(),
      (text) => text === null,
    );
  });

  it('shows it again after a reload, and opens it with a click', async () => {
    await tab.goto(ADDRESS.article);
    const painted = await eventually(
      () => notesPainted(tab),
      (list) => list.length > 0,
    );
    expect(painted.join(' ')).toContain('tumour microenvironment');
    const { x, y, height } = await tab.rectOf(painted[0]?.replace(/^\w+: /, '') ?? '');
    await tab.mouse.click(x + 3, y + height / 2);
    const text = await eventually(
      () => tab.cardText(),
      (shown) => shown !== null,
    );
    expect(text).toContain('seminar');
    const body = await tab.inCard((root) => root.querySelector('textarea')?.value);
    expect(body).toBe('Is this so?');
  });

  it('shows it on another copy of the paper, where the passage is', async () => {
    const copy = (PAGES[ADDRESS.article] as string)
      .replace(/<h1[^>]*>/, '<p>Author manuscript; a banner of the archive.</p>$&')
      .replaceAll('<p>', '<p class="p">');
    const url = 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9999999/';
    const other = await browser.open(url, { pages: { [url]: copy } });
    const painted = await eventually(
      () => notesPainted(other),
      (list) => list.length > 0,
    );
    expect(painted.join(' ')).toContain('tumour microenvironment');
    await other.close();
  });

  it('deletes it for good from the page', async () => {
    await pressInCard(tab, 'Delete');
    await eventually(
      () => notesPainted(tab),
      (list) => list.length === 0,
    );
    await tab.goto(ADDRESS.article);
    await settled(tab);
    expect(await notesPainted(tab)).toEqual([]);
    expect(browser.requests()).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});
