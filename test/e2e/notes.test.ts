import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, settled, type Tab } from './harness';
import { notesPainted, pressInCard, select } from './harness/notes';

const article = (tab: Tab) => tab.evaluate(() => document.querySelector('main')?.outerHTML ?? '');

/** The bar has no words to be read off: is it there, or a note? */
const barOrCard = async (tab: Tab) =>
  (await tab.inCard((root) => root.querySelector('.note-bar, .note-card') !== null)) === true;

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

  it('keeps the first note of a paper on the page while the page changes around it', async () => {
    const far = await browser.open(ADDRESS.spa, { pages: PAGES });
    await settled(far);
    expect(await select(far, 'detached tumour cells')).toBe('detached tumour cells');
    await pressInCard(far, 'Highlight as doubt');
    await eventually(
      () => far.cardText(),
      (text) => text?.includes('Highlighted as doubt') === true,
    );
    await far.evaluate(() => {
      const text = document.querySelector('article p')?.textContent ?? '';
      (window as unknown as { rerender(text: string): void }).rerender(`Now: ${text}`);
    });
    // Its block was drawn anew: it is placed again by the words, once the page is calm.
    const kept = await eventually(
      async () => [
        await far.evaluate(() => document.querySelector('article p')?.textContent?.slice(0, 4)),
        ...(await notesPainted(far)),
      ],
      (list) => list.length > 1,
    );
    expect(kept).toEqual(['Now:', 'red: detached tumour cells']);

    // Another paper in the same tab says the same words: they are not this paper's.
    await far.evaluate(() => {
      const { go } = window as unknown as {
        go(path: string, title: string, doi: string, text: string): void;
      };
      go(
        '/articles/s00000-026-0002-0',
        'Second article',
        '10.1000/spa.2',
        'Metastasis: detached tumour cells live on.',
      );
    });
    expect(await notesPainted(far)).toEqual([]);
    await settled(far);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await notesPainted(far)).toEqual([]);
    await far.close();
  });

  it('asks once for a selection: closed with Escape the bar stays closed until something else is selected', async () => {
    await tab.bringToFront();
    const shown = () => barOrCard(tab);
    await tab.keyboard.press('Escape');
    await eventually(shown, (open) => !open);
    await select(tab, 'acquired resistance');
    await eventually(shown, (open) => open);
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
    expect(await tab.evaluate(() => getSelection()?.toString())).toBe('acquired resistance');
    await tab.keyboard.press('Escape');
    await eventually(shown, (open) => !open);
    await tab.evaluate(() => {
      // Pages bubble what they like: a press that leaves the selection as it is.
      for (const type of ['pointerdown', 'pointerup'])
        document.body.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0 }));
    });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await shown()).toBe(false);
    expect(await tab.evaluate(() => getSelection()?.toString())).toBe('acquired resistance');
    await select(tab, 'tumour microenvironment');
    await eventually(shown, (open) => open);
    await tab.keyboard.press('Escape');
    await eventually(shown, (open) => !open);
    // The shortcut asks for it all the same, and the arrows go on from the first button.
    await tab.keyboard.press('Alt+Shift+H');
    const focused = () => tab.inCard((root) => root.activeElement?.getAttribute('aria-label') ?? null);
    const first = await eventually(focused, (label) => label !== null && /^Highlight as/.test(label));
    await tab.keyboard.press('ArrowRight');
    await eventually(focused, (label) => label !== null && label !== first && /^Highlight as/.test(label));
    await tab.keyboard.press('Escape');
    await eventually(shown, (open) => !open);
    await tab.evaluate(() => getSelection()?.removeAllRanges());
  });

  it('offers nothing in fields, and on pages that are not read', async () => {
    const field = await browser.open(ADDRESS.elsewhere, { pages: PAGES });
    await select(field, 'acquired resistance');
    await field.keyboard.press('Alt+Shift+H');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await barOrCard(field)).toBe(false);
    await field.close();
    await tab.bringToFront();
    await tab.evaluate(() => {
      const p = document.querySelector('main p') as HTMLElement;
      p.contentEditable = 'true';
      getSelection()?.selectAllChildren(p);
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await barOrCard(tab)).toBe(false);
    await tab.evaluate(() => document.querySelector('main p')?.removeAttribute('contenteditable'));
    await tab.evaluate(() => getSelection()?.removeAllRanges());
  });

  it('keeps a note that is being written open when the pointer rests on a term', async () => {
    const painted = await notesPainted(tab);
    const at = await tab.rectOf(painted[0]?.replace(/^\w+: /, '') ?? '');
    await tab.mouse.click(at.x + 3, at.y + at.height / 2);
    await eventually(
      () => tab.cardText(),
      (text) => text?.includes('seminar') === true,
    );
    const term = await tab.rectOf('acquired resistance');
    await tab.mouse.move(term.x + 4, term.y + term.height / 2);
    await tab.mouse.move(term.x + 6, term.y + term.height / 2);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await tab.cardText()).toContain('seminar');
  });

  it('keeps what is typed while the background is stopped again and again', async () => {
    await tab.inCard((root) => root.querySelector('textarea')?.focus());
    for (const word of [' one', ' two', ' three']) {
      await tab.keyboard.type(word);
      await browser.stopBackground();
    }
    await tab.bringToFront();
    await eventually(
      () => tab.cardText(),
      (text) => /Saved/.test(text ?? ''),
    );
    await tab.keyboard.press('Escape');
    await tab.goto(ADDRESS.article);
    const painted = await eventually(
      () => notesPainted(tab),
      (list) => list.length > 0,
    );
    const { x, y, height } = await tab.rectOf(painted[0]?.replace(/^\w+: /, '') ?? '');
    await tab.mouse.click(x + 3, y + height / 2);
    const body = await eventually(
      () => tab.inCard((root) => root.querySelector('textarea')?.value ?? null),
      (value) => value !== null,
    );
    for (const word of ['one', 'two', 'three']) expect(body).toContain(word);
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

  // Firefox ends the old scripts itself, and without a word to them.
  it.runIf(name === 'chromium')('keeps a text that can no longer be stored, and says so', async () => {
    await tab.goto(ADDRESS.article);
    await settled(tab);
    await select(tab, 'acquired resistance');
    await pressInCard(tab, 'Write a note');
    await eventually(
      () => tab.cardText(),
      (text) => /Saved/.test(text ?? ''),
    );
    await tab.inCard((root) => root.querySelector('textarea')?.focus());
    const options = await browser.openExtensionPage('src/extension/options/index.html');
    const reload = () =>
      options.evaluate(() => {
        (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
      });
    await reload().catch(() => undefined);
    await tab.bringToFront();
    await tab.inCard((root) => root.querySelector('textarea')?.focus());
    await tab.keyboard.type('A thought of an hour');
    const said = await eventually(
      () => tab.cardText(),
      (text) => /Not saved/.test(text ?? ''),
    );
    expect(said).toContain('Oncogloss was updated meanwhile');
    await tab.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(await tab.inCard((root) => root.querySelector('textarea')?.value)).toBe('A thought of an hour');
  });
});
