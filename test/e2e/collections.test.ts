import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addArticles, emptyCollection, writeCollections } from '../../src/core/collections';
import { ADDRESS, PAGES, page } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';

const text = (tab: Tab) => tab.evaluate(() => document.body.textContent ?? '');
const says = (tab: Tab, words: string | RegExp) =>
  eventually(
    () => text(tab),
    (t) => (typeof words === 'string' ? t.includes(words) : words.test(t)),
  );
const press = (tab: Tab, words: string) =>
  tab.evaluate((w) => {
    const button = [...document.querySelectorAll('button')].find((b) =>
      new RegExp(w).test(b.textContent ?? ''),
    );
    if (!button) throw new Error(`no button "${w}"`);
    button.click();
  }, words);
/** Titles in the preview of the offer, in the order of the page. */
const previewed = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('.follow-articles .article-title')].map((title) => title.textContent ?? ''),
  );
/** Takes a file as a reader chooses one. */
const choose = (tab: Tab, name: string, content: string) =>
  tab.evaluate(
    (file) => {
      const field = document.querySelector('#collections input[type=file]') as HTMLInputElement;
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.content], file.name));
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, content },
  );

/** Collection pages in the shapes of three publishers: address, page, and one block of its list. */
const LISTS = [
  {
    publisher: 'Nature',
    url: 'https://www.nature.com/collections/aaaabbbbcc',
    html: page('lists/nature.html'),
    block: /<li class="app-article-list-row__item">[\s\S]*?<\/article><\/div><\/li>/,
    title: 'How tumours resist',
    count: 4,
  },
  {
    publisher: 'SpringerLink',
    url: 'https://link.springer.com/collections/aaaabbbbcc',
    html: page('lists/springer.html'),
    block: /<li class="app-card-open"[\s\S]*?<\/div><\/li>/,
    title: 'Resistance to cancer therapy',
    count: 3,
  },
  {
    publisher: 'Frontiers, a research topic',
    url: 'https://www.frontiersin.org/research-topics/99999/persister-cells-in-cancer/magazine',
    html: page('lists/frontiers.html'),
    block: /<li class="CardArticle__item">[\s\S]*?<\/article><\/li>/,
    title: 'Persister Cells in Cancer',
    count: 3,
  },
];
const FIRST = 'Drug-tolerant persister cells outlive targeted therapy';

const entry = (n: number) => `10.1000/file.${n}`;
/** What the extension itself saves. */
const OWN = writeCollections({
  collections: [
    addArticles(
      emptyCollection('taken-along', { title: 'own.oncogloss' }, '2026-01-01T10:00:00.000Z'),
      [71, 72].map((n) => ({ title: `T${n}`, authors: [], doi: entry(n) })),
      '2026-01-01T10:00:00.000Z',
    ).collection,
  ],
  marks: {},
});
/** Of each format a good file with two articles, and a broken one with the line that is at fault. */
const FILES: { name: string; good: string; broken: string; line: number }[] = [
  {
    name: 'dois.txt',
    good: `${entry(1)}\nhttps://doi.org/${entry(2)}\n`,
    broken: `${entry(1)}\nno identifier\n`,
    line: 2,
  },
  {
    name: 'list.ris',
    good: `TY  - JOUR\nTI  - One\nDO  - ${entry(11)}\nER  - \nTY  - JOUR\nTI  - Two\nDO  - ${entry(12)}\nER  - \n`,
    broken: 'TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nTI  - Two\n',
    line: 4,
  },
  {
    name: 'list.bib',
    good: `@article{a, title={One}, doi={${entry(21)}}}\n@article{b, title={Two}, doi={${entry(22)}}}\n`,
    broken: '@article{a, title={One}}\n@article{b, title={Two}\n',
    line: 2,
  },
  {
    name: 'csl.json',
    good: JSON.stringify(
      [31, 32].map((n) => ({ id: `${n}`, type: 'article-journal', title: `T${n}`, DOI: entry(n) })),
    ),
    broken: '[\n{"id":"1","type":"article-journal","title":"One"},\n{"id":"2",,}\n]',
    line: 3,
  },
  {
    name: 'pubmed.nbib',
    good: `PMID- 99100041\nTI  - One\nLID - ${entry(41)} [doi]\n\nPMID- 99100042\nTI  - Two\n`,
    broken: 'PMID- 99100041\nTI  - One\n\nPMID- of no number\nTI  - Two\n',
    line: 4,
  },
  {
    name: 'zotero.csv',
    good: `"Key","Item Type","Publication Year","Author","Title","DOI"\n"A","journalArticle","2020","Doe, Jane","One","${entry(51)}"\n"B","journalArticle","2021","Roe, Sam","Two","${entry(52)}"\n`,
    broken: '"Key","Item Type","Author","Title","DOI"\n"A","journalArticle","Doe, Jane","One,x\n',
    line: 2,
  },
  {
    name: 'zotero.json',
    good: JSON.stringify(
      [61, 62].map((n) => ({ itemType: 'journalArticle', title: `T${n}`, DOI: entry(n) })),
    ),
    broken: '[\n{"itemType":"journalArticle","title":"One"},\n{"itemType":"journalArticle","title":"Two"\n',
    line: 3,
  },
  {
    name: 'own.oncogloss.json',
    good: OWN,
    broken: OWN.slice(0, OWN.indexOf('"updated"')),
    line: 5,
  },
];

describe.each(BROWSERS)('collections in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());

  it.each(LISTS)('follows a list of $publisher, and offers exactly what is new later', async (list) => {
    const { url, html, block, title, count } = list;
    const shorter = html.replace(block, '');
    const all = [
      ...(JSON.parse(/id="listing">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '').articles as {
        title: string;
      }[]),
    ];
    const tab = await browser.open(url, { pages: { [url]: shorter } });
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    let popup = await tab.popup();
    await says(popup, `Follow this collection: ${count - 1} articles found`);
    expect(await previewed(popup)).toEqual(all.slice(1).map((a) => a.title));
    await press(popup, '^Follow \\d');
    await says(popup, `${count - 1} articles added to “${title}”.`);
    await says(popup, `You follow “${title}”. Nothing new on this page.`);
    await popup.close();
    await tab.bringToFront();
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await tab.close();

    const later = await browser.open(url, { pages: { [url]: html } });
    popup = await later.popup();
    await says(popup, `1 new article for “${title}”`);
    expect(await previewed(popup)).toEqual([FIRST]);
    await press(popup, '^Add 1 article');
    await says(popup, 'Nothing new on this page.');
    await popup.close();
    await later.close();
  });

  it('offers nothing on an article, with or without others beside it', async () => {
    const url = 'https://link.springer.com/article/10.1007/s00000-099-00009-9';
    const tab = await browser.open(url, { pages: { [url]: page('lists/decoy-article.html') } });
    const popup = await tab.popup();
    await says(popup, 'This is an article.');
    expect(await text(popup)).not.toMatch(/Follow this collection/);
    await popup.close();
    await tab.close();
  });

  it('does not offer again what the reader left out', async () => {
    const url = 'https://bmccancer.biomedcentral.com/articles/collections/invented';
    const tab = await browser.open(url, { pages: { [url]: page('lists/bmc.html') } });
    const popup = await tab.popup();
    await says(popup, 'Follow this collection: 4 articles found');
    await popup.evaluate(() =>
      (document.querySelector('.follow-articles input') as HTMLInputElement).click(),
    );
    await says(popup, '3 of 4 chosen');
    await press(popup, '^Follow 3 articles');
    await says(popup, 'Nothing new on this page.');
    await popup.close();
    await tab.close();
  });

  it('finds a followed article beside a paper that speaks of the same, and says why', async () => {
    const tab = await browser.open(ADDRESS.article, { pages: PAGES });
    const popup = await tab.popup();
    await says(popup, /Terms\s*\d\d/);
    await press(popup, '^Related');
    await says(popup, FIRST);
    await says(popup, /Shares[^.]*drug-tolerant persister/i);
    await popup.close();
    await tab.close();
  });

  describe('in the options', () => {
    let options: Tab;
    beforeAll(async () => {
      options = await browser.openExtensionPage('src/extension/options/index.html');
      await says(options, 'Mechanisms of resistance to cancer therapy');
    });

    it.each(FILES)(
      'takes $name in, and refuses a broken one whole, with its line',
      async ({ name: file, good, broken, line }) => {
        const count = () => options.evaluate(() => document.querySelectorAll('.collection').length);
        const had = await count();
        await choose(options, `broken-${file}`, broken);
        await says(options, `broken-${file}, line ${line}:`);
        await says(options, 'Nothing was changed.');
        expect(await count()).toBe(had);
        await choose(options, file, good);
        await says(options, `“${file.replace(/\.\w+$/, '')}”: 2 added, 0 there already.`);
        await eventually(count, (n) => n === had + 1);
      },
    );

    it('renames a collection, and removes one after asking', async () => {
      const inItem = (words: string, selector: string) =>
        options.evaluate(
          ({ title, button }) => {
            const item = [...document.querySelectorAll('.collection')].find((li) =>
              li.textContent?.includes(title),
            );
            const found = [...(item?.querySelectorAll('button') ?? [])].find((b) => b.textContent === button);
            if (!found) throw new Error(`no "${button}" for "${title}"`);
            found.click();
          },
          { title: words, button: selector },
        );
      await inItem('How tumours resist', 'Rename');
      await eventually(
        () => options.evaluate(() => document.querySelector('.collection-name input') !== null),
        Boolean,
      );
      await options.evaluate(() => {
        const field = document.querySelector('.collection-name input') as HTMLInputElement;
        field.value = 'My own title';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await eventually(
        async () => {
          await options.evaluate(() =>
            (document.querySelector('.collection-name button') as HTMLElement)?.click(),
          );
          return text(options);
        },
        (t) => t.includes('My own title') && !t.includes('How tumours resist'),
      );
      await inItem('My own title', 'Remove');
      await says(options, 'Remove it with its articles');
      await press(options, '^Remove it$');
      await eventually(
        () => text(options),
        (t) => !t.includes('My own title'),
      );
    });
  });

  it('has made no request', () => expect(browser.requests()).toEqual([]));
});
