import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';
import { violations } from './harness/axe';
import { openPanelFor } from './harness/panel';

const ADDRESS = 'https://link.springer.com/article/10.1007/s00000-026-00077-0';
const PARAGRAPHS = 18_000;
/** A page of about a million words, which is time enough to press a button, its last paragraph with a term that stands nowhere else. */
const LONG = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A thesis</title>
<meta name="citation_title" content="A thesis"><meta name="citation_doi" content="10.1000/long.1"></head><body><main><h1>A thesis on the spread of tumour cells</h1>
${Array.from(
  { length: PARAGRAPHS },
  (_, i) =>
    `<p>${i}. ${'In this cohort brain metastases were seen, and the cells of the primary tumour were not like those that had left it. '.repeat(2 + (i % 3))}</p>`,
).join('\n')}
<p>At the end anoikis resistance.</p></main></body></html>`;

const text = (tab: Tab) => tab.evaluate(() => document.body.textContent ?? '');
const press = (tab: Tab, label: string) =>
  tab.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find((b) => b.textContent === wanted);
    button?.click();
    return button !== undefined;
  }, label);
const share = (tab: Tab) => tab.evaluate(() => document.querySelector('progress')?.value ?? null);

describe.each(BROWSERS)('a page of a million words, in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  let popup: Tab;

  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.open(ADDRESS, { pages: { [ADDRESS]: LONG } });
    popup = await tab.popup();
  });
  afterAll(() => browser?.close());

  /** How far it is, in percent, after a while. */
  async function later(): Promise<number | null> {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await popup.close();
    popup = await tab.popup();
    return eventually(
      () => share(popup),
      (percent) => percent !== null,
    );
  }

  it('shows how far it is read, and stops when the reader says so; what was found stays', async () => {
    await eventually(
      () => press(popup, 'Stop'),
      (pressed) => pressed,
    );
    await eventually(
      () => text(popup),
      (t) => t.includes('Stopped. What was found so far is marked.'),
    );
    expect(await violations(popup)).toEqual([]);
    await eventually(
      () => tab.highlights(),
      (h) => h['oncogloss-term-metastasis']?.includes('brain metastases') === true,
    );
    // The portion that was under way still comes in; then nothing more does.
    const stopped = await later();
    expect(stopped).toBeLessThan(100);
    expect(await later()).toBe(stopped);
    expect(await text(popup)).not.toContain('Anoikis resistance');
  });

  it('shows the same in the panel, which lets it go on and stops it, too', async () => {
    const panel = await openPanelFor(browser, tab);
    await eventually(
      () => text(panel),
      (t) => t.includes('Stopped'),
    );
    const before = (await share(panel)) ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(await violations(panel)).toEqual([]);
    await press(panel, 'Go on');
    await eventually(
      () => text(panel),
      (t) => t.includes('Reading the page'),
    );
    await press(panel, 'Stop');
    await eventually(
      () => text(panel),
      (t) => t.includes('Stopped'),
    );
    expect(await share(panel)).toBeGreaterThanOrEqual(before);
    expect(await share(panel)).toBeLessThan(100);
    await panel.close();
    await popup.close();
    popup = await tab.popup();
  });

  it('goes on to the end', async () => {
    await eventually(
      () => press(popup, 'Go on'),
      (pressed) => pressed,
    );
    await tab.bringToFront();
    await eventually(
      () => text(popup),
      (t) => t.includes('Anoikis resistance') && t.includes('This is an article.'),
      30_000,
    );
    expect(await share(popup)).toBeNull();
    expect(tab.errors).toEqual([]);
  });
});
