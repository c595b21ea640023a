import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../src/core/model';
import { BROWSERS, type Browser, eventually, launch, settled, type Tab } from './harness';
import { askPage } from './harness/ask-page';
import { hearScans } from './harness/scans';

const ADDRESS = (n: number) => `https://link.springer.com/article/10.1007/s00000-026-0020${n}-0`;
const PARAGRAPHS = 5_000;
const TERMS = [
  'brain metastases',
  'anoikis resistance',
  'minimal residual disease',
  'circulating tumour cells',
];
/** A page of about 130,000 words, which is sent in a dozen portions; an abbreviation of its own holds from there on. */
const LONG = article(
  `<p>We looked for brain metastasis (BRM) in tumours.</p>${Array.from(
    { length: PARAGRAPHS },
    (_, i) =>
      `<p>${i}. In this cohort ${TERMS[i % TERMS.length]} were seen, and BRM too, while the cells of the primary tumour were not like those that had left it.</p>`,
  ).join('')}`,
);

function article(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A thesis</title>
<meta name="citation_title" content="A thesis"><meta name="citation_doi" content="10.1000/behind.1"></head>
<body><main><h1>A thesis on the spread of tumour cells</h1>${body}</main></body></html>`;
}

const state = (popup: Tab) => askPage(popup, 'state', {}) as Promise<PageState>;

describe.each(BROWSERS)('a tab opened behind another, in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name, { tabsHide: true });
  });
  afterAll(() => browser?.close());

  it('has nothing done to it until it is shown, and then is marked', async () => {
    const scans = await hearScans(browser);
    const tab = await browser.open(ADDRESS(1), {
      pages: { [ADDRESS(1)]: article('<p>Here anoikis resistance and brain metastases.</p>') },
      background: true,
    });
    const look = () => tab.evaluate(() => [document.visibilityState, CSS.highlights.size] as const);
    // Twice as long as late metadata are waited for.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await look()).toEqual(['hidden', 0]);
    expect(await scans.texts()).toEqual([]);
    await tab.bringToFront();
    const painted = await settled(tab);
    expect(Object.values(painted).flat()).toEqual(
      expect.arrayContaining(['anoikis resistance', 'brain metastases']),
    );
    expect((await scans.texts()).join('\n').match(/Here anoikis/g)).toHaveLength(1);
    expect(tab.errors).toEqual([]);
    await tab.close();
    await scans.close();
  });
});

describe.each(BROWSERS)('a long page whose worker is stopped, in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());

  /** Reads the page to its end; the background is stopped when so many portions have been sent. */
  async function read(n: number, stops: readonly number[]): Promise<Pick<PageState, 'terms' | 'words'>> {
    const scans = await hearScans(browser);
    const tab = await browser.open(ADDRESS(n), { pages: { [ADDRESS(n)]: LONG } });
    for (const stop of stops) {
      await eventually(scans.count, (sent) => sent >= stop, 60_000);
      await browser.stopBackground();
    }
    const popup = await tab.popup();
    await tab.bringToFront();
    const { terms, words } = await eventually(
      () => state(popup),
      ({ busy, words }) => !busy && words > 100_000,
      90_000,
    );
    expect(tab.errors).toEqual([]);
    for (const opened of [popup, tab, scans]) await opened.close();
    return { terms, words };
  }

  // An answer that went down with its worker is given up after 20 seconds.
  it('loses nothing', { timeout: 200_000 }, async () => {
    const undisturbed = await read(2, []);
    const brain = undisturbed.terms.find(({ concept }) => concept === 'brain-metastasis');
    expect(brain?.count).toBeGreaterThan(PARAGRAPHS);
    expect(await read(3, [1, 4])).toEqual(undisturbed);
  });
});
