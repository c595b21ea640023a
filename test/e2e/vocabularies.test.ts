import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Rect, type Tab } from './harness';
import { violations } from './harness/axe';
import { chooseFile, chooseLarge, infos, storedKeys, waitForSection } from './harness/vocabularies';

const OPTIONS = 'src/extension/options/index.html';

/** The article with words that no lexicon has, and one that ours has too. */
const page = String(PAGES[ADDRESS.article]).replace(
  '<p id="p5">',
  '<p id="p6">Flurbinase drives reticular snowflaking, and anoikis follows.</p><p id="p5">',
);

const OBO = `format-version: 1.2

[Term]
id: TST:0001
name: flurbinase
def: "An enzyme that <b>nobody</b> has seen." [TST:me]
synonym: "FLB-9 enzyme" EXACT []
xref: MESH:D000001

[Term]
id: TST:0002
name: reticular snowflaking

[Term]
id: TST:0003
name: anoikis
def: "Death of cells in the words of the file." [TST:me]
`;

const CSV =
  'label,synonyms,definition,id\nflurbinase,snowflake enzyme|flurbinase alpha,A row of a table.,LAB:1\n';

const marked = async (tab: Tab) => Object.values(await tab.highlights()).flat();
const said = (tab: Tab) =>
  tab.evaluate(() => document.querySelector('#vocabularies .import-result')?.textContent ?? '');
const list = (tab: Tab) =>
  tab.evaluate(() => [...document.querySelectorAll('.vocabulary')].map((row) => row.textContent ?? ''));

const press = (tab: Tab, name: string) =>
  tab.evaluate((wanted) => {
    const section = document.querySelector('#vocabularies');
    const controls = [...(section?.querySelectorAll<HTMLElement>('button, input') ?? [])];
    const control = controls.find((c) => (c.getAttribute('aria-label') ?? c.textContent) === wanted);
    if (!control) throw new Error(`nothing is called "${wanted}"`);
    control.click();
  }, name);

/** Presses a button of the section as soon as the import comes to a stage. */
const pressAt = (tab: Tab, stage: string, name: string) =>
  tab.evaluate(
    ([at, wanted]) => {
      const section = document.querySelector('#vocabularies') as HTMLElement;
      const observer = new MutationObserver(() => {
        if (section.querySelector('.import-bar [role=status]')?.textContent !== at) return;
        observer.disconnect();
        [...section.querySelectorAll('button')].find((button) => button.textContent === wanted)?.click();
      });
      observer.observe(section, { subtree: true, childList: true, characterData: true });
    },
    [stage, name],
  );

/** Gives a file to the options and imports it under the name they suggest. */
async function imports(tab: Tab, name: string, body: string): Promise<string> {
  await chooseFile(tab, name, body);
  await press(tab, 'Import');
  return eventually(
    () => said(tab),
    (words) => words !== '',
  );
}

describe.each(BROWSERS)('vocabularies of the reader in %s', (name) => {
  let browser: Browser;
  let article: Tab;
  let options: Tab;

  beforeAll(async () => {
    browser = await launch(name);
    article = await browser.open(ADDRESS.article, { pages: { ...PAGES, [ADDRESS.article]: page } });
    await eventually(
      () => marked(article),
      (list) => list.includes('anoikis'),
    );
    options = await browser.openExtensionPage(OPTIONS);
    await waitForSection(options);
  });
  afterAll(() => browser?.close());

  /** The card of a phrase, opened by the pointer. */
  async function cardOf(phrase: string): Promise<string> {
    await article.bringToFront();
    await article.keyboard.press('Escape');
    const rect = await eventually(
      // Marks go and come again while the page is read anew.
      () => article.rectOf(phrase).catch(() => null),
      (found) => found !== null,
    );
    const { x, y, width, height } = rect as Rect;
    await article.mouse.move(2, 2);
    await article.mouse.move(x + width / 2, y + height / 2);
    return (
      (await eventually(
        () => article.cardText(),
        (text) => text?.toLowerCase().includes(phrase.toLowerCase()) ?? false,
      )) ?? ''
    );
  }

  it('marks the terms of an OBO file in the open tab, and shows what the file says beside what we say', async () => {
    expect(await imports(options, 'invented enzymes.obo', OBO)).toMatch(
      /^invented enzymes: 3 terms, \d+ forms, marked/,
    );
    expect((await list(options))[0]).toMatch(/invented enzymes.*3 terms.*invented enzymes\.obo · OBO/);
    await article.bringToFront();
    await eventually(
      () => marked(article),
      (phrases) => phrases.includes('Flurbinase') && phrases.includes('reticular snowflaking'),
    );
    const enzyme = await cardOf('Flurbinase');
    expect(enzyme).toContain('An enzyme that <b>nobody</b> has seen.');
    expect(enzyme).toContain('FLB-9 enzyme');
    expect(enzyme).toContain('TST:0001');
    expect(enzyme).toContain('From your vocabulary invented enzymes');
    const shared = await cardOf('anoikis');
    expect(shared).toContain('Death of cells in the words of the file.');
    expect(shared.search(/open in the glossary/i)).toBeGreaterThan(0);
    expect(shared.search(/open in the glossary/i)).toBeLessThan(shared.search(/words of the file/));
    expect(article.errors).toEqual([]);
  });

  it('shows all that claim the same words', async () => {
    await options.bringToFront();
    expect(await imports(options, 'laboratory.csv', CSV)).toMatch(/^laboratory: 1 term, 3 forms, marked/);
    await eventually(
      async () => (await list(options)).length,
      (rows) => rows === 2,
    );
    const both = await eventually(
      () => cardOf('Flurbinase'),
      (text) => text.includes('A row of a table.'),
    );
    expect(both).toContain('nobody');
    expect(both).toContain('LAB:1');
    expect(both.toLowerCase()).toContain('laboratory');
  });

  it('lists and finds them in the popup', async () => {
    await article.bringToFront();
    const popup = await article.popup();
    await eventually(
      () => popup.evaluate(() => document.body.textContent ?? ''),
      (text) => text.includes('flurbinase') && text.includes('reticular snowflaking'),
    );
    await popup.evaluate(() => {
      const field = document.querySelector('input[type=search], input[role=combobox]') as HTMLInputElement;
      field.value = 'snowflak';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await eventually(
      () => popup.evaluate(() => document.querySelector('[role=listbox]')?.textContent ?? ''),
      (text) => text.includes('reticular snowflaking') && text.includes('flurbinase'),
    );
    await popup.close();
  });

  it('paints in a colour of its own, under a name of its own', async () => {
    await options.bringToFront();
    await press(options, 'A colour of its own for invented enzymes');
    await article.bringToFront();
    const painted = await eventually(
      () => article.highlights(),
      (names) => Object.keys(names).some((key) => /^oncogloss-term-v\w+$/.test(key)),
    );
    const own = Object.entries(painted).find(([key]) => /^oncogloss-term-v\w+$/.test(key));
    expect(own?.[1]).toContain('reticular snowflaking');
    await options.bringToFront();
    await press(options, 'A colour of its own for invented enzymes');
    await article.bringToFront();
    await eventually(
      () => article.highlights(),
      (names) =>
        'oncogloss-term-metastasis' in names && !Object.keys(names).some((key) => /-v\w+$/.test(key)),
    );
  });

  it('stops marking one that is switched off, and keeps it for the next start', async () => {
    await options.bringToFront();
    await press(options, 'Mark the terms of laboratory');
    await press(options, 'Mark the terms of invented enzymes');
    await article.bringToFront();
    await eventually(
      () => marked(article),
      (phrases) => phrases.includes('anoikis') && !phrases.includes('Flurbinase'),
    );
    await options.bringToFront();
    await press(options, 'Mark the terms of invented enzymes');
    await article.bringToFront();
    await eventually(
      () => marked(article),
      (phrases) => phrases.includes('Flurbinase'),
    );
    await browser.stopBackground();
    await article.goto(ADDRESS.article);
    await eventually(
      () => marked(article),
      (phrases) => phrases.includes('Flurbinase'),
      20_000,
    );
  });

  it.each([
    ['broken.obo', 'format-version: 1.2\n\n[Term]\nid: X:1\nname: one\nsynonym: "never closed EXACT []\n', 6],
    ['broken.csv', 'label,definition\none,"never closed\n', 2],
  ])('refuses %s with line and reason, and changes nothing', async (file, body, line) => {
    await options.bringToFront();
    const before = await storedKeys(options);
    const words = await imports(options, file, body);
    expect(words).toContain('Nothing was changed.');
    expect(words).toMatch(new RegExp(`${file}, line ${line}: \\w+ .+`));
    expect(await storedKeys(options)).toEqual(before);
    expect(await list(options)).toHaveLength(2);
  });

  it('is removed after a question, with all that was stored of it', async () => {
    await press(options, 'Remove laboratory');
    await press(options, 'Remove it');
    await eventually(
      async () => (await list(options)).length,
      (rows) => rows === 1,
    );
    const left = (await infos(options)).map(({ id }) => id);
    const keys = await storedKeys(options);
    expect(left).toHaveLength(1);
    for (const key of Object.values(keys).flat()) expect(JSON.stringify(key)).toContain(left[0]);
  });

  it.each(['Preparing the forms', 'Storing'])(
    'leaves nothing of a large import that is cancelled while it says “%s”',
    async (stage) => {
      const before = await storedKeys(options);
      await chooseLarge(options, 'large.obo', 100_000);
      await pressAt(options, stage, 'Cancel');
      await press(options, 'Import');
      expect(
        await eventually(
          () => said(options),
          (words) => words !== '',
          30_000,
        ),
      ).toBe('Cancelled. Nothing of large.obo was stored.');
      expect(await storedKeys(options)).toEqual(before);
    },
  );

  it('shows a large import in the popup, which can end it', async () => {
    const before = await storedKeys(options);
    await article.bringToFront();
    const popup = await article.popup();
    await chooseLarge(options, 'large.obo', 100_000);
    await press(options, 'Import');
    await eventually(
      () =>
        popup.evaluate(() => {
          const line = document.querySelector('.importing');
          const words = line?.textContent ?? '';
          line?.querySelector('button')?.click();
          return words;
        }),
      (words) => words.startsWith('Importing large.obo'),
    );
    await eventually(
      () => said(options),
      (words) => words === 'Cancelled. Nothing of large.obo was stored.',
    );
    await eventually(
      () => popup.evaluate(() => document.querySelector('.importing') === null),
      (gone) => gone,
    );
    expect(await storedKeys(options)).toEqual(before);
    await popup.close();
    await options.bringToFront();
  });

  it('leaves nothing of an import whose page was closed', async () => {
    const before = await storedKeys(options);
    const other = await browser.openExtensionPage(OPTIONS);
    await waitForSection(other);
    await chooseLarge(other, 'large.obo', 100_000);
    await press(other, 'Import');
    await eventually(
      () => other.evaluate(() => document.querySelector('progress')?.value ?? 0),
      (percent) => percent > 20,
      30_000,
    );
    await other.close();
    await options.bringToFront();
    // Longer than the rest of the import would have taken.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(await storedKeys(options)).toEqual(before);
  });

  it.runIf(name === 'chromium')('says that the disk is full, and keeps nothing', async () => {
    // A browser of its own: how much room there is Chromium asks at the first write, and then only every 30 seconds.
    const small = await launch(name);
    try {
      await small.limitStorage(2_000_000);
      const tab = await small.openExtensionPage(OPTIONS);
      await waitForSection(tab);
      const before = await storedKeys(tab);
      await chooseLarge(tab, 'large.obo', 50_000);
      await press(tab, 'Import');
      const words = await eventually(
        () => said(tab),
        (found) => found !== '',
        30_000,
      );
      expect(words).toMatch(/Nothing was changed\.\n.*the disk, or the browser’s share of it, is full/);
      expect(await storedKeys(tab)).toEqual(before);
    } finally {
      await small.close();
    }
  });

  it('has no violation that axe finds, while a file is chosen and beside the list', async () => {
    expect(await violations(options)).toEqual([]);
    await chooseFile(options, 'a.csv', CSV);
    expect(await violations(options)).toEqual([]);
    await press(options, 'Not this file');
  });

  it('takes a large file by keyboard alone, shows how far it is, and marks its terms', async () => {
    await chooseLarge(options, 'large.obo', 100_000);
    // The focus stands in the field of the name.
    await options.keyboard.press('Tab');
    await options.keyboard.press('Tab');
    await options.keyboard.press('Tab');
    const stages = options.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const seen = new Set<string>();
          const watch = setInterval(() => {
            const section = document.querySelector('#vocabularies');
            const stage = section?.querySelector('.import-bar [role=status]')?.textContent;
            if (stage) seen.add(`${stage} ${section?.querySelector('progress')?.value ?? ''}`);
            if (!section?.querySelector('.import-result')?.textContent) return;
            clearInterval(watch);
            resolve([...seen]);
          }, 10);
        }),
    );
    await options.keyboard.press('Enter');
    const seen = await stages;
    expect(new Set(seen.map((stage) => stage.replace(/ \d+$/, ''))).size).toBeGreaterThan(2);
    expect(seen.length).toBeGreaterThan(10);
    expect(await said(options)).toMatch(/^large: 100,000 terms/);
    // The focus did not fall out of the section with the form.
    expect(await options.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('vocabularies');
    await article.bringToFront();
    await eventually(
      () => marked(article),
      (phrases) => phrases.includes('Flurbinase'),
      20_000,
    );
    expect(browser.requests()).toEqual([]);
  }, 90_000);
});
