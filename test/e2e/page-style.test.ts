import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch, settled } from './harness';

const GROUNDS = {
  light: { ground: '#fff', text: '#222', colour: 'rgb(178, 58, 14)' },
  dark: { ground: '#111', text: '#eee', colour: 'rgb(255, 145, 102)' },
} as const;

const page = (ground: string, text: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Spread</title><meta name="citation_title" content="Spread"><meta name="citation_doi" content="10.1000/style">
<style>body{background:${ground};color:${text}}</style></head><body><main><article><h1>How tumours spread</h1>
<p>In this long review we ask how <em>metastasis</em> of breast cancer begins, how tumour cells spread, and why drug resistance of cancer cells so often follows.</p></article></main></body></html>`;

describe.each(['chromium', 'firefox'] as const)('the look of marks in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser.close());

  it.each(['light', 'dark'] as const)('is that for a %s page, inside other elements too', async (theme) => {
    const { ground, text, colour } = GROUNDS[theme];
    const url = `https://link.springer.com/article/10.1007/style-${theme}`;
    const tab = await browser.open(url, { pages: { [url]: page(ground, text) } });
    await settled(tab);
    const [line, adopted] = await tab.evaluate((): [string, number] => [
      getComputedStyle(document.querySelector('em') as Element, '::highlight(oncogloss-term-metastasis)')
        .textDecorationColor,
      document.adoptedStyleSheets.length,
    ]);
    expect(line).toBe(colour);
    // What Chromium gets with the page need not be adopted later, which would style the whole page anew.
    expect(adopted).toBe(name === 'chromium' && theme === 'light' ? 0 : 1);
    await tab.close();
  });
});
