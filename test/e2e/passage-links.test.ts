import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkToPassage } from '../../src/core/notes/formats';
import { makeTarget } from '../../src/core/notes/selectors';
import { BROWSERS, type Browser, eventually, launch } from './harness';

const ADDRESS = 'https://www.nature.com/articles/links';
const filler = (part: string) =>
  Array.from(
    { length: 60 },
    (_, i) => `Paragraph ${i} of part ${part}, about quiet things that matter less.`,
  );
const LONG =
  'Disseminated tumour cells may persist for years in a state of dormancy, which is reversible and is held by signals of the niche.';
const BLOCKS = [
  ...filler('one'),
  'Results',
  'The self-renewing cells (n = 5, P < .05) — “quiet & slow”, so to speak — were found.',
  `${LONG} And so on it goes.`,
  "Wnt/β-catenin, TGF‑β's role: 50% of 3,000 cells’ metastasis",
  'Methods',
  ...filler('two'),
];
const TEXT = BLOCKS.join(' ');
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const PAGE = `<!doctype html><meta charset="utf-8"><title>Links</title><body>${BLOCKS.map((block) => `<p>${escaped(block)}</p>`).join('')}`;

/** Passages with signs that part a directive, cut words, several blocks. */
const PASSAGES = [
  'The self-renewing cells (n = 5, P < .05)',
  '“quiet & slow”, so to speak',
  'quiet & slow',
  '50% of 3,000 cells’ metastasis',
  'tasta',
  'β-catenin',
  "TGF‑β's role: 50%",
  LONG,
  'were found. Disseminated tumour cells',
];

describe.each(BROWSERS)('the link of a note in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());

  it.each(PASSAGES)('leads to its passage: %s', async (passage) => {
    const start = TEXT.indexOf(passage);
    expect(start).toBeGreaterThan(0);
    const url = linkToPassage({
      url: ADDRESS,
      target: makeTarget(TEXT, { start, end: start + passage.length }),
    });
    const tab = await browser.open(url, { pages: { [ADDRESS]: PAGE } });
    // Where the blocks of the passages stand, of the height of the window: in sight when between 0 and 1.
    const places = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('p')]
          .filter((p) => /^(?:The self|Disseminated|Wnt)/.test(p.textContent ?? ''))
          .map((p) => p.getBoundingClientRect().top / innerHeight),
      );
    await eventually(places, (tops) => tops.every((top) => top > 0 && top < 1));
    await tab.close();
  });
});
