import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../harness/chromium';
import { type Live, live } from '../../harness/live';

const HTML = `<!doctype html><meta charset="utf-8"><title>T</title>
<meta name="citation_title" content="T"><meta name="citation_doi" content="10.1000/layer.1">
<main><h1>Title of the paper</h1>
<p id="a">First paragraph about metastasis in mice.</p>
<h2>Results</h2>
<p id="b">Second paragraph with <b>bold</b> words.</p>
<ul><li id="c">An item</li></ul>
<table><tr><td id="d">Cell one</td><td id="e">Cell two</td></tr></table>
<p id="f">Last paragraph.</p></main>`;

/** Notes by their words; the stand-in finds the first place, and can be held back. */
const SET_UP = `
  globalThis.note = (id, exact, more) => ({ id, paper: 'p', created: id, modified: id, colour: 'yellow', body: '',
    tags: [], concepts: [], references: [], url: '', target: { quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: 0 }, ...more } });
  globalThis.asked = []; globalThis.hold = null; globalThis.known = new Map(); globalThis.placing = 'exact';
  globalThis.place = async (ids, page) => {
    asked.push(ids); const text = page.text; const wait = hold; if (wait) await wait;
    return ids.flatMap((id) => { const exact = known.get(id); if (exact === undefined) return [];
      const start = text.indexOf(exact);
      return [start < 0 ? { id, placing: 'lost' } : { id, placing, span: { start, end: start + exact.length } }]; });
  };
  globalThis.layer = () => globalThis.l = new O.notes.NotesLayer(document, () => s.readPage(), place, () => { globalThis.stale = true; });
  globalThis.show = (...list) => { for (const n of list) known.set(n.id, n.target.quote.exact); return l.show(list); };
  globalThis.texts = () => Object.entries(O.painted()).filter(([n]) => n.startsWith('oncogloss-note')).flatMap(([n, t]) => t);
  globalThis.painted = async () => { await new Promise((r) => setTimeout(r, 120)); return texts(); };
  globalThis.read = () => new Promise((done) => { const look = () => { const p = s.readPage(); p && p.blocks.length > 5 && !s.state().busy ? done() : setTimeout(look, 20); }; look(); });
  globalThis.rest = () => new Promise((r) => setTimeout(r, 400));
`;

describe('notes on a page', () => {
  let browser: Browser;
  let page: Live;

  const open = async (body: string) => {
    page = await live(browser, HTML, { before: SET_UP });
    return page.run<unknown>(`await read(); layer(); ${body}`);
  };
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('go with their blocks when the page changes elsewhere, without being placed again', async () => {
    const found = await open(`
      await show(note('n1', 'bold words'));
      document.querySelector('#a').insertAdjacentHTML('beforebegin', '<p>A banner came late.</p>');
      await rest();
      const outdated = l.outdated;
      await l.follow();
      return [outdated, l.outdated, asked.length, await painted()];`);
    expect(found).toEqual([true, false, 1, ['bold words']]);
  });

  it('are placed again when a framework renders their block anew', async () => {
    const found = await open(`
      await show(note('n1', 'bold words'), note('n2', 'Last'));
      document.querySelector('#b').outerHTML = document.querySelector('#b').outerHTML;
      await rest(); await l.follow();
      return [asked, (await painted()).sort()];`);
    expect(found).toEqual([
      [['n1', 'n2'], ['n1']],
      ['Last', 'bold words'],
    ]);
  });

  it('are never painted on a text of which their places do not speak', async () => {
    const found = await open(`
      let go; hold = new Promise((r) => { go = r; });
      const shown = show(note('n1', 'Second paragraph'));
      await rest();
      document.querySelector('#a').insertAdjacentHTML('beforebegin', '<p>A banner that came while the notes were placed.</p>');
      await rest();
      go(); hold = null; await shown;
      const first = await painted();
      await l.follow();
      return [first, await painted(), asked.length];`);
    expect(found).toEqual([['Second paragraph'], ['Second paragraph'], 1]);
  });

  it('made while the page had changed stand where they were made', async () => {
    const found = await open(`
      await show(note('n1', 'Last'));
      const before = l.page();
      const start = before.text.indexOf('bold words');
      document.querySelector('#a').insertAdjacentHTML('beforebegin', '<p>A banner came late.</p>');
      await rest();
      l.add(note('n2', 'bold words'), { start, end: start + 10 }, before);
      const at = l.parts('n2').map(({ block, span }) => block.text.slice(span.start, span.end));
      return [at, await painted()];`);
    expect(found).toEqual([['bold words'], ['Last', 'bold words']]);
  });

  it('that the store does not know yet are found again by their path, not called lost', async () => {
    const found = await open(`
      const range = document.createRange(); range.selectNodeContents(document.querySelector('#f'));
      const text = l.page();
      const span = O.notes.passageOf(range, text);
      l.add(note('n1', 'Last paragraph.', { range: O.xpath.rangeSelectorOf(range) }), span, text);
      document.querySelector('#f').outerHTML = document.querySelector('#f').outerHTML;
      await rest(); await l.follow();
      return [l.get('n1').placement.placing, await painted()];`);
    expect(found).toEqual(['exact', ['Last paragraph.']]);
  });

  it('that were lost are found when their text arrives', async () => {
    const found = await open(`
      await show(note('n1', 'came late'));
      const before = l.get('n1').placement.placing;
      document.querySelector('#f').insertAdjacentHTML('afterend', '<p>This came late.</p>');
      await rest(); await l.follow();
      return [before, await painted()];`);
    expect(found).toEqual(['lost', ['came late']]);
  });

  it('vanish at once, and an answer that comes afterwards brings nothing back', async () => {
    const found = await open(`
      await show(note('n1', 'bold words'));
      const before = await painted();
      let go; hold = new Promise((r) => { go = r; });
      const late = show(note('n1', 'bold words'), note('n2', 'Last'));
      l.clear();
      const after = texts();
      go(); await late;
      return [before, after, await painted(), l.notes().length, document.adoptedStyleSheets.length];`);
    expect(found).toEqual([['bold words'], [], [], 0, 1]);
  });

  it('of an answer that never came are asked for again', async () => {
    const found = await open(`
      hold = Promise.reject(new Error('silent')); hold.catch(() => {});
      await show(note('n1', 'bold words')).catch(() => {});
      const outdated = l.outdated;
      hold = null; await l.follow();
      return [outdated, l.outdated, await painted()];`);
    expect(found).toEqual([true, false, ['bold words']]);
  });

  it('of which the place is only likely are not painted, and stay refused once refused', async () => {
    const found = await open(`
      placing = 'uncertain';
      await show(note('n1', 'bold words'));
      const unsure = await painted();
      l.light('n1');
      const lit = O.painted()['oncogloss-focus'];
      l.settle('n1', false); l.light(null);
      document.querySelector('#f').insertAdjacentHTML('afterend', '<p>More.</p>');
      await rest(); await l.follow();
      return [unsure, lit, l.get('n1').placement.placing, await painted()];`);
    expect(found).toEqual([[], ['bold words'], 'lost', []]);
  });

  it('leave the colours of terms as the reader chose them', async () => {
    const found = await open(`
      s.configure({ ...settings, colours: { metastasis: { light: '#123456', dark: '#654321' } } });
      await show(note('n1', 'metastasis'));
      await painted();
      return getComputedStyle(document.querySelector('#a'), '::highlight(oncogloss-term-metastasis)').textDecorationColor;`);
    expect(found).toBe('rgb(18, 52, 86)');
  });

  it('follow the page from light to dark when they are told', async () => {
    const found = await open(`
      await show(note('n1', 'bold words')); await painted();
      const colour = () => getComputedStyle(document.querySelector('#b'), '::highlight(oncogloss-note-yellow)').backgroundColor;
      const light = colour();
      document.documentElement.style.background = document.body.style.background = '#111'; document.body.style.color = '#eee';
      l.retheme();
      return light !== colour();`);
    expect(found).toBe(true);
  });

  const PASSAGES: [what: string, range: string, words: string | null][] = [
    [
      'a triple click, which ends where the next block begins',
      `r.setStart(q('#a').firstChild, 0); r.setEnd(q('h2'), 0)`,
      'First paragraph about metastasis in mice.',
    ],
    [
      'element boundaries inside the article',
      `r.setStart(q('main'), 2); r.setEnd(q('main'), 3)`,
      'First paragraph about metastasis in mice.',
    ],
    ['elements after the first', `r.setStartBefore(q('#f')); r.setEndAfter(q('#f'))`, 'Last paragraph.'],
    [
      'from a heading into the text',
      `r.setStart(q('h2').firstChild, 0); r.setEnd(q('#b').firstChild, 6)`,
      'Results|Second',
    ],
    ['inside inline elements', `r.selectNodeContents(q('b'))`, 'bold'],
    [
      'over list and table',
      `r.setStart(q('#c').firstChild, 3); r.setEnd(q('#e').firstChild, 4)`,
      'item|Cell one|Cell',
    ],
    ['white space only', `r.setStart(q('main'), 1); r.setEnd(q('main'), 2)`, null],
    ['the whole document', `r.selectNodeContents(document.documentElement)`, 'ALL'],
    [
      'what is not the article',
      `const o = document.createElement('aside'); o.innerHTML = 'elsewhere'; document.body.append(o); r.selectNodeContents(o)`,
      null,
    ],
  ];
  it.each(PASSAGES)('are made on %s', async (_, range, words) => {
    const found = await open(`
      const q = (x) => document.querySelector(x); const r = document.createRange(); const text = l.page();
      ${range};
      const span = O.notes.passageOf(r, text);
      const got = span && text.text.slice(span.start, span.end);
      return got === text.text ? 'ALL' : got && got.split(/\\s*\\u2029\\s*/).join('|');`);
    expect(found).toBe(words);
  });

  it('come back by their paths, in formulas too; a path of a file that would take minutes is not followed', async () => {
    const found = await open(`
      document.querySelector('#f').insertAdjacentHTML('afterend', '<p id="m">Where <math><mi>k</mi><mo>=</mo><mn>12</mn></math> holds, <x-y>so</x-y>.</p>');
      const back = (r) => { const again = O.xpath.rangeFrom(document, O.xpath.rangeSelectorOf(r)); return again && again.toString(); };
      const all = document.createRange(); all.selectNodeContents(document.querySelector('mn'));
      const own = document.createRange(); own.selectNodeContents(document.querySelector('x-y'));
      const hostile = '//*' + '[.//*'.repeat(8) + ']'.repeat(8);
      const start = performance.now();
      const bad = O.xpath.rangeFrom(document, { startContainer: hostile, startOffset: 0, endContainer: hostile, endOffset: 1 });
      return [back(all), back(own), bad, O.xpath.rangeFrom(document, { startContainer: '/html[1]/body[1]/main[1]/p[1]', startOffset: 0, endContainer: '/html/body/main/p', endOffset: 5 }).toString()];`);
    expect(found).toEqual(['12', 'so', null, 'First']);
  });

  it('change nothing of the page and leave nothing behind', async () => {
    const found = await open(`
      const before = document.documentElement.outerHTML;
      await show(note('n1', 'bold words'), note('n2', 'paragraph with bold'));
      await painted();
      const during = document.documentElement.outerHTML;
      l.clear(); stop.abort();
      return [before === during, CSS.highlights.size, document.adoptedStyleSheets.length];`);
    expect(found).toEqual([true, 0, 0]);
    expect(page.errors).toEqual([]);
  });
});
