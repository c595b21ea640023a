import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../harness/chromium';
import { live } from '../../harness/live';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser?.close());

const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A paper</title><style>.off{display:none}</style>
<meta name="citation_title" content="Sleep and spread"><meta name="citation_doi" content="10.1000/one"></head>`;
const PAPER = `${HEAD}<body><nav id="nav"></nav><main id="main"><h1>Sleep and spread of tumour cells in the marrow</h1>
<p id="a">First metastasis.</p><div class="off" id="fold"><p>Folded dormancy.</p><p>More of it.</p></div><p id="b">Then drug resistance.</p></main></body></html>`;
const wait = (ms: number): string => `await new Promise((r) => setTimeout(r, ${ms}));`;
const METASTASIS = 'oncogloss-term-metastasis';
const RESISTANCE = 'oncogloss-term-resistance';

describe('a session on a page that changes', { timeout: 40_000 }, () => {
  it('reads appended paragraphs, and nothing else', async () => {
    const { run, painted } = await live(browser, PAPER);
    await painted();
    await run(`for (let i = 0; i < 20; i++) { const p = document.createElement('p'); p.textContent = 'Late metastasis ' + i;
      document.querySelector('#main').append(p); ${wait(10)} }`);
    const phrases = await painted();
    expect(phrases[METASTASIS]).toHaveLength(21);
    const texts = await run<string[]>('return scan.texts.slice(1)');
    expect(texts.join(' ')).not.toContain('First metastasis');
    expect(await run('return s.state().terms[0].count')).toBe(21);
  });

  it('keeps document order when hundreds come at once, among those that were there', async () => {
    const { run, painted } = await live(browser, PAPER);
    await painted();
    await run(`const some = (from) => Array.from({ length: 120 }, (_, i) => '<p>Number ' + (from + i) + ' dormancy.</p>').join('');
      document.querySelector('#a').insertAdjacentHTML('beforebegin', some(0));
      document.querySelector('#a').insertAdjacentHTML('afterend', some(200));
      document.querySelector('#b').insertAdjacentHTML('afterend', some(400))`);
    await painted();
    const numbers = (from: number) => Array.from({ length: 120 }, (_, i) => `Number ${from + i} dormancy.`);
    const texts = await run<string[]>('return O.reportOf(s).text.split("\\u2029").slice(1)');
    expect(texts).toEqual([
      ...numbers(0),
      'First metastasis.',
      ...numbers(200),
      'Then drug resistance.',
      ...numbers(400),
    ]);
    expect(await run('return s.state().terms.find(({ concept }) => concept === "dormancy").count')).toBe(360);
  });

  it('keeps document order when something is put between', async () => {
    const { run, painted } = await live(browser, PAPER);
    await painted();
    await run(
      `document.querySelector('#b').insertAdjacentHTML('beforebegin', '<h2>Between</h2><p>Here dormancy.</p>')`,
    );
    await painted();
    expect(await run('return O.reportOf(s).text.split("\\u2029")')).toEqual([
      'Sleep and spread of tumour cells in the marrow',
      'First metastasis.',
      'Between',
      'Here dormancy.',
      'Then drug resistance.',
    ]);
  });

  it('repaints what a framework renders anew, without scanning the same words again', async () => {
    const { run, painted } = await live(browser, PAPER);
    await painted();
    const before = await run('return scan.texts.length');
    await run(`const a = document.querySelector('#a'); a.firstChild.replaceWith(document.createTextNode('First metastasis.'));
      const b = document.querySelector('#b'); const c = document.createElement('p'); c.id = 'b'; c.textContent = b.textContent; b.replaceWith(c);`);
    expect(await painted()).toEqual({ [METASTASIS]: ['metastasis'], [RESISTANCE]: ['drug resistance'] });
    expect(
      await run(
        'return [...CSS.highlights.values()].every((h) => [...h].every((r) => r.startContainer.isConnected))',
      ),
    ).toBe(true);
    expect(await run('return scan.texts.length')).toBe(before);
  });

  it('follows changed words and forgets removed ones', async () => {
    const { run, painted } = await live(browser, PAPER);
    await painted();
    await run(
      `document.querySelector('#a').firstChild.data = 'Now dormancy and metastasis.'; document.querySelector('#b').remove()`,
    );
    expect(await painted()).toEqual({ [METASTASIS]: ['dormancy', 'metastasis'] });
    expect(await run('return s.state().terms.map((t) => t.concept).sort()')).toEqual([
      'dormancy',
      'metastasis',
    ]);
    await run(`document.querySelector('#a').innerHTML = 'Drug <b>resistance</b> again'`);
    expect(await painted()).toEqual({ [RESISTANCE]: ['Drug resistance'] });
  });

  it('reads a folded part when it is unfolded', async () => {
    const { run, painted } = await live(browser, PAPER);
    expect((await painted())[METASTASIS]).toEqual(['metastasis']);
    await run(`document.querySelector('#fold').className = ''`);
    expect((await painted())[METASTASIS]).toEqual(['metastasis', 'dormancy']);
  });

  it('never reads furniture or its own host that come late', async () => {
    const { run, painted } = await live(browser, PAPER);
    await painted();
    await run(`document.querySelector('#nav').innerHTML = '<p>metastasis of menus</p>';
      document.querySelector('#main').insertAdjacentHTML('beforeend', '<aside class="newsletter-signup"><p>metastasis by mail</p></aside><div class="off"><p>dormancy</p></div><oncogloss-card><p>dormancy card</p></oncogloss-card>')`);
    expect(await painted()).toEqual({ [METASTASIS]: ['metastasis'], [RESISTANCE]: ['drug resistance'] });
    expect(await run('return scan.texts.length')).toBe(1);
  });

  it('drops the old article and reads the new one after pushState', async () => {
    const { run, painted } = await live(browser, PAPER);
    await painted();
    await run(
      `history.pushState({}, '', '/article/2'); document.querySelector('meta[name=citation_doi]').content = '10.1000/two';`,
    );
    expect(await run('return CSS.highlights.size')).toBe(0);
    await run(
      `document.querySelector('#main').innerHTML = '<h1>The second paper on the list of this journal</h1><p>Only dormancy here.</p>'`,
    );
    await run(wait(500));
    expect(await painted()).toEqual({ [METASTASIS]: ['dormancy'] });
    expect(await run('return s.state().terms')).toEqual([
      { concept: 'dormancy', category: 'metastasis', count: 1 },
    ]);
  });

  it('keeps all when only the fragment changes, and stops on a page that is no article', async () => {
    const { run, painted } = await live(browser, PAPER);
    await painted();
    await run(`location.hash = '#b'; ${wait(600)}`);
    expect(await run('return scan.texts.length')).toBe(1);
    await run(`history.pushState({}, '', '/search?q=metastasis'); document.querySelectorAll('meta[name]').forEach((m) => m.remove());
      document.querySelector('#main').innerHTML = '<p>Results on metastasis</p>'; ${wait(800)}`);
    expect(await run('return [s.state().reason, CSS.highlights.size]')).toEqual(['not-article', 0]);
  });

  it('goes on without a scan or a blink when only the query is tidied away', async () => {
    const { run, painted } = await live(browser, PAPER, {
      url: 'https://journal.example/x/1?utm_source=mail',
      before: 'document.querySelector("meta[name=citation_doi]").content = "10.1000/one"',
    });
    const before = await painted();
    expect(before[METASTASIS]).toEqual(['metastasis']);
    const blinks = await run(
      `let n = 0; const t = setInterval(() => { if (CSS.highlights.size === 0) n++; }, 5);
       history.replaceState({}, '', '/x/1'); ${wait(900)}; clearInterval(t); return n`,
    );
    expect(blinks).toBe(0);
    expect(await painted()).toEqual(before);
    expect(await run('return scan.texts.length')).toBe(1);
  });

  it('takes another query for another article when the metadata say so', async () => {
    const { run, painted } = await live(browser, PAPER, { url: 'https://journal.example/article?id=1' });
    await painted();
    await run(
      `history.pushState({}, '', '/article?id=2'); document.querySelector('meta[name=citation_doi]').content = '10.1000/two';
       document.querySelector('#main').innerHTML = '<h1>The second paper on the list of this journal</h1><p>Only dormancy here.</p>'; ${wait(600)}`,
    );
    expect(await painted()).toEqual({ [METASTASIS]: ['dormancy'] });
    expect(await run('return s.state().own')).toEqual([{ kind: 'doi', value: '10.1000/two' }]);
  });

  it('stays on when the same article gets another address', async () => {
    const { run, painted } = await live(browser, PAPER, { url: 'https://journal.example/x/1' });
    const before = await painted();
    await run(`history.replaceState({}, '', '/x/the-first-paper'); ${wait(600)}`);
    expect(await painted()).toEqual(before);
  });

  it('sees an article that comes long after its address', async () => {
    const { run, painted } = await live(browser, '<!doctype html><title>Shop</title><body><main></main>', {
      url: 'https://journal.example/search?q=x',
    });
    await painted();
    await run(
      `history.pushState({}, '', '/reader/7'); ${wait(1000)};
       document.head.insertAdjacentHTML('beforeend', '<meta name="citation_title" content="T"><meta name="citation_doi" content="10.1000/seven">');
       document.querySelector('main').innerHTML = '<h1>A paper that came late</h1><p>Only dormancy here.</p>'; ${wait(1200)}`,
    );
    expect(await painted()).toEqual({ [METASTASIS]: ['dormancy'] });
  });

  it('tells when the article that was open is left', async () => {
    const { run, painted } = await live(browser, PAPER, {
      before: 'globalThis.left = 0; globalThis.onLeft = () => left++;',
    });
    await painted();
    expect(await run('return left')).toBe(0);
    await run(`history.pushState({}, '', '/article/2')`);
    expect(await run('return left')).toBe(1);
  });

  it('reads on when the framework replaces the article element', async () => {
    const { run, painted } = await live(browser, PAPER);
    await painted();
    await run(
      `const m = document.querySelector('#main'); const n = m.cloneNode(true); n.querySelector('#a').textContent = 'Now dormancy.'; m.replaceWith(n)`,
    );
    expect(await painted()).toEqual({ [METASTASIS]: ['dormancy'], [RESISTANCE]: ['drug resistance'] });
  });

  it('does nothing on a page that is no article, until asked', async () => {
    const html = '<!doctype html><title>Shop</title><body><main><p>A metastasis of offers.</p></main></body>';
    const { run, painted } = await live(browser, html, { url: 'https://journal.example/shop' });
    expect(await painted()).toEqual({});
    expect(await run('return [s.state().reason, scan.texts.length]')).toEqual(['not-article', 0]);
    await run('s.ask()');
    expect(await painted()).toEqual({ [METASTASIS]: ['metastasis'] });
    expect(await run('return s.state().reason')).toBe('asked');
  });

  it('loses nothing while the scanner is away', async () => {
    const { painted, run } = await live(browser, PAPER, { before: 'scan.failing = 3;' });
    expect(await run('return s.state().busy')).toBe(true);
    expect(Object.keys(await painted()).sort()).toEqual([METASTASIS, RESISTANCE]);
  });
});
