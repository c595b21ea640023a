import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReferenceOverview } from '../../src/core/model';
import { ADDRESS, PAGES, page } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';
import { askPage } from './harness/ask-page';
import { violations } from './harness/axe';

declare global {
  interface Window {
    cite(text: string, n: number): void;
    addReference(text: string, n: number): void;
  }
}

const cited = async (tab: Tab) => (await tab.highlights())['oncogloss-citation'] ?? [];
const card = (tab: Tab, wanted: RegExp) =>
  eventually(
    () => tab.cardText(),
    (text) => wanted.test(text ?? ''),
  );
const noCard = (tab: Tab) =>
  eventually(
    () => tab.cardText(),
    (text) => text === null,
  );

async function hover(tab: Tab, marker: string, nth = 0): Promise<void> {
  const box = await tab.rectOf(marker, nth);
  await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

describe.each(BROWSERS)('citations in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(name, { reducedMotion: true });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    tab = await browser.open(ADDRESS.citing, { pages: PAGES });
    await tab.bringToFront();
    await eventually(
      () => cited(tab),
      (marks) => marks.length >= 3,
    );
    return () => tab.close();
  });

  it('are marked, linked or not, and nothing else is', async () => {
    expect(await cited(tab)).toEqual(['[1]', '[2–4]', '[3, 5]']);
  });

  it('leave the page as it was', async () => {
    const same = await tab.evaluate((source) => {
      const told = new DOMParser().parseFromString(source, 'text/html');
      return told.body.outerHTML === document.body.outerHTML;
    }, page('articles/citing.html'));
    expect(same).toBe(true);
    expect(tab.errors).toEqual([]);
    expect(browser.requests()).toEqual([]);
  });

  it('open a card on hover although they are links, and a click still follows the link', async () => {
    await hover(tab, '[1]');
    const text = await card(tab, /edge of the wound/);
    expect(text).toMatch(/Aldana M/);
    expect(text).toMatch(/J Imagin Oncol/);
    expect(text).toMatch(/dormancy/i);
    const links = await tab.inCard((root) => [...root.querySelectorAll('a')].map((a) => a.href));
    expect(links).toContain('https://doi.org/10.1000/cited.1');
    await tab.mouse.move(5, 5);
    await noCard(tab);
    const [x, y] = await tab.evaluate(() => {
      const box = document.querySelector('#cite1')?.getBoundingClientRect() ?? new DOMRect();
      return [box.x + box.width / 2, box.y + box.height / 2] as const;
    });
    await tab.mouse.click(x, y);
    await eventually(
      () => tab.evaluate(() => location.hash),
      (hash) => hash === '#r1',
    );
    expect(await tab.cardText()).toBeNull();
  });

  it('show every work of a range', async () => {
    await hover(tab, '[2–4]');
    const text = await card(tab, /Drug holidays/);
    expect(text).toMatch(/Maps of a tumour/);
    expect(text).toMatch(/Sleeping cells/);
  });

  it('are walked by the keyboard with the terms; Escape gives the focus to the place', async () => {
    const popup = await tab.popup();
    await tab.bringToFront();
    let text = '';
    for (let i = 0; i < 6 && !/edge of the wound/.test(text); i++) {
      const before = text;
      expect(await askPage(popup, 'step', { by: 1 })).toBe(true);
      text = (await eventually(
        () => tab.cardText(),
        (now) => now !== null && now !== before,
      )) as string;
    }
    expect(text).toMatch(/edge of the wound/);
    expect(await tab.inCard((root) => root.activeElement !== null)).toBe(true);
    expect((await tab.highlights())['oncogloss-focus']).toEqual(['[1]']);
    await tab.keyboard.press('Escape');
    await noCard(tab);
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('cite1');
    await popup.close();
  });

  it('lead to the other places and to the list, and back', async () => {
    await hover(tab, '[1]');
    await card(tab, /edge of the wound/);
    const press = (label: string) =>
      eventually(
        () =>
          label === 'next'
            ? tab.inCard((root) => {
                const buttons = [...root.querySelectorAll('button')];
                const found = buttons.find((b) => /^next/i.test(b.getAttribute('aria-label') ?? ''));
                found?.click();
                return found !== undefined;
              })
            : label === 'list'
              ? tab.inCard((root) => {
                  const found = [...root.querySelectorAll('button')].find((b) =>
                    /in the list/.test(b.textContent ?? ''),
                  );
                  found?.click();
                  return found !== undefined;
                })
              : tab.inCard((root) => {
                  const found = [...root.querySelectorAll('button')].find((b) =>
                    /^\s*back\s*$/i.test(b.textContent ?? ''),
                  );
                  found?.click();
                  return found !== undefined;
                }),
        (pressed) => pressed === true,
      );
    const at = (test: (y: number) => boolean) => eventually(() => tab.evaluate(() => scrollY), test);
    const lit = (test: (phrases: string[]) => boolean) =>
      eventually(async () => (await tab.highlights())['oncogloss-focus'] ?? [], test);

    await press('next');
    await at((y) => y > 2000);
    await card(tab, /2 of 2/);
    await press('back');
    await at((y) => y < 500);
    await card(tab, /1 of 2/);
    await press('list');
    await lit(([entry]) => entry?.startsWith('Aldana M') === true);
    await at((y) => y > 2000);
    await press('back');
    await at((y) => y < 500);
    await lit(([marker]) => marker === '[1]');
    await tab.keyboard.press('Escape');
    await noCard(tab);
  });

  it('have a card in which axe finds nothing', async () => {
    for (const marker of ['[1]', '[2–4]']) {
      await hover(tab, marker);
      await card(tab, /Reference|references/i);
      // A closed root is shut to axe too: the card is shown again on a page of its own.
      const shown = await tab.inCard((root) => {
        const sheets = [...root.adoptedStyleSheets].flatMap((s) => [...s.cssRules].map((r) => r.cssText));
        const surface = root.querySelector('[role=dialog]');
        return { css: sheets.join('\n'), html: surface?.outerHTML ?? '' };
      });
      expect(shown?.html).toContain('citation-card');
      const url = `https://www.nature.com/onc/card${marker.length}`;
      const body = `<!doctype html><html lang="en"><title>Card</title><style>${shown?.css}</style><body><main><h1>Card</h1>${shown?.html}</main></body></html>`;
      const copy = await browser.open(url, { pages: { [url]: body } });
      expect(await violations(copy)).toEqual([]);
      await copy.close();
      await tab.bringToFront();
      await tab.mouse.move(5, 5);
      await noCard(tab);
    }
  });

  it('are found when they come later, and so are their references', async () => {
    await tab.evaluate(() => {
      scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
      window.cite('Added later', 2);
    });
    await eventually(
      () => cited(tab),
      (marks) => marks.includes('[2]'),
    );
    await tab.evaluate(() => {
      window.addReference('Moro D. Bone as a hiding place. Bone Stories. 2017;9:44–59.', 6);
      window.cite('And a new work', 6);
    });
    await eventually(
      () => cited(tab),
      (marks) => marks.includes('[6]'),
      15_000,
    );
    await hover(tab, '[6]');
    await card(tab, /Bone as a hiding place/);
  });

  it('are told to the popup, and jumped to from there', async () => {
    const popup = await tab.popup();
    await tab.bringToFront();
    const overview = (await askPage(popup, 'references', {})) as ReferenceOverview;
    expect(overview.references.map(({ title }) => title?.split(' ')[0])).toEqual([
      'Metastatic',
      'Drug',
      'Maps',
      'Sleeping',
      'A',
    ]);
    expect(overview.places.map(({ refs }) => refs)).toEqual([[1], [2, 3, 4], [3, 5], [1]]);
    expect(overview.places.map(({ section }) => section)).toEqual([
      'Introduction',
      'Introduction',
      'Introduction',
      'Discussion',
    ]);
    expect(await askPage(popup, 'jump', { target: { reference: 1 }, index: 1 })).toBe(true);
    await eventually(
      () => tab.evaluate(() => scrollY),
      (y) => y > 2000,
    );
    expect(await askPage(popup, 'jump', { target: { listed: 5 } })).toBe(true);
    await eventually(
      async () => (await tab.highlights())['oncogloss-focus']?.[0] ?? '',
      (entry) => entry.startsWith('Ister K'),
    );
    expect(await askPage(popup, 'jump', { target: { listed: 99 } })).toBe(false);
    await popup.close();
  });

  it('need not be painted to have a card', async () => {
    const options = await browser.openExtensionPage('src/extension/options/index.html');
    const set = (citations: boolean) =>
      options.evaluate((value) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set(items: unknown): Promise<void> } } };
        };
        return chrome.storage.local.set({ settings: { citations: value } });
      }, citations);
    const box = await tab.rectOf('[1]');
    await set(false);
    await tab.bringToFront();
    await eventually(
      () => cited(tab),
      (marks) => marks.length === 0,
    );
    await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await card(tab, /edge of the wound/);
    await set(true);
    await options.close();
  });
});
