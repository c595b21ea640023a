import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../harness/chromium';
import { live } from '../../harness/live';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser?.close());

/** Paragraphs of 1,000 letters and more, each with its number in a mark: several chunks of them in one parent. */
const paragraphs = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<p id="p${i}">${i} metastasis ${'and so on and on, '.repeat(60)}</p>`,
  ).join('\n');
const paper = (inside: string, style = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A paper</title><style>${style}</style>
<meta name="citation_title" content="Sleep and spread"><meta name="citation_doi" content="10.1000/one"></head>
<body><main><h1>Sleep and spread of tumour cells</h1>${inside}</main></body></html>`;

/** Numbers of the paragraphs whose marks are registered now. */
const SEEN = `[...CSS.highlights.values()].flatMap((h) => [...h]).map((r) => Number(r.startContainer.parentElement.id.slice(1)))`;
const VISIBLE = `[...document.querySelectorAll('p')].filter((p) => { const b = p.getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight; }).map((p) => Number(p.id.slice(1)))`;

describe('marks near the viewport', { timeout: 40_000 }, () => {
  it('are those of what is seen, wherever the reader jumps in a long flat article, and few more', async () => {
    const { run, painted, page } = await live(browser, paper(paragraphs(300)));
    await painted();
    for (const at of [150, 299, 77, 4, 151]) {
      await run(`document.querySelector('#p${at}').scrollIntoView({ block: 'center', behavior: 'instant' })`);
      await page.waitForFunction(`${VISIBLE}.every((n) => ${SEEN}.includes(n))`);
      await page.waitForFunction(`${SEEN}.length < 20`);
      expect(await run(`return ${SEEN}`)).toContain(at);
    }
  });

  it('are found in a box that scrolls, in the middle of which no end of a chunk is seen', async () => {
    const box = `<div id="box" style="height:200px;overflow:auto">${paragraphs(200)}</div>`;
    const { run, painted, page } = await live(browser, paper(box, 'p{margin:0}'));
    await painted();
    for (const at of [3, 100, 199]) {
      await run(`document.querySelector('#p${at}').scrollIntoView({ block: 'center', behavior: 'instant' })`);
      await page.waitForFunction(`${SEEN}.includes(${at})`);
    }
  });

  it('are found under wrappers, and where elements have no box of their own', async () => {
    const wrapped = Array.from(
      { length: 200 },
      (_, i) => `<div><div><p id="p${i}">${i} metastasis ${'and on, '.repeat(90)}</p></div></div>`,
    ).join('');
    const { run, painted, page } = await live(
      browser,
      paper(`<section>${wrapped}</section>`, 'p:nth-child(odd){display:contents}div{margin:1em 0}'),
    );
    await painted();
    for (const at of [100, 199, 0]) {
      await run(`document.querySelector('#p${at}').parentElement.scrollIntoView({ behavior: 'instant' })`);
      await page.waitForFunction(`${SEEN}.includes(${at})`);
    }
  });

  it('follow when most of a chunk is removed, and when paragraphs come between', async () => {
    const { run, painted, page } = await live(browser, paper(paragraphs(300)));
    await painted();
    await run(`for (let i = 20; i < 280; i++) document.querySelector('#p' + i).remove();
      for (let i = 400; i < 440; i++) { const p = document.createElement('p'); p.id = 'p' + i; p.textContent = i + ' metastasis ' + 'and on, '.repeat(200); document.querySelector('#p10').after(p); }`);
    for (const at of [420, 285, 12]) {
      await run(`document.querySelector('#p${at}').scrollIntoView({ block: 'center', behavior: 'instant' })`);
      await page.waitForFunction(`${VISIBLE}.every((n) => ${SEEN}.includes(n))`);
    }
    expect(await run(`return ${SEEN}.every((n) => document.querySelector('#p' + n) !== null)`)).toBe(true);
  });
});
