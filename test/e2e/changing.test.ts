import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';

declare global {
  interface Window {
    append(text: string): void;
    rerender(text: string): void;
    retext(text: string): void;
    go(path: string, title: string, doi: string, text: string): void;
    leave(): void;
  }
}

const marked = async (tab: Tab) => Object.values(await tab.highlights()).flat();
const contains = (phrase: string) => (list: string[]) => list.includes(phrase);

describe.each(BROWSERS)('a page that changes, in %s', (name) => {
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    tab = await browser.open(ADDRESS.spa, { pages: PAGES });
    await eventually(() => marked(tab), contains('Anoikis resistance'));
    return () => tab.close();
  });

  it('marks content that is added later', async () => {
    await tab.evaluate(() => window.append('Later, a pre-metastatic niche formed in the lung.'));
    expect(await eventually(() => marked(tab), contains('pre-metastatic niche'))).toContain(
      'Anoikis resistance',
    );
  });

  it('marks again what a framework renders anew, and forgets what is gone', async () => {
    await tab.evaluate(() => window.rerender('Circulating tumour cells were counted.'));
    const now = await eventually(() => marked(tab), contains('Circulating tumour cells'));
    expect(now).not.toContain('Anoikis resistance');
    await tab.evaluate(() => window.retext('Then minimal residual disease was measured.'));
    expect(await eventually(() => marked(tab), contains('minimal residual disease'))).not.toContain(
      'Circulating tumour cells',
    );
  });

  it('follows the application to the next article and away from it', async () => {
    await tab.evaluate(() =>
      window.go(
        '/articles/s00000-026-0002-0',
        'Second article',
        '10.1000/spa.2',
        'Brain metastases and radioresistance.',
      ),
    );
    const now = await eventually(() => marked(tab), contains('Brain metastases'));
    expect(now).not.toContain('Anoikis resistance');
    await tab.evaluate(() => window.leave());
    expect(
      await eventually(
        () => marked(tab),
        (list) => list.length === 0,
      ),
    ).toEqual([]);
  });
});
