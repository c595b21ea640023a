import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';
import { violations } from './harness/axe';
import { openPanelBeside, openPanelFor } from './harness/panel';

const text = (tab: Tab) => tab.evaluate(() => document.body.innerText ?? '');
const press = (tab: Tab, name: string) =>
  tab.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find((b) =>
      (b.getAttribute('aria-label') ?? b.textContent ?? '').trim().startsWith(wanted),
    );
    if (!button) throw new Error(`no button "${wanted}"`);
    button.click();
  }, name);

const COUNT = 10;
const opusAddress = (n: number) => `https://link.springer.com/article/10.1007/s00000-026-1000${n}-0`;

/** A paper every part of which says which it is. */
const opus = (n: number) => `<!doctype html><html lang="en"><head><title>Opus ${n} on relapse</title>
  <meta name="citation_title" content="Opus ${n} on relapse">
  <meta name="citation_doi" content="10.5555/opus-${n}">
  <meta name="citation_journal_title" content="Journal of opus ${n}"></head><body><article>
  <h1>Opus ${n} on relapse</h1><h2>Abstract of opus ${n}</h2>
  <p>Acquired resistance and metastasis in cancer, with drug-tolerant persister cells [1].</p>
  <h2>Findings of opus ${n}</h2><p>Anoikis, acquired resistance and circulating tumour cells in tumours [2].</p>
  <h2>References</h2><ol class="references"><li id="r1">Stone A. Cells of opus ${n}. J Invented. 2020;1:1–2.</li>
  <li id="r2">Wood B. Relapse of opus ${n}. J Invented. 2021;2:3–4.</li></ol></article></body></html>`;

describe.each(BROWSERS)('the side panel in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());

  it('shows the paper of its tab: identity, map, terms; every tab without a fault of axe', async () => {
    const tab = await browser.open(ADDRESS.article, { pages: PAGES });
    await eventually(
      () => tab.highlights(),
      (h) => 'oncogloss-term-resistance' in h,
    );
    const panel = await openPanelFor(browser, tab);
    const shown = await eventually(
      () => text(panel),
      (t) => /Acquired resistance/.test(t) && /What it is about/i.test(t),
    );
    expect(shown).toContain('link.springer.com');
    expect(await violations(panel)).toEqual([]);
    for (const [id, sign] of [
      ['terms', /Mark terms/],
      ['references', /./],
      ['collection', /Collections you follow/i],
      ['search', /One field for the whole lexicon/],
    ] as const) {
      await panel.evaluate((wanted) => {
        document.querySelector<HTMLElement>(`[data-tab=${wanted}]`)?.click();
      }, id);
      await eventually(
        () => text(panel),
        (t) => sign.test(t),
      );
      expect(await violations(panel)).toEqual([]);
    }
    expect(panel.errors).toEqual([]);
  });

  it('goes from a cell of the map to its place in the text', async () => {
    const tab = await browser.open(opusAddress(0), { pages: { [opusAddress(0)]: opus(0) } });
    const panel = await openPanelFor(browser, tab);
    await eventually(
      () => text(panel),
      (t) => t.includes('Findings of opus 0'),
    );
    await press(panel, 'Findings of opus 0: Metastasis');
    await tab.bringToFront();
    const card = await eventually(
      () => tab.cardText(),
      (t) => t !== null,
    );
    expect(card).toMatch(/Anoikis|tumour cell/i);
  });

  it('says what to do on a page that is no article, and on a site that is off', async () => {
    const tab = await browser.open(ADDRESS.home, { pages: PAGES });
    const panel = await openPanelFor(browser, tab);
    await eventually(
      () => text(panel),
      (t) => t.includes('does not look like an article'),
    );
    await press(panel, 'Turn off for this site');
    await eventually(
      () => text(panel),
      (t) => t.includes('You turned it off for this site'),
    );
    await press(panel, 'Turn on for this site');
    await eventually(
      () => text(panel),
      (t) => t.includes('does not look like an article'),
    );
  });

  it('never shows another paper’s data while ten tabs are switched fast', async () => {
    const addresses = Array.from({ length: COUNT }, (_, n) => opusAddress(n));
    const pages = Object.fromEntries(addresses.map((url, n) => [url, opus(n)]));
    const ids: number[] = [];
    const { panel, tabInFront, activate } = await openPanelBeside(browser, async () => {
      const tab = await browser.open(addresses[0] ?? '', { pages });
      return tab;
    });
    for (const url of addresses) {
      const tab = await browser.open(url);
      await tab.bringToFront();
      ids.push(await tabInFront());
      await eventually(
        () => tab.highlights(),
        (h) => 'oncogloss-term-resistance' in h,
      );
    }
    expect(new Set(ids).size).toBe(COUNT);

    // Everything that the panel shows from now on, with the tab that it says it is of.
    await panel.evaluate(() => {
      const seen: { subject: string; text: string }[] = [];
      const look = () => {
        const main = document.querySelector<HTMLElement>('main');
        if (main) seen.push({ subject: main.dataset.subject ?? '', text: main.innerText });
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      Object.assign(globalThis, { seen });
    });
    const order = Array.from({ length: 60 }, (_, i) => (i * 7 + Math.floor(i / 3)) % COUNT);
    for (const [i, n] of order.entries()) {
      await activate(ids[n] ?? 0);
      if (i % 12 === 11) {
        // Now and then the reader stays: then it is this paper, whole.
        await eventually(
          () => text(panel),
          (t) => t.includes(`Opus ${n} on relapse`) && t.includes(`Findings of opus ${n}`),
        );
      }
    }
    const seen = await panel.evaluate(
      () => (globalThis as unknown as { seen: { subject: string; text: string }[] }).seen,
    );
    const named = seen.filter(({ text: t }) => /opus \d/i.test(t));
    expect(named.length).toBeGreaterThan(5);
    const mixed = named.flatMap(({ subject, text: t }) => {
      const papers = new Set([...t.matchAll(/opus (\d)/gi)].map((m) => Number(m[1])));
      const own = ids.indexOf(Number(subject));
      return papers.size === 1 && papers.has(own) ? [] : [`tab ${own} showed ${[...papers].join(', ')}`];
    });
    expect(mixed).toEqual([]);
    expect(browser.requests()).toEqual([]);
  });
});
