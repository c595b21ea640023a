import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note, Paper } from '../../src/core/model';
import { ask } from '../durability/ask';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, settled, type Tab } from './harness';
import { violations } from './harness/axe';
import { notesPainted, pressInCard, select } from './harness/notes';
import { openPanelFor } from './harness/panel';

const NOTEBOOK = 'src/extension/notebook/index.html';

const text = (tab: Tab) => tab.evaluate(() => document.body.textContent ?? '');
const shows = (tab: Tab, sign: RegExp) =>
  eventually(
    () => text(tab),
    (t) => sign.test(t),
  );

/** Presses the first button or link of this name, once there is one. */
const press = (tab: Tab, name: string) =>
  eventually(
    () =>
      tab.evaluate((wanted) => {
        const control = [...document.querySelectorAll<HTMLElement>('button, a, summary, [role=tab]')].find(
          (b) => (b.getAttribute('aria-label') ?? b.textContent ?? '').trim().startsWith(wanted),
        );
        control?.click();
        return control !== undefined;
      }, name),
    (done) => done,
  );

/** Puts text into the first field that the selector finds, as typing does. */
const fill = (tab: Tab, selector: string, value: string) =>
  tab.evaluate(
    ([where, what]) => {
      const field = document.querySelector<HTMLInputElement>(where as string);
      if (!field) throw new Error(`no field ${where}`);
      field.value = what as string;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [selector, value],
  );

/** Saves by the button of this name and gives what the browser was handed, in place of a download. */
const saved = (tab: Tab, button: string) =>
  tab.evaluate(async (name) => {
    const make = URL.createObjectURL;
    const go = HTMLAnchorElement.prototype.click;
    try {
      return await new Promise<{ name: string; text: string }>((resolve) => {
        let blob: Blob | undefined;
        URL.createObjectURL = (made) => {
          blob = made as Blob;
          return make(made);
        };
        HTMLAnchorElement.prototype.click = function () {
          const file = this.download;
          void blob?.text().then((content) => resolve({ name: file, text: content }));
        };
        document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click();
      });
    } finally {
      URL.createObjectURL = make;
      HTMLAnchorElement.prototype.click = go;
    }
  }, button);

const chooseFile = (tab: Tab, name: string, content: string) =>
  tab.evaluate(
    ([n, c]) => {
      const files = new DataTransfer();
      files.items.add(new File([c as string], n as string));
      const field = document.querySelector<HTMLInputElement>('main input[type=file]');
      if (!field) throw new Error('no field for files');
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, content],
  );

describe.each(BROWSERS)('the notebook in %s', (name) => {
  let browser: Browser;
  let page: Tab;
  let panel: Tab;
  let notebook: Tab;

  const whole = () => ask<{ papers: Paper[]; notes: Note[] }>(notebook, 'export-notes', { bin: true });

  beforeAll(async () => {
    browser = await launch(name);
    page = await browser.open(ADDRESS.article, { pages: PAGES });
    await settled(page);
    await select(page, 'acquired resistance');
    await pressInCard(page, 'Highlight as result');
    await eventually(
      () => notesPainted(page),
      (painted) => painted.includes('blue: acquired resistance'),
    );
    await pressInCard(page, 'Write a note');
    await eventually(
      () => page.inCard((root) => root.activeElement?.localName),
      (focused) => focused === 'textarea',
    );
    await page.keyboard.type('Ask in the seminar');
    await eventually(
      () => page.cardText(),
      (shown) => /Saved/.test(shown ?? ''),
    );
    await page.keyboard.press('Escape');
    panel = await openPanelFor(browser, page);
    notebook = await browser.openExtensionPage(NOTEBOOK);
  });
  afterAll(() => browser?.close());

  it('is in the panel in its place, and leads there', async () => {
    await panel.bringToFront();
    await eventually(
      () =>
        panel.evaluate(() => {
          document.querySelector<HTMLElement>('[data-tab=notes]')?.click();
          return document.querySelector('.note-item')?.getAttribute('data-placing') ?? '';
        }),
      (placing) => placing === 'exact',
    );
    expect(await text(panel)).toContain('Ask in the seminar');
    expect(await violations(panel)).toEqual([]);
    await panel.evaluate(() => document.querySelector<HTMLElement>('button.passage')?.click());
    await page.bringToFront();
    await eventually(
      () => page.inCard((root) => root.querySelector('textarea')?.value),
      (body) => body === 'Ask in the seminar',
    );
    await page.keyboard.press('Escape');
  });

  it('is in the notebook under its paper, found by the beginning of a word', async () => {
    await notebook.bringToFront();
    await shows(notebook, /Ask in the seminar/);
    expect(await violations(notebook)).toEqual([]);
    await fill(notebook, '.finder input', 'semin');
    await shows(notebook, /Clear filters/);
    await shows(notebook, /Ask in the seminar/);
    await fill(notebook, '.finder input', 'xyzzy');
    await shows(notebook, /No note is like that/);
    await press(notebook, 'Clear filters');
    await shows(notebook, /Ask in the seminar/);
    await notebook.evaluate(() => document.querySelector<HTMLElement>('.run-title')?.click());
    await shows(notebook, /Open the paper/);
    const link = await notebook.evaluate(
      () => document.querySelector<HTMLAnchorElement>('.note-item a')?.href ?? '',
    );
    expect(link).toMatch(/^https:\/\/link\.springer\.com\/.+#:~:text=/);
    expect(await violations(notebook)).toEqual([]);
  });

  it('is edited there; page and panel show it', async () => {
    await press(notebook, 'Edit');
    await notebook.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.note-form input[type=radio]')[4]?.click(),
    );
    await fill(notebook, '.note-form textarea', 'Asked: **not sure**.');
    await press(notebook, 'Keep');
    await shows(notebook, /Asked: not sure\./);
    await eventually(
      () => notesPainted(page),
      (painted) => painted.includes('red: acquired resistance'),
    );
    await shows(panel, /Asked: not sure\./);
  });

  it('goes to the bin and comes back', async () => {
    await press(notebook, 'Delete');
    await shows(notebook, /The note is in the bin/);
    await eventually(
      () => notesPainted(page),
      (painted) => painted.length === 0,
    );
    await press(notebook, 'Bin');
    await shows(notebook, /deleted on/);
    expect(await violations(notebook)).toEqual([]);
    await press(notebook, 'Restore');
    await shows(notebook, /The bin is empty/);
    await eventually(
      () => notesPainted(page),
      (painted) => painted.includes('red: acquired resistance'),
    );
  });

  it('is the same after all was saved, removed and taken in again', async () => {
    const before = await whole();
    expect(before.notes).toHaveLength(1);
    await press(notebook, 'Take along');
    await shows(notebook, /Add notes from a file/);
    expect(await violations(notebook)).toEqual([]);
    const file = await saved(notebook, 'Save all notes as a file');
    expect(file.name).toMatch(/^oncogloss-notes-\d{4}-\d\d-\d\d\.json$/);
    const { paper, id } = before.notes[0] as Note;
    await ask(notebook, 'bin-notes', { paper, ids: [id] });
    await press(notebook, 'Bin');
    await press(notebook, 'Empty the bin');
    await press(notebook, 'Remove for good');
    await shows(notebook, /1 note was removed for good/);
    expect((await whole()).notes).toEqual([]);
    await press(notebook, 'Take along');
    await shows(notebook, /Add notes from a file/);
    await chooseFile(notebook, 'broken.json', file.text.replace('"red"', '"pink"'));
    await shows(notebook, /Nothing was changed[\s\S]*broken\.json, line \d+/);
    expect((await whole()).notes).toEqual([]);
    await chooseFile(notebook, 'notes.json', file.text);
    await shows(notebook, /notes\.json: 1 added, 0 changed, 0 here already/);
    expect(await whole()).toEqual(before);
    await eventually(
      () => notesPainted(page),
      (painted) => painted.includes('red: acquired resistance'),
    );
  });

  it('calls colours by the names of the reader, also on the page', async () => {
    await press(notebook, 'Colours and bar');
    await shows(notebook, /What the colours mean to you/);
    expect(await violations(notebook)).toEqual([]);
    await fill(notebook, '.meaning:nth-of-type(2) input', 'to try');
    await page.bringToFront();
    await select(page, 'Metastasis');
    await pressInCard(page, 'Highlight as to try');
    await eventually(
      () => notesPainted(page),
      (painted) => painted.some((one) => one.startsWith('green: ')),
    );
  });

  it('asks nobody on the web, and nothing failed', () => {
    expect(browser.requests()).toEqual([]);
    expect([...page.errors, ...panel.errors, ...notebook.errors]).toEqual([]);
  });
});
