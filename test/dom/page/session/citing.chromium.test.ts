import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../harness/chromium';
import { type Live, live } from '../../harness/live';

let browser: Browser;
const open: Live[] = [];
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser?.close());

const ENTRIES = [
  'Aldana M, Brisk TJ. Quiet cells. J Imagin Oncol. 2011;12:101–109.',
  'Corvo L, Dunmere P. Drug holidays. Invented Lancet. 2013;40:22–31.',
  'Faro N. Maps of a tumour. Nat Fict Cancer. 2014;3:7–15.',
  'Gilt H, Harrow S. Sleeping cells. Clin Exp Fables. 2015;8:300–312.',
];
const page = (
  body: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A paper</title>
<meta name="citation_title" content="Sleep and spread"><meta name="citation_doi" content="10.1000/one"></head>
<body><main><h1>Sleep and spread of tumour cells</h1>${body}
<h2>References</h2><ol id="list">${ENTRIES.map((entry, i) => `<li id="r${i + 1}">${entry}</li>`).join('')}</ol></main></body></html>`;
const TEXT = `<h2>Results</h2><p id="a">Metastasis was seen [<a href="#r1">1</a>], and again [<a href="#r2">2</a>,<a href="#r3">3</a>].</p>
<p id="b">Once more [<a href="#r1">1</a>] and in [<a href="#r4">4</a>].</p>`;

const begin = async (body = TEXT, before = ''): Promise<Live> => {
  const opened = await live(browser, page(body), { settings: { citations: true }, before });
  open.push(opened);
  return opened;
};
async function start(body = TEXT): Promise<Live> {
  const opened = await begin(body);
  await opened.page.waitForFunction('s.hits({ reference: 1 }).length > 0');
  return opened;
}

/** Every entry of the list takes longer to read than a slice of work lasts; after the second, `pause` is called. */
const PAUSED_IN_THE_LIST = `globalThis.entries = 0; const { reader } = O.citing;
O.citing.reader = async () => { const known = await reader(); return { ...known, entry: (place) => {
  for (const end = performance.now() + 12; performance.now() < end; );
  if (++entries === 2) pause();
  return known.entry(place); } }; };`;
const PAUSED_BEFORE_ASKING = `const { reader } = O.citing;
O.citing.reader = async () => { O.citing.reader = reader; pause(); return reader(); };`;
const HIDE = `globalThis.hidden = false; Object.defineProperty(document, 'visibilityState', { get: () => hidden ? 'hidden' : 'visible' });
globalThis.pause = () => { hidden = true; }; globalThis.resume = () => { hidden = false; document.dispatchEvent(new Event('visibilitychange')); };`;
const STOP = `globalThis.pause = () => s.work(false); globalThis.resume = () => s.work(true);`;
const wait = (ms: number): string => `await new Promise((r) => setTimeout(r, ${ms}));`;

describe('citations in a session', { timeout: 30_000 }, () => {
  it('are painted beside terms, and the page stays as it was', async () => {
    const { painted, errors } = await start();
    const now = await painted();
    expect(now['oncogloss-citation']).toEqual(['[1]', '[2,3]', '[1]', '[4]']);
    expect(now['oncogloss-term-metastasis']).toEqual(['Metastasis']);
    expect(errors).toEqual([]);
  });

  it('are asked for once, and the list is taken apart only when somebody wants it', async () => {
    const { run, painted } = await start();
    await painted();
    expect(await run('return O.citing.asked')).toEqual({ cite: 1, parse: 0 });
    const told = await run(
      'const { references, places } = await s.references(); return [references, places]',
    );
    expect(told).toMatchObject([
      [{ title: 'Quiet cells' }, { title: 'Drug holidays' }, {}, {}],
      [{ refs: [1], section: 'Results' }, { refs: [2, 3] }, { refs: [1] }, { refs: [4] }],
    ]);
    await run('await s.references()');
    expect(await run('return O.citing.asked')).toEqual({ cite: 1, parse: 1 });
  });

  it('are found by what they cite, and by place', async () => {
    const { run, painted } = await start();
    await painted();
    const found = await run(`const [, second] = s.hits({ reference: 1 });
      const [both] = s.hits({ reference: 3 }); const box = both.rects[0];
      const under = s.at(box.left + box.width / 2, box.top + box.height / 2);
      return [second.text, second.index, second.total, s.placeOf(both, 2), under.text, O.session.conceptsNear(s.entries(), both)]`);
    expect(found).toEqual(['[1]', 1, 2, { index: 0, total: 1 }, '[2,3]', ['metastasis']]);
    expect(await run('return s.jump({ reference: 9 }, 0)')).toBeNull();
  });

  it('follow the text and the list as they change, and other changes cost no question', async () => {
    const { run, page: tab, painted } = await start();
    await painted();
    await run(
      'document.querySelector("#b").append(" And later [", Object.assign(document.createElement("a"), { href: "#r2", textContent: "2" }), "].")',
    );
    await tab.waitForFunction('s.hits({ reference: 2 }).length === 2');
    const asked = await run<{ cite: number }>('return O.citing.asked');
    await run(
      'document.querySelector("#a").insertAdjacentHTML("afterend", "<p>No number stands in here.</p>")',
    );
    await run('await new Promise((r) => setTimeout(r, 2500))');
    expect(await run('return O.citing.asked')).toEqual(asked);
    await run('document.querySelector("#list").remove()');
    await tab.waitForFunction('s.hits({ reference: 1 }).length === 0');
    expect((await painted())['oncogloss-citation']).toBeUndefined();
  });

  it('lead to the entry of the list, and back to where the reader was', async () => {
    const { run, painted } = await start(`${TEXT}<div style="height:3000px"></div>`);
    await painted();
    const lit = await run(`const [hit] = s.hits({ reference: 2 }); s.keep(hit);
      const boxes = s.listed(2); await new Promise((r) => setTimeout(r, 900));
      return [boxes().length, s.kept(), scrollY > 1000, O.painted()['oncogloss-focus']]`);
    expect(lit).toEqual([1, true, true, [ENTRIES[1]]]);
    expect(await run('const hit = s.back(); return [hit.text, s.kept(), scrollY]')).toEqual([
      '[2,3]',
      false,
      0,
    ]);
    expect((await painted())['oncogloss-focus']).toEqual(['[2,3]']);
    expect(await run('return [s.back(), s.listed(99)]')).toEqual([null, null]);
  });

  it.each([
    ['the reader has stopped the work', STOP],
    ['the tab is hidden', HIDE],
  ])('wait while %s, and come when it goes on', async (_, means) => {
    const listing = await begin(TEXT, means + PAUSED_IN_THE_LIST);
    await listing.page.waitForFunction('entries === 2');
    await listing.run(wait(400));
    expect(await listing.run('return [entries, O.citing.asked.cite]')).toEqual([2, 0]);
    const asking = await begin(TEXT, means + PAUSED_BEFORE_ASKING);
    await asking.page.waitForFunction('s.hits({ concept: "metastasis" }).length > 0');
    await asking.run(wait(400));
    expect(await asking.run('return O.citing.asked.cite')).toBe(0);
    for (const { run, page: tab } of [listing, asking]) {
      await run('resume()');
      await tab.waitForFunction('s.hits({ reference: 1 }).length === 2');
    }
    expect(await listing.run('return entries')).toBe(ENTRIES.length);
  });

  it('do not pass for being on their way while the work is stopped, and a long stop puts nothing off', async () => {
    const clock =
      'let ahead = 0; const real = performance.now.bind(performance); performance.now = () => real() + ahead; globalThis.later = (ms) => { ahead += ms; };';
    const { run, page: tab } = await begin(TEXT, STOP + clock + PAUSED_IN_THE_LIST);
    await tab.waitForFunction('entries === 2');
    await run(`later(3600_000); ${wait(100)}`);
    expect(await run('const { busy } = await s.references(); return busy')).toBe(false);
    await run('resume()');
    await tab.waitForFunction('s.hits({ reference: 2 }).length === 1');
    await run(
      'document.querySelector("#b").append(" And later [", Object.assign(document.createElement("a"), { href: "#r2", textContent: "2" }), "].")',
    );
    await tab.waitForFunction('s.hits({ reference: 2 }).length === 2', undefined, { timeout: 10_000 });
  });
});
