import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';
import { violations } from './harness/axe';
import { openPanelBeside, openPanelFor, panelIsOpen } from './harness/panel';

const text = (tab: Tab) => tab.evaluate(() => document.body.textContent ?? '');
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

  it('opens beside the page from the popup, with a real press', async () => {
    const tab = await browser.open(ADDRESS.article, { pages: PAGES });
    const popup = await tab.popup();
    const at = await eventually(
      () =>
        popup.evaluate(() => {
          const button = [...document.querySelectorAll('button')].find((b) => b.textContent === 'Side panel');
          const box = button?.getBoundingClientRect();
          return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
        }),
      (found) => found !== null,
    );
    await popup.mouse.click(at?.x ?? 0, at?.y ?? 0);
    await eventually(
      () => panelIsOpen(popup),
      (open) => open,
    );
  });

  it('can be used by keyboard alone', async () => {
    const tab = await browser.open(opusAddress(1), { pages: { [opusAddress(1)]: opus(1) } });
    const panel = await openPanelFor(browser, tab);
    await eventually(
      () => text(panel),
      (t) => t.includes('Findings of opus 1') && t.includes('Most spoken of'),
    );
    const focused = () =>
      panel.evaluate(() => {
        const at = document.activeElement;
        return `${at?.getAttribute('role') ?? at?.localName} ${at?.getAttribute('aria-label') ?? at?.textContent}`;
      });
    /** Presses a key until the focus stands on what is meant. */
    const walk = async (keyName: string, meant: RegExp) => {
      for (let i = 0; i < 30; i++) {
        await panel.keyboard.press(keyName);
        if (meant.test(await focused())) return;
      }
      throw new Error(`${keyName} never reached ${meant}`);
    };
    await walk('Tab', /^tab Paper/);
    await walk('Tab', /^button Title: /);
    await panel.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^button Abstract of opus 1: /);
    await panel.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^button Findings of opus 1: /);
    await panel.keyboard.press('Enter');
    await walk('Shift+Tab', /^tab Paper/);
    await panel.keyboard.press('End');
    expect(await focused()).toMatch(/^tab Search/);
    await walk('Tab', /^combobox /);
    await panel.keyboard.type('anoikis');
    await eventually(
      () => text(panel),
      (t) => /Lexicon\s*Anoikis/.test(t),
    );
    await panel.keyboard.press('Enter');
    await eventually(focused, (at) => /^h2 Anoikis/.test(at));
    await walk('Shift+Tab', /^button Back/);
    await panel.keyboard.press('Enter');
    await eventually(
      () => text(panel),
      (t) => /Lexicon\s*Anoikis/.test(t),
    );
    await tab.bringToFront();
    expect(await eventually(() => tab.cardText(), Boolean)).toMatch(/\S/);
  });

  it('says what is new to the reader, forgets it when told to, and keeps reading marks', async () => {
    const tab = await browser.open(opusAddress(2), { pages: { [opusAddress(2)]: opus(2) } });
    const panel = await openPanelFor(browser, tab);
    await eventually(
      () => text(panel),
      (t) => t.includes('does not remember what you have read'),
    );
    const options = await browser.openExtensionPage('src/extension/options/index.html');
    const press1 = (name: RegExp) =>
      options.evaluate((source) => {
        const found = [...document.querySelectorAll<HTMLElement>('label, button')].find((e) =>
          new RegExp(source).test(e.textContent ?? ''),
        );
        (found?.querySelector('input') ?? found)?.click();
        return found !== undefined;
      }, name.source);
    await eventually(() => press1(/^Remember/), Boolean);
    const news = () => panel.evaluate(() => document.querySelector('.new-terms')?.textContent ?? '');
    await eventually(news, (t) => t.includes('Anoikis') && t.includes('Acquired resistance'));
    await press(panel, 'Anoikis');
    await eventually(
      () => text(panel),
      (t) => t.includes('Go to the first place'),
    );
    await press(panel, 'Back');
    await eventually(news, (t) => t.includes('Acquired resistance') && !t.includes('Anoikis'));
    await eventually(() => press1(/^Erase/), Boolean);
    await eventually(news, (t) => t.includes('Anoikis'));

    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-tab=collection]')?.click());
    await eventually(
      () => text(panel),
      (t) => t.includes('To read'),
    );
    await press(panel, 'To read: ');
    const pressed = (page: Tab) =>
      page.evaluate(() => document.querySelectorAll('.chip[aria-pressed=true]').length);
    await eventually(
      () => pressed(panel),
      (n) => n === 1,
    );
    const again = await openPanelFor(browser, tab);
    await again.evaluate(() => document.querySelector<HTMLElement>('[data-tab=collection]')?.click());
    await eventually(
      () => pressed(again),
      (n) => n === 1,
    );
  });

  it('stays where it is when the page goes to one of its own places, and goes on when it leaves', async () => {
    const [one, two] = [opusAddress(3), opusAddress(4)];
    const tab = await browser.open(one, { pages: { [one]: opus(3), [two]: opus(4), ...PAGES } });
    const panel = await openPanelFor(browser, tab);
    await eventually(
      () => text(panel),
      (t) => t.includes('Most spoken of'),
    );
    await press(panel, 'Acquired resistance');
    await eventually(
      () => text(panel),
      (t) => t.includes('Go to the first place'),
    );
    await tab.bringToFront();
    await tab.evaluate(() => {
      location.hash = 'r1';
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await text(panel)).toContain('Go to the first place');
    await tab.goto(two);
    await eventually(
      () => text(panel),
      (t) => t.includes('Opus 4 on relapse') && t.includes('Findings of opus 4') && !/opus 3/i.test(t),
    );
    await tab.goto('about:blank');
    await eventually(
      () => text(panel),
      (t) => !/opus \d/i.test(t),
    );
  });

  it('never shows another paper’s data while ten tabs are switched fast', async () => {
    const addresses = Array.from({ length: COUNT }, (_, n) => opusAddress(n));
    const pages = Object.fromEntries(addresses.map((url, n) => [url, opus(n)]));
    const tabs: Tab[] = [];
    for (const url of addresses) {
      const tab = await browser.open(url, { pages });
      await eventually(
        () => tab.highlights(),
        (h) => 'oncogloss-term-resistance' in h,
      );
      tabs.push(tab);
    }
    const { panel, tabInFront, activate } = await openPanelBeside(browser, tabs[0] as Tab);
    const ids: number[] = [];
    for (const tab of tabs) {
      await tab.bringToFront();
      ids.push(await tabInFront());
    }
    expect(new Set(ids).size).toBe(COUNT);

    // Everything that the panel shows from now on, with the tab that it says it is of.
    await panel.evaluate(() => {
      const seen: { subject: string; text: string }[] = [];
      const look = () => {
        const main = document.querySelector<HTMLElement>('main');
        if (main) seen.push({ subject: main.dataset.subject ?? '', text: main.textContent ?? '' });
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
