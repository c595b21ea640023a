import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../src/core/model';
import { page } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, settled, type Tab } from './harness';
import { askPage } from './harness/ask-page';
import { hearScans, type Scans } from './harness/scans';

const BATCHES = 24;
const IN_A_BATCH = 10;
const ADDRESS = (name: string) => `https://www.nature.com/articles/late-${name}`;
const article = (name: string, body: string, script = '') => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Late ${name}</title><meta name="citation_title" content="Late ${name}">
<meta name="citation_doi" content="10.1000/late.${name}"></head><body><main><article id="root">
<h1>Late ${name}</h1><p>At first anoikis resistance of tumour cells was seen.</p>${body}</article></main>
<script>${script}</script></body></html>`;

/** Appends a batch of paragraphs, each of which says which it is, whenever the end comes into view. */
const ENDLESS = `let batch = 0; const end = document.getElementById('end');
const grow = new IntersectionObserver(([{ isIntersecting }]) => {
  if (!isIntersecting || batch === ${BATCHES}) return;
  const section = document.createElement('section');
  section.innerHTML = '<h2>Batch ' + batch + '</h2>' + Array.from({ length: ${IN_A_BATCH} }, (_, i) =>
    '<p title="batch ' + batch + '">Patient number ' + (batch * 100 + i) + ' had brain metastases and minimal residual disease.</p>').join('');
  batch++; end.before(section); grow.unobserve(end); grow.observe(end);
}, { rootMargin: '200px' }); grow.observe(end);`;

const section = (rows: number) =>
  `<section id="part"><h2>Results</h2>${Array.from(
    { length: rows },
    (_, i) => `<p>Row ${i}: circulating tumour cells, <i>anoikis resistance</i> and brain metastases.</p>`,
  ).join('')}</section>`;

/** Writes another number into every paragraph of a large section in every frame, until it is told to stop. */
const RESTLESS = `let frame = 0, on = true; globalThis.frames = () => frame; globalThis.rest = () => { on = false; };
const part = document.getElementById('part');
const words = part.innerHTML;
const draw = () => { if (!on) { part.innerHTML = '<h2>Results</h2><p>In the end a pre-metastatic niche.</p>'; return; }
  frame++; part.innerHTML = words.replaceAll('Row', 'frame ' + frame + ' row'); requestAnimationFrame(draw); };
globalThis.begin = () => requestAnimationFrame(draw);`;

const PAGES = {
  [ADDRESS('table')]: article('table', '<div id="table">Loading …</div>'),
  [ADDRESS('endless')]: article('endless', '<div id="end" style="height:300px"></div>', ENDLESS),
  [ADDRESS('same')]: article('same', section(60)),
  [ADDRESS('other')]: article('other', section(60)),
  [ADDRESS('restless')]: article('restless', section(800), RESTLESS),
  [ADDRESS('formulas')]: page('articles/formulas.html'),
};

const marked = async (tab: Tab) => Object.values(await tab.highlights()).flat();

describe.each(BROWSERS)('what comes late, in %s', (name) => {
  let browser: Browser;
  let scans: Scans;
  let tab: Tab;
  let popup: Tab;

  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());

  /** Opens an article, in front, with a popup behind it that is asked what the page says of itself. */
  async function open(which: string, address = ADDRESS(which)): Promise<void> {
    scans = await hearScans(browser);
    tab = await browser.open(address, { pages: PAGES });
    await settled(tab);
    popup = await tab.popup();
    await tab.bringToFront();
  }
  afterEach(async () => {
    for (const opened of [popup, scans, tab]) await opened.close();
  });

  const state = () => askPage(popup, 'state', {}) as Promise<PageState>;
  /** How often each concept stands in the text, once nothing is under way. */
  const counts = async () => {
    const { terms } = await eventually(state, ({ busy }) => !busy);
    return Object.fromEntries(terms.map(({ concept, count }) => [concept, count]));
  };
  const sum = (counted: Record<string, number>) => Object.values(counted).reduce((all, n) => all + n, 0);

  it('tables are marked cell by cell, and nothing else is read again', async () => {
    await open('table');
    const before = (await scans.texts()).length;
    await tab.evaluate(async () => {
      const table = document.createElement('table');
      table.innerHTML = '<caption>Table 1. Loading …</caption><tbody></tbody>';
      document.getElementById('table')?.replaceChildren(table);
      for (let i = 0; i < 12; i++) {
        await new Promise((resolve) => setTimeout(resolve, 120));
        const row = table.tBodies[0]?.insertRow();
        for (const text of [`Arm ${i}`, 'brain metastases', 'minimal residual disease'])
          (row as HTMLTableRowElement).insertCell().textContent = text;
      }
      (table.caption as HTMLElement).textContent = 'Table 1. Circulating tumour cells.';
    });
    await eventually(
      () => marked(tab),
      (list) => ['Circulating tumour cells', 'brain metastases'].every((term) => list.includes(term)),
    );
    expect(await eventually(counts, (found) => sum(found) >= 26)).toMatchObject({ 'anoikis-resistance': 1 });
    const sent = (await scans.texts()).slice(before).join('\n');
    for (let i = 0; i < 12; i++) expect(sent.split(`Arm ${i}\u2029`)).toHaveLength(2);
    expect(sent).not.toContain('anoikis');
  });

  it(`the ${BATCHES} batches of an endless list are each marked, and each sent once`, async () => {
    await open('endless');
    for (let batch = 0; batch < BATCHES; batch++) {
      await tab.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await eventually(
        () =>
          tab.evaluate(
            (title) =>
              [...CSS.highlights.values()].some((highlight) =>
                [...highlight].some((range) => range.startContainer.parentElement?.title === title),
              ),
            `batch ${batch}`,
          ),
        Boolean,
      );
    }
    const all = BATCHES * IN_A_BATCH;
    const found = await eventually(counts, (now) => sum(now) >= 2 * all + 1);
    expect(found).toMatchObject({ 'brain-metastasis': all, 'minimal-residual-disease': all });
    const sent = (await scans.texts()).join('\n');
    expect(sent.match(/Patient number \d+ /g)).toHaveLength(all);
    expect(new Set(sent.match(/Patient number \d+ /g)).size).toBe(all);
    expect(sent.match(/At first/g)).toHaveLength(1);
  });

  it('a section rendered anew with the same words keeps its counts at every moment, and is not sent', async () => {
    await open('same');
    const before = await counts();
    const sent = (await scans.texts()).length;
    const painted = await settled(tab);
    const rendering = tab.evaluate(async () => {
      for (let i = 0; i < 20; i++) {
        const part = document.getElementById('part') as Element;
        part.replaceWith(part.cloneNode(true));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    let done = false;
    void rendering.then(() => {
      done = true;
    });
    const seen = new Set<string>();
    while (!done) seen.add(JSON.stringify((await state()).terms));
    await rendering;
    expect(await counts()).toEqual(before);
    expect([...seen]).toHaveLength(1);
    expect(
      await eventually(
        () => tab.highlights(),
        (now) => JSON.stringify(now) === JSON.stringify(painted),
      ),
    ).toEqual(painted);
    expect((await scans.texts()).length).toBe(sent);
  });

  it('a section rendered anew with other words counts those, and only those are sent', async () => {
    await open('other');
    const before = (await scans.texts()).length;
    await tab.evaluate(() => {
      const part = document.getElementById('part') as Element;
      const other = document.createElement('section');
      other.innerHTML = `<h2>Results</h2>${'<p>Here a pre-metastatic niche.</p>'.repeat(5)}`;
      part.replaceWith(other);
    });
    await eventually(
      () => marked(tab),
      (list) => list.includes('pre-metastatic niche') && !list.includes('circulating tumour cells'),
    );
    expect(await counts()).toEqual({ 'anoikis-resistance': 1, 'pre-metastatic-niche': 5 });
    expect((await scans.texts()).slice(before).join('\n')).not.toMatch(/At first|Row/);
  });

  it('a page that changes in every frame is left alone, and read when it is calm', async () => {
    await open('restless');
    const before = (await scans.texts()).length;
    await tab.evaluate(() => (globalThis as unknown as { begin(): void }).begin());
    const frames = await eventually(
      () => tab.evaluate(() => (globalThis as unknown as { frames(): number }).frames()),
      (drawn) => drawn >= 480,
      30_000,
    );
    const sent = (await scans.texts()).slice(before);
    const looks = new Set(sent.join('\n').match(/frame \d+ /g)).size;
    console.log(`${name}: ${frames} frames, of which ${looks} were looked at`);
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(frames / 8);
    await tab.evaluate(() => (globalThis as unknown as { rest(): void }).rest());
    await eventually(
      () => marked(tab),
      (list) => list.includes('pre-metastatic niche') && !list.includes('circulating tumour cells'),
      20_000,
    );
    expect(await counts()).toEqual({ 'anoikis-resistance': 1, 'pre-metastatic-niche': 1 });
    expect(tab.errors).toEqual([]);
  });

  it('terms around formulas are marked as before when the formulas are typeset', async () => {
    const address = 'https://www.nature.com/articles/formulas?typeset=-1';
    Object.assign(PAGES, { [address]: PAGES[ADDRESS('formulas')] });
    await open('formulas', address);
    const painted = await settled(tab);
    const before = await counts();
    await tab.evaluate(() => (globalThis as unknown as { typeset(): void }).typeset());
    /** Marks on text that is on the page and long enough, by highlight; nothing while one is not. */
    const alive = () =>
      tab.evaluate(() =>
        [...(CSS.highlights as unknown as Map<string, Iterable<AbstractRange>>).values()].every((ranges) =>
          [...ranges].every(
            ({ startContainer, endContainer, endOffset }) =>
              startContainer.isConnected && endOffset <= (endContainer as Text).length,
          ),
        ),
      );
    await eventually(
      async () => (await alive()) && JSON.stringify(await tab.highlights()),
      (now) => now === JSON.stringify(painted),
    );
    expect(Object.values(painted).flat().join(' ')).toMatch(
      /anoikis resistance.*metastasis|metastasis.*anoikis resistance/,
    );
    expect(await counts()).toEqual(before);
  });
});
