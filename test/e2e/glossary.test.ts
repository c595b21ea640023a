import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';
import { violations } from './harness/axe';

const PAGE = 'src/extension/glossary/index.html';

const heading = (tab: Tab) => tab.evaluate(() => document.querySelector('main h2')?.textContent ?? '');
const rows = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('.index-row .row-term')].map((row) => row.textContent ?? ''),
  );
const address = (tab: Tab) => tab.evaluate(() => location.hash);

describe.each(BROWSERS)('the glossary in %s', (name) => {
  let browser: Browser;
  let tab: Tab;

  const open = async (hash = '') => {
    tab = await browser.openExtensionPage(PAGE + hash);
    await eventually(
      () => rows(tab),
      (all) => all.length > 500,
    );
    return tab;
  };
  const shows = (term: string) =>
    eventually(
      () => heading(tab),
      (text) => text === term,
    );

  beforeAll(async () => {
    browser = await launch(name);
  });
  afterEach(async () => {
    expect(tab.errors).toEqual([]);
    await tab.close();
    expect(browser.requests()).toEqual([]);
  });
  afterAll(() => browser?.close());

  it('lists every term of the lexicon under its letter', async () => {
    await open();
    const letters = await tab.evaluate(() =>
      [...document.querySelectorAll('.letter h2')].map((h) => h.textContent),
    );
    expect(letters.slice(0, 4)).toEqual(['0–9', 'A', 'B', 'C']);
    expect(await rows(tab)).toContain('Anoikis');
  });

  it('searches labels, forms and text as one types', async () => {
    await open();
    await tab.evaluate(() => (document.querySelector('.search input') as HTMLElement).focus());
    await tab.keyboard.type('AZD9291');
    await eventually(
      () => rows(tab),
      (found) => found.length === 1 && /osimertinib/i.test(found[0] ?? ''),
    );
    await tab.keyboard.press('Enter');
    await eventually(
      () => heading(tab),
      (text) => /osimertinib/i.test(text),
    );
    expect(await address(tab)).toBe('#osimertinib');
  });

  it('opens at the term that the address names, with facts and a drawing', async () => {
    await open('#osimertinib');
    await eventually(
      () => tab.evaluate(() => document.querySelector('main .facts')?.textContent ?? ''),
      (facts) => /Target.*EGFR/.test(facts) && facts.includes('EGFR C797S'),
    );
    const links = await tab.evaluate(() =>
      [...document.querySelectorAll('svg.graph a')].map((a) => a.getAttribute('href')),
    );
    expect(links).toContain('#egfr-c797s');
    expect(await tab.evaluate(() => document.title)).toMatch(/osimertinib – Oncogloss glossary/i);
  });

  it('follows a relation of the drawing by keyboard, and goes back and forward', async () => {
    await open('#egfr-t790m');
    await shows('EGFR T790M');
    await tab.evaluate(() =>
      (document.querySelector('svg.graph a[href="#gatekeeper-mutation"]') as SVGAElement).focus(),
    );
    await tab.keyboard.press('Enter');
    await shows('Gatekeeper mutation');
    expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await tab.evaluate(() => history.back());
    await shows('EGFR T790M');
    await tab.evaluate(() => history.forward());
    await shows('Gatekeeper mutation');
  });

  it('says so when the address names no term', async () => {
    await open('#no-such-term');
    await shows('There is no term “no-such-term” in this glossary.');
  });

  it('fits a narrow window, one thing at a time', async () => {
    const narrow = await launch(name, { viewport: { width: 320, height: 640 } });
    try {
      for (const [hash, seen] of [
        ['', '.index'],
        ['#acquired-resistance', '.leaf'],
      ] as const) {
        tab = await narrow.openExtensionPage(PAGE + hash);
        await eventually(
          () => rows(tab),
          (all) => all.length > 500,
        );
        await eventually(
          () =>
            tab.evaluate(() =>
              ['.index', '.leaf'].filter(
                (part) => (document.querySelector(part) as HTMLElement).offsetWidth > 0,
              ),
            ),
          (parts) => parts.length === 1 && parts[0] === seen,
        );
        const excess = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(excess).toBeLessThanOrEqual(0);
      }
    } finally {
      await narrow.close();
    }
    await open();
  });

  it('prints what is listed, with explanations when they are asked for', async () => {
    await open();
    await tab.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = [...document.querySelectorAll('.print-entry h2')]
          .map((h) => h.textContent)
          .join('|');
      };
      const radio = [...document.querySelectorAll('.index .legend-entry')].find((label) =>
        label.textContent?.startsWith('Resistance'),
      );
      radio?.querySelector('input')?.click();
    });
    await eventually(
      () => rows(tab),
      (all) => all.length < 100,
    );
    const listed = await rows(tab);
    await tab.evaluate(() => (document.querySelectorAll('.index-print button')[1] as HTMLElement).click());
    const printed = await eventually(
      () => tab.evaluate(() => document.body.dataset.printed ?? ''),
      (text) => text !== '',
    );
    expect(printed.split('|')).toEqual(listed);
    // Only its print style shows it: Paper is another medium.
    expect(await tab.evaluate(() => (document.querySelector('.print-full') as HTMLElement).offsetWidth)).toBe(
      0,
    );
  });

  it.each(['', '#osimertinib', '#acquired-resistance', '#no-such-term'])(
    'has nothing that axe finds at “%s”',
    async (hash) => {
      await open(hash);
      if (hash) {
        await eventually(
          () => heading(tab),
          (text) => text !== '' && text !== 'Metastasis',
        );
      }
      expect(await violations(tab)).toEqual([]);
    },
  );

  it('is reached from a card, in a tab of its own, and from the options', async () => {
    const article = await browser.open(ADDRESS.article, { pages: PAGES });
    await eventually(
      () => article.highlights(),
      (h) => 'oncogloss-term-resistance' in h,
    );
    const rect = await article.rectOf('acquired resistance');
    await article.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
    await eventually(
      () => article.cardText(),
      (text) => /Open in the glossary/.test(text ?? ''),
    );
    await article.inCard((root) =>
      [...root.querySelectorAll('button')].find((b) => b.textContent === 'Open in the glossary')?.click(),
    );
    tab = (await eventually(
      () => browser.tabAt(`${PAGE}#acquired-resistance`),
      (found) => found !== null,
    )) as Tab;
    await shows('Acquired resistance');
    await article.close();

    const options = await browser.openExtensionPage('src/extension/options/index.html');
    const link = await eventually(
      () =>
        options.evaluate(
          () => [...document.querySelectorAll('a')].find((a) => a.pathname.includes('glossary'))?.pathname,
        ),
      (path) => path !== undefined,
    );
    expect(link).toBe(`/${PAGE}`);
    await options.close();
  });

  it('is closed to web pages', async () => {
    await open();
    const own = await tab.evaluate(() => location.href);
    const article = await browser.open(ADDRESS.article, { pages: PAGES });
    const reached = await article.evaluate(
      (url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      own,
    );
    expect(reached).toBe(false);
    await article.close();
  });
});
