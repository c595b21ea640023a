import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, launch, settled, type Tab } from './harness';

/** Everything the article is made of, as the page itself sees it. */
const articleMarkup = (tab: Tab) => tab.evaluate(() => document.querySelector('main')?.outerHTML ?? '');

const all = (h: Record<string, string[]>) => Object.values(h).flat();

describe.each(BROWSERS)('reading an article in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  let before: string;

  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.open(ADDRESS.article, { pages: PAGES });
    before = PAGES[ADDRESS.article] as string;
    await settled(tab);
  });
  afterAll(() => browser?.close());

  it('paints terms under the names of their categories', async () => {
    const h = await settled(tab);
    expect(h['oncogloss-term-metastasis']).toEqual(expect.arrayContaining(['Metastasis']));
    expect(h['oncogloss-term-resistance']).toContain('acquired resistance');
    expect(h['oncogloss-term-microenvironment']).toContain('tumour microenvironment');
    expect(h['oncogloss-term-therapy']).toContain('osimertinib');
    expect(h['oncogloss-term-clinical']).toContain('stage IV cancer');
  });

  it('finds terms and identifiers broken over markup, and ends them where neighbours touch', async () => {
    const h = await settled(tab);
    expect(all(h)).toContain('drug‑tolerant\n          persister cells');
    expect(h['oncogloss-term-gene']).toContain('TGF‐β');
    expect(h['oncogloss-identifier']).toEqual(
      expect.arrayContaining([
        '10.1000/test.348',
        '12345678',
        'PMC1234567',
        'NCT01234567',
        '10.1000/(SICI)1097-0000(1999)9:1<1::AID-TEST1>3.0.CO;2-X',
      ]),
    );
    expect(h['oncogloss-identifier']).not.toContain('10.1000/test.348CrossRef');
  });

  it('reads prose inside a button, but no menus, hidden copies, forms or editable text', async () => {
    const marked = all(await settled(tab));
    expect(marked).toContain('liver metastases');
    for (const phrase of [
      'lung metastasis',
      'peritoneal metastasis',
      'bone metastasis',
      'drug resistance',
      'Drug resistance',
    ]) {
      expect(marked).not.toContain(phrase);
    }
  });

  it('marks a term once in each section by default', async () => {
    const h = await settled(tab);
    // Title and abstract have one each, the introduction "metastases" and "metastasis".
    expect(h['oncogloss-term-metastasis']?.filter((s) => /^metasta/i.test(s) && !/ /.test(s))).toHaveLength(
      3,
    );
  });

  it('leaves the article as it was, byte for byte, and asks the network for nothing', async () => {
    const plain = await launch(name, { extension: null });
    try {
      const bare = await plain.open(ADDRESS.article, { pages: { [ADDRESS.article]: before } });
      expect(await articleMarkup(tab)).toBe(await articleMarkup(bare));
    } finally {
      await plain.close();
    }
    expect(browser.requests()).toEqual([]);
    expect(tab.errors).toEqual([]);
  });

  it('does nothing on a page that is no article', async () => {
    const home = await browser.open(ADDRESS.home);
    await new Promise((r) => setTimeout(r, 1000));
    expect(await home.highlights()).toEqual({});
    expect(await home.evaluate(() => document.querySelector('oncogloss-card'))).toBeNull();
    await home.close();
  });
});
