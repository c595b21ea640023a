import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';

const marked = async (tab: Tab) => Object.values(await tab.highlights()).flat();
const text = (tab: Tab) => tab.evaluate(() => document.body.textContent ?? '');

/** Fills a field of the options by the words of its label, as typing does. */
const fill = (tab: Tab, label: string, value: string) =>
  tab.evaluate(
    ([l, v]) => {
      const field = [...document.querySelectorAll('label')]
        .find((one) => one.textContent?.trim().startsWith(l as string))
        ?.querySelector('input, textarea') as HTMLInputElement;
      field.value = v as string;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    [label, value],
  );

const press = (tab: Tab, words: string) =>
  tab.evaluate((w) => {
    const button = [...document.querySelectorAll('button')].find((b) => b.textContent === w);
    if (!button) throw new Error(`no button "${w}"`);
    button.click();
  }, words);

/** Gives a file to the file field of the options. */
const importFile = (tab: Tab, name: string, body: string) =>
  tab.evaluate(
    ([n, b]) => {
      const field = document.querySelector('#corrections input[type=file]') as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([b as string], n as string));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, body],
  );

describe.each(BROWSERS)('a reader corrects the lexicon in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  let options: Tab;

  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.open(ADDRESS.article, { pages: PAGES });
    await eventually(
      () => marked(tab),
      (list) => list.includes('acquired resistance'),
    );
  });
  afterAll(() => browser?.close());

  it('notes a wrong mark and hides a term from its card', async () => {
    const rect = await tab.rectOf('acquired resistance');
    await tab.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2);
    await eventually(
      () => tab.cardText(),
      (t) => t !== null,
    );
    const inCard = (words: string) =>
      tab.inCard(
        new Function(
          'root',
          `const b = [...root.querySelectorAll('button')].find((x) => x.textContent.trim() === ${JSON.stringify(words)}); b?.click(); return b !== undefined;`,
        ) as (root: ShadowRoot) => boolean,
      );
    expect(await inCard('More')).toBe(true);
    await eventually(
      () => tab.cardText(),
      (t) => t?.includes('Marked wrongly here') ?? false,
    );
    expect(await inCard('Marked wrongly here')).toBe(true);
    await eventually(
      () => tab.cardText(),
      (t) => t?.includes('Noted') ?? false,
    );
    expect(await inCard('Hide this term')).toBe(true);
    const now = await eventually(
      () => marked(tab),
      (list) => list.length > 0 && !list.includes('acquired resistance'),
    );
    expect(now).toContain('Metastasis');
  });

  it('finds both in the options and marks the term again', async () => {
    options = await browser.openExtensionPage('src/extension/options/index.html');
    await eventually(
      () => text(options),
      (t) => t.includes('Acquired resistance') && t.includes('acquired resistance follows'),
    );
    await press(options, 'Mark again');
    await tab.bringToFront();
    await eventually(
      () => marked(tab),
      (list) => list.includes('acquired resistance'),
    );
  });

  it('marks a term of their own, at once', async () => {
    await fill(options, 'Term', 'Second paragraph');
    await press(options, 'Add term');
    await tab.bringToFront();
    await eventually(
      () => marked(tab),
      (list) => list.includes('second paragraph'),
    );
  });

  it('refuses a broken file with the reason and changes nothing, and takes a good one', async () => {
    await importFile(
      options,
      'bad.yaml',
      'hidden: [metastasis]\nconcepts:\n  - id: emt\n    label: X\n    category: gene\n',
    );
    await eventually(
      () => text(options),
      (t) => /not taken over.*concepts\.0\.id/s.test(t),
    );
    expect(await marked(tab)).toContain('Metastasis');
    await importFile(options, 'good.json', JSON.stringify({ hidden: ['osimertinib'] }));
    await eventually(
      () => text(options),
      (t) => t.includes('Added from the file: 1 hidden'),
    );
    await tab.bringToFront();
    await eventually(
      () => marked(tab),
      (list) => list.length > 0 && !list.includes('osimertinib'),
    );
    expect(browser.requests()).toEqual([]);
  });
});
