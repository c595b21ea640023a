import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';

const URL_ = 'https://www.nature.com/articles/s00000-026-0666-6';

/** The longest wait for a turn of the page's event loop over two seconds, in milliseconds. */
const longestWait = (tab: Tab) =>
  tab.evaluate(async () => {
    let longest = 0;
    const end = performance.now() + 2000;
    let last = performance.now();
    while (last < end) {
      await new Promise<void>((resolve) => setTimeout(resolve, 5));
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  });

describe.each(BROWSERS)('a hostile page in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.open(URL_, { pages: { [URL_]: page('articles/hostile.html') } });
  }, 90_000);
  afterAll(() => browser?.close());

  it('is read all the same, what can be read of it', async () => {
    const marked = await eventually(
      async () => Object.values(await tab.highlights()).flat(),
      (list) => list.includes('pre-metastatic niche'),
      30_000,
    );
    // Attributes are no text, and the wall of text is not cut into words it does not have.
    for (const phrase of ['drug resistance', 'minimal residual disease', 'brain metastasis', 'relapse']) {
      expect(marked).not.toContain(phrase);
    }
  });

  it('stays usable while it changes in every frame', async () => {
    // Ten times a dropped frame: far from hanging, and room for a noisy machine.
    expect(await longestWait(tab)).toBeLessThan(500);
  });

  it('gets no error of ours', () => {
    expect(tab.errors.filter((e) => /oncogloss|extension/i.test(e))).toEqual([]);
    expect(browser.requests()).toEqual([]);
  });
});
