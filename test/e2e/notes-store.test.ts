import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note, Stored } from '../../src/core/model';
import { ask } from '../durability/ask';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';

const PAGE = 'src/extension/options/index.html';
const paper = { identifiers: [{ kind: 'doi', value: '10.5555/store' }], url: 'https://journal.example/s' };
const note = (id: string, body: string) => ({
  id,
  created: '2026-11-01T00:00:00.000Z',
  modified: '2026-11-01T00:00:00.000Z',
  colour: 'blue',
  body,
  tags: [],
  concepts: [],
  references: [],
  target: { quote: { exact: 'a', prefix: '', suffix: '' }, position: { start: 0, end: 1 } },
  url: paper.url,
});

describe.each(BROWSERS)('the store in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.openExtensionPage(PAGE);
  });
  afterAll(() => browser?.close());

  const save = (id: string, body: string) =>
    ask<Stored<Note>>(tab, 'save-note', { paper, note: note(id, body) });
  const bodies = async () =>
    (await ask<{ notes: Note[] }>(tab, 'notes-of', { paper })).notes.map(({ body }) => body);

  it('keeps both texts when two tabs edit one note at once', async () => {
    const other = await browser.openExtensionPage(PAGE);
    const saved = await save('both', 'First.');
    if (!saved.ok) throw new Error(saved.message);
    const basis = saved.value;
    const edit = (from: Tab, body: string) => ask(from, 'edit-note', { basis, edited: { ...basis, body } });
    await Promise.all([edit(tab, 'From this tab.'), edit(other, 'From that tab.')]);
    const [body = ''] = await bodies();
    expect(body.split('\n\n---\n\n').sort()).toEqual(['From that tab.', 'From this tab.']);
    await other.close();
    await ask(tab, 'bin-notes', { paper: basis.paper, ids: ['both'] });
    await ask(tab, 'empty-bin', {});
  });

  it('does not let a web page read or write notes', async () => {
    const page = await browser.open('https://journal.example/s', {
      pages: { 'https://journal.example/s': '<p>A page.</p>' },
    });
    const reached = await page.evaluate(async () => {
      const names = (await indexedDB.databases()).map((database) => database.name);
      const { chrome, browser: api } = globalThis as unknown as Record<
        string,
        { runtime?: unknown } | undefined
      >;
      return { names, runtime: typeof (chrome?.runtime ?? api?.runtime) };
    });
    expect(reached).toEqual({ names: [], runtime: 'undefined' });
    await page.close();
  });

  it.runIf(name === 'chromium')(
    'says that there is no room, keeps what was there, and goes on when there is room',
    async () => {
      const saved = await save('growing', '');
      if (!saved.ok) throw new Error(saved.message);
      let last = saved.value;
      const edit = async () => {
        const edited = { ...last, body: `${last.modified} ${'x'.repeat(190_000)}` };
        const answer = await ask<Stored<{ note: Note }>>(tab, 'edit-note', { basis: last, edited });
        if (answer.ok) last = answer.value.note;
        return answer;
      };
      await browser.limitStorage(1000);
      // Chromium asks how much room there is only every 30 seconds.
      const refused = await eventually(edit, ({ ok }) => !ok, 60_000);
      expect(refused).toMatchObject({ ok: false, kind: 'quota' });
      expect(await bodies()).toEqual([last.body]);
      await browser.limitStorage(null);
      expect(await edit()).toMatchObject({ ok: true });
      expect(await bodies()).toEqual([last.body]);
    },
    90_000,
  );
});
