import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../harness/chromium';
import { live } from '../../harness/live';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser?.close());

const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A paper</title>
<meta name="citation_title" content="Sleep and spread"><meta name="citation_doi" content="10.1000/one"></head>`;
const page = (body: string): string =>
  `${HEAD}<body><main id="main"><h1>Sleep and spread of tumour cells</h1>${body}<p id="z">Last metastasis.</p></main></body></html>`;
const METASTASIS = 'oncogloss-term-metastasis';

describe('a session on a hostile page', { timeout: 60_000 }, () => {
  // Building the tree costs Chromium time that grows with the square of its depth: once is enough.
  it.each([
    ['div', 100_000],
    ['span', 20_000],
    ['i', 20_000],
  ])('survives nested <%s>, %i deep', async (tag, depth) => {
    // Not in the document's flow: Chromium's own layout overflows its stack on such trees.
    const { run, painted, errors } = await live(browser, page('<div id="deep" style="display:none"></div>'), {
      before: `let at = document.querySelector('#deep'); for (let i = 0; i < ${depth}; i++) { const e = document.createElement('${tag}'); at.append(e); at = e; } at.textContent = 'metastasis';`,
    });
    expect((await painted())[METASTASIS]).toEqual(['metastasis']);
    const ms = await run<number>(`const deep = document.querySelector('#deep'); const t = performance.now();
      const policy = new O.read.Policy(deep); policy.block = () => 'read'; policy.inline = () => 'read'; policy.visibility.laidOutAsBlock = () => false;
      const reader = new O.read.Reader(deep, policy); globalThis.blocks = reader.read(); globalThis.cut = reader.cut; return performance.now() - t`);
    expect(ms).toBeLessThan(15_000);
    // Plain <i> is read natively, however deep; the others are cut, and that is said.
    const outcome = tag === 'i' ? [1, 0] : [0, 'metastasis'.length];
    expect(await run('return [blocks.length, cut]')).toEqual(outcome);
    expect(errors).toEqual([]);
  });

  it('cuts ten million letters without a space, and says so', async () => {
    const { run, painted } = await live(browser, page('<p id="long"></p>'), {
      before: `document.querySelector('#long').textContent = 'a'.repeat(10_000_000);`,
    });
    expect((await painted())[METASTASIS]).toEqual(['metastasis']);
    expect(await run('return s.state().cut')).toBe(9_900_000);
    expect(await run('return Math.max(...scan.texts.map((t) => t.length))')).toBeLessThan(120_000);
  });

  it('leaves a page alone that changes every frame, and picks it up when it is calm', async () => {
    const filler = Array.from({ length: 300 }, (_, i) => `<p>Line ${i} of <b>metastasis</b>.</p>`).join('');
    const { run, painted, errors } = await live(browser, page(`<div id="box">${filler}</div>`), {
      before: `globalThis.html = document.querySelector('#box').innerHTML; globalThis.frames = 0;
        globalThis.beat = () => { if (globalThis.calm) return; frames++; document.querySelector('#box').innerHTML = html; requestAnimationFrame(beat); };`,
    });
    await painted();
    const before = await run<number>('return scan.texts.length');
    const longest =
      await run<number>(`globalThis.longest = 0; new PerformanceObserver((l) => { for (const e of l.getEntries()) longest = Math.max(longest, e.duration); }).observe({ entryTypes: ['longtask'] });
      beat(); await new Promise((r) => setTimeout(r, 4000)); calm = true; return longest`);
    expect(longest).toBeLessThan(200);
    await run(
      `document.querySelector('#z').textContent = 'Last dormancy.'; await new Promise((r) => setTimeout(r, 1500))`,
    );
    const phrases = await painted();
    expect(phrases[METASTASIS]?.length).toBeGreaterThan(5);
    expect(await run('return s.state().terms.map((t) => [t.concept, t.count])')).toEqual([
      ['metastasis', 300],
      ['dormancy', 1],
    ]);
    expect(await run<number>('return scan.texts.length')).toBeLessThan(before + 3);
    expect(errors).toEqual([]);
  });

  it('works where the page has spoilt the prototypes', async () => {
    const { painted, run } = await live(
      browser,
      page('<p>More <a href="https://doi.org/10.1000/x">metastasis</a> here.</p>'),
      {
        before: `Array.prototype.spoilt = () => 'metastasis'; Object.prototype.spoilt = 'metastasis'; Array.prototype.toJSON = undefined;
        String.prototype.spoilt = 1; Object.defineProperty(Object.prototype, 'kind', { get() { return undefined; }, set(v) { Object.defineProperty(this, 'kind', { value: v, enumerable: true, writable: true, configurable: true }); } });`,
      },
    );
    expect((await painted())[METASTASIS]).toEqual(['metastasis', 'metastasis']);
    expect(await run('return s.state().terms.length')).toBe(1);
  });

  it('reads no attribute', async () => {
    const attributes = [
      'title',
      'alt',
      'aria-label',
      'data-term',
      'value',
      'placeholder',
      'summary',
      'content',
    ]
      .map((name) => `${name}="metastasis"`)
      .join(' ');
    const { painted } = await live(
      browser,
      page(`<p ${attributes}>Nothing.</p><img ${attributes}><input ${attributes}>`),
    );
    expect((await painted())[METASTASIS]).toHaveLength(1);
  });
});
