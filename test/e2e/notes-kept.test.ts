import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note, Paper, Placing } from '../../src/core/model';
import { makeTarget } from '../../src/core/notes/selectors';
import { ask } from '../durability/ask';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, settled, type Tab } from './harness';
import { askPage } from './harness/ask-page';
import { notesPainted, pressInCard, select } from './harness/notes';

/** A sentence, and what another copy of its paper made of it. */
const BEFORE =
  'Many therapies fail in the end. Cells in the niche slept through the first treatment and woke again after some years. The end.';
const AFTER =
  'Something else. Cells that slept through the treatment woke again. Nothing else at all in this text of metastasis is like it.';
const LIKELY = 'https://www.nature.com/articles/likely';
const likelyPage = (banner = '') =>
  `<!doctype html><title>Likely</title><meta name="citation_title" content="Likely"><meta name="citation_doi" content="10.1000/likely.1"><article><h1>Likely</h1>${banner}<p>${AFTER}</p></article>`;

const noteOf = (id: string, more: Partial<Note> = {}): Note => {
  const start = BEFORE.indexOf('slept');
  return {
    id,
    paper: 'doi:10.1000/likely.1',
    created: '2026-11-20T10:00:00.000Z',
    modified: '2026-11-20T10:00:00.000Z',
    colour: 'red',
    body: '',
    tags: [],
    concepts: [],
    references: [],
    url: LIKELY,
    target: makeTarget(BEFORE, { start, end: BEFORE.indexOf('treatment') + 9 }),
    ...more,
  };
};
const LIKELY_PAPER: Paper = {
  key: 'doi:10.1000/likely.1',
  identifiers: [{ kind: 'doi', value: '10.1000/likely.1' }],
  url: LIKELY,
  title: 'Likely',
  authors: [],
};

describe.each(BROWSERS)('what the reader said and wrote in %s', (name) => {
  let browser: Browser;
  let options: Tab;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch(name);
    options = await browser.openExtensionPage('src/extension/options/index.html');
    tab = await browser.open(ADDRESS.article, { pages: PAGES });
    await settled(tab);
  });
  afterAll(() => browser?.close());

  const session = (key: string, value?: unknown) =>
    options.evaluate(
      async ([name, stored]) => {
        const { browser: api, chrome } = globalThis as unknown as Record<
          string,
          {
            storage: {
              session: { get(k: string): Promise<Record<string, unknown>>; set(v: object): Promise<void> };
            };
          }
        >;
        const area = (api ?? chrome)?.storage.session;
        if (stored !== undefined) await area?.set({ [name as string]: stored });
        return (await area?.get(name as string))?.[name as string];
      },
      [key, value],
    );

  it('“No” to a likely place is remembered when the page is loaded again, and when it is another copy', async () => {
    await ask(options, 'import-notes', { papers: [LIKELY_PAPER], notes: [noteOf('likely')] });
    const placing = async (popup: Tab): Promise<Placing | undefined> => {
      const { notes } = (await askPage(popup, 'notes', {})) as {
        notes: { note: Note; placing: Placing }[];
      };
      return notes.find(({ note }) => note.id === 'likely')?.placing;
    };
    const page = await browser.open(LIKELY, { pages: { [LIKELY]: likelyPage() } });
    const popup = await page.popup();
    await eventually(
      () => placing(popup),
      (now) => now === 'uncertain',
    );
    await askPage(popup, 'settle-note', { id: 'likely', right: false });
    await eventually(
      () => placing(popup),
      (now) => now === 'lost',
    );
    // It is stored, a moment later.
    await eventually(
      async () => (await ask<{ notes: Note[] }>(options, 'export-notes', {})).notes[0]?.target.refused,
      (refused) => refused?.length === 1,
    );
    await popup.close();
    await page.close();
    const pages = { [LIKELY]: likelyPage('<p>A banner of the archive.</p>') };
    const again = await browser.open(LIKELY, { pages });
    const beside = await again.popup();
    expect(
      await eventually(
        () => placing(beside),
        (now) => now !== undefined,
      ),
    ).toBe('lost');
    await beside.close();
    await again.close();
  });

  it('a note deleted on the page comes back with one click, with its text', async () => {
    await tab.bringToFront();
    await select(tab, 'acquired resistance');
    await pressInCard(tab, 'Write a note');
    await eventually(
      () => tab.inCard((root) => root.activeElement?.localName),
      (focused) => focused === 'textarea',
    );
    await tab.keyboard.type('To be kept');
    await eventually(
      () => tab.cardText(),
      (text) => /Saved/.test(text ?? ''),
    );
    await pressInCard(tab, 'Delete');
    await eventually(
      () => tab.cardText(),
      (text) => text?.includes('The note is in the bin') === true,
    );
    expect(await notesPainted(tab)).toEqual([]);
    expect(await ask<Note[]>(options, 'bin', {})).toHaveLength(1);
    await tab.keyboard.press('Tab');
    expect(await tab.inCard((root) => root.activeElement?.textContent)).toBe('Undo');
    await tab.keyboard.press('Enter');
    await eventually(
      () => notesPainted(tab),
      (painted) => painted.join().includes('acquired resistance'),
    );
    await eventually(
      () => tab.cardText(),
      (text) => text === null,
    );
    expect(await ask<Note[]>(options, 'bin', {})).toEqual([]);
    await tab.goto(ADDRESS.article);
    const painted = await eventually(
      () => notesPainted(tab),
      (list) => list.length > 0,
    );
    const { x, y, height } = await tab.rectOf(painted[0]?.replace(/^\w+: /, '') ?? '');
    await tab.mouse.click(x + 3, y + height / 2);
    await eventually(
      () => tab.inCard((root) => root.querySelector('textarea')?.value ?? ''),
      (body) => body === 'To be kept',
    );
    await tab.keyboard.press('Escape');
  });

  it('a new note that could not be stored is there with its text when the paper is opened again, and is stored then', async () => {
    const url = 'https://www.nature.com/articles/unsaved';
    const html = likelyPage().replaceAll('likely.1', 'unsaved.1');
    const start = AFTER.indexOf('slept');
    const { paper: _, ...rest } = noteOf('unsaved', {
      body: 'Written when the disk was full',
      url,
      target: makeTarget(AFTER, { start, end: start + 27 }),
    });
    // As the background keeps what the store refused.
    await session('unsaved-notes', [
      {
        note: { ...rest, paper: '-' },
        page: { identifiers: [{ kind: 'doi', value: '10.1000/unsaved.1' }], url, title: 'Likely' },
      },
    ]);
    const page = await browser.open(url, { pages: { [url]: html } });
    await eventually(
      () => notesPainted(page),
      (painted) => painted.includes('red: slept through the treatment'),
    );
    await eventually(
      async () => (await ask<{ notes: Note[] }>(options, 'export-notes', {})).notes.map(({ body }) => body),
      (bodies) => bodies.includes('Written when the disk was full'),
    );
    await eventually(
      () => session('unsaved-notes'),
      (kept) => Array.isArray(kept) && kept.length === 0,
    );
    await page.close();
  });

  it('beside the bar the page takes the pointer, as if nothing were there', async () => {
    await tab.bringToFront();
    await select(tab, 'tumour microenvironment');
    const bar = await eventually(
      () =>
        tab.inCard((root) => {
          const box = root.querySelector('.note-bar')?.closest('.card-surface')?.getBoundingClientRect();
          const host = (root.host as HTMLElement).getBoundingClientRect();
          return box ? { right: box.right, y: box.top + box.height / 2, host: host.right } : null;
        }),
      (found) => found !== null,
    );
    if (!bar) throw new Error('no bar');
    // The strip that is part of the host and shows nothing.
    expect(bar.host - bar.right).toBeGreaterThan(40);
    const hit = await tab.evaluate(
      ({ right, y }) =>
        [right + 20, right - 20].map((x) =>
          document.elementFromPoint(x, y)?.localName.startsWith('oncogloss-'),
        ),
      bar,
    );
    expect(hit).toEqual([false, true]);
    await tab.keyboard.press('Escape');
    expect(tab.errors).toEqual([]);
    expect(browser.requests()).toEqual([]);
  });
});
