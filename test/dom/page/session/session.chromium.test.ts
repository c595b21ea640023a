import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../harness/chromium';
import { type Live, type LiveOptions, live } from '../../harness/live';

let browser: Browser;
const open: Live[] = [];
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser?.close());

async function start(html: string, options: LiveOptions = {}): Promise<Live> {
  const opened = await live(browser, html, options);
  open.push(opened);
  return opened;
}

const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A paper</title>
<meta name="citation_title" content="Sleep and spread"><meta name="citation_doi" content="10.1000/one"></head>`;
const PAPER = `${HEAD}<body><main><h1>Sleep and spread of tumour cells in the marrow</h1>
<h2>Abstract</h2><p id="a">Metastasis follows <b>dorm</b>ancy, and metastasis needs no drug resistance.</p>
<h2>Results</h2><p id="b">Drug <i>resistance</i> came with metastasis; see <a href="https://doi.org/10.1000/two">10.1000/two</a>.</p>
</main></body></html>`;

describe('a session on an article', { timeout: 30_000 }, () => {
  it('paints phrases under the names of their categories and leaves the page as it was', async () => {
    const { run, painted, errors } = await start(PAPER, {
      before: 'globalThis.html = document.documentElement.outerHTML;',
    });
    expect(await painted()).toEqual({
      'oncogloss-term-metastasis': ['Metastasis', 'dormancy', 'metastasis', 'metastasis'],
      'oncogloss-term-resistance': ['drug resistance', 'Drug resistance'],
      'oncogloss-identifier': ['10.1000/two'],
    });
    expect(await run('return html === document.documentElement.outerHTML')).toBe(true);
    expect(await run('return document.adoptedStyleSheets.length')).toBe(1);
    expect(errors).toEqual([]);
  });

  it('leaves no trace when it ends', async () => {
    const { run, painted } = await start(PAPER);
    await painted();
    await run('s.step(1); s.destroy()');
    expect(await run('return [CSS.highlights.size, document.adoptedStyleSheets.length]')).toEqual([0, 0]);
    await run(
      'document.body.append(document.createElement("p")); document.querySelector("#a").textContent = "metastasis"',
    );
    await run('await new Promise((r) => setTimeout(r, 300))');
    expect(await run('return CSS.highlights.size')).toBe(0);
  });

  it('marks the first in each section, and changes at once without a scan', async () => {
    const { run, painted } = await start(PAPER, { density: 'section' });
    expect((await painted())['oncogloss-term-metastasis']).toEqual(['Metastasis', 'dormancy', 'metastasis']);
    const scans = await run('return scan.texts.length');
    await run('s.configure({ ...settings, hiddenCategories: ["metastasis"], identifiers: false })');
    expect(await painted()).toEqual({ 'oncogloss-term-resistance': ['drug resistance', 'Drug resistance'] });
    await run('s.configure({ ...settings, density: "off" })');
    expect(await painted()).toEqual({ 'oncogloss-identifier': ['10.1000/two'] });
    expect(await run('return scan.texts.length')).toBe(scans);
    await run('s.configure({ ...settings, offHosts: [location.hostname] })');
    expect(
      await run('return [s.state().reason, CSS.highlights.size, document.adoptedStyleSheets.length]'),
    ).toEqual(['site-off', 0, 0]);
    await run('s.configure({ ...settings, density: "all" })');
    expect((await painted())['oncogloss-term-metastasis']).toHaveLength(4);
  });

  it('tells what it found', async () => {
    const { run, painted } = await start(PAPER);
    await painted();
    const state = await run<{
      terms: unknown;
      identifiers: unknown;
      words: number;
      title: string;
      reason: string;
    }>('return s.state()');
    expect(state).toMatchObject({ reason: 'article', title: 'Sleep and spread', busy: false });
    expect(state.terms).toEqual([
      { concept: 'metastasis', category: 'metastasis', count: 3 },
      { concept: 'drug resistance', category: 'resistance', count: 2 },
      { concept: 'dormancy', category: 'metastasis', count: 1 },
    ]);
    expect(state.identifiers).toEqual([{ identifier: { kind: 'doi', value: '10.1000/two' }, count: 1 }]);
    expect(state.words).toBeGreaterThan(25);
    const report = await run<{ text: string; matches: { start: number; end: number }[] }>(
      'return O.reportOf(s)',
    );
    const phrases = report.matches.map((m) => report.text.slice(m.start, m.end).replace(/\u2063/g, ''));
    expect(phrases).toEqual([
      'Metastasis',
      'dormancy',
      'metastasis',
      'drug resistance',
      'Drug resistance',
      'metastasis',
      '10.1000/two',
    ]);
    expect(await run('return states.at(-1)')).toEqual(state);
  });

  it('knows what lies under the pointer, and only there', async () => {
    const { run, painted } = await start(PAPER);
    await painted();
    const hit = await run(`const [h] = s.hits({ concept: 'dormancy' }); const r = h.rects[0];
      const at = (x, y) => s.at(x, y) && [s.at(x, y).text, s.at(x, y).index, s.at(x, y).total];
      return [at(r.left + 2, r.top + 3), at(r.right - 1, r.bottom - 3), at(r.left - 4, r.top + 3), at(innerWidth - 5, r.top + 3), at(r.left, r.bottom + 300)]`);
    expect(hit).toEqual([['dormancy', 0, 1], ['dormancy', 0, 1], null, null, null]);
  });

  it('believes the event where it tells of something without marks', async () => {
    const { run, painted } = await start(PAPER);
    await painted();
    const hits = await run(`const [h] = s.hits({ concept: 'dormancy' }); const r = h.rects[0];
      const at = (over) => s.at(r.left + 2, r.top + 3, over)?.text ?? null;
      const gone = document.createElement('div');
      return [at(h.block.container), at(h.block.container.parentElement), at(document.querySelector('head')), at(gone), at(null)]`);
    expect(hits).toEqual(['dormancy', null, null, 'dormancy', 'dormancy']);
  });

  it('walks the painted terms and jumps to occurrences', async () => {
    const { run, painted } = await start(
      PAPER.replace('<h2>Results', '<div style="height:3000px"></div><h2>Results'),
    );
    await painted();
    const walk =
      await run(`const out = []; for (let i = 0; i < 3; i++) out.push(s.step(1).text); out.push(s.step(-1).text);
      const j = s.jump({ concept: 'drug resistance' }, 1); out.push(j.text, j.index, j.total); return out`);
    expect(walk).toEqual(['Metastasis', 'dormancy', 'metastasis', 'dormancy', 'Drug resistance', 1, 2]);
    await run('await new Promise((r) => setTimeout(r, 900))');
    expect(
      await run(
        'const r = s.hits({ concept: "drug resistance" })[1].rects[0]; return r.top > 0 && r.bottom < innerHeight',
      ),
    ).toBe(true);
    expect((await painted())['oncogloss-focus']).toEqual(['Drug resistance']);
    await run('s.focus(null)');
    expect((await painted())['oncogloss-focus']).toBeUndefined();
    expect(await run('return s.jump({ concept: "drug resistance" }, 7)')).toBeNull();
  });

  it('walks on from where the reader was when the card was closed, unless that is out of sight', async () => {
    const { run, painted } = await start(
      PAPER.replace('<h2>Results', '<div style="height:3000px"></div><h2>Results'),
    );
    await painted();
    expect(await run('s.step(1); s.step(1); s.focus(null); return s.step(1).text')).toBe('metastasis');
    await run('s.focus(null); scrollTo({ top: 3000, behavior: "instant" })');
    expect(await run('return s.step(1).text')).toBe('Drug resistance');
  });

  it('paints near the viewport only, and follows the reader', async () => {
    const many = Array.from(
      { length: 400 },
      (_, i) => `<p id="p${i}">Paragraph ${i} speaks of metastasis.</p>`,
    ).join('');
    const { run, painted } = await start(`${HEAD}<body><main>${many}</main></body>`);
    const first = (await painted())['oncogloss-term-metastasis']?.length ?? 0;
    expect(first).toBeGreaterThan(10);
    expect(first).toBeLessThan(90);
    await run(
      'document.querySelector("#p399").scrollIntoView(); await new Promise((r) => setTimeout(r, 300))',
    );
    const last = await run(
      'return [...CSS.highlights.get("oncogloss-term-metastasis")].map((r) => r.startContainer.parentNode.id)',
    );
    expect(last).toContain('p399');
    expect(last).not.toContain('p0');
    expect(await run('return s.state().terms[0].count')).toBe(400);
  });
});
