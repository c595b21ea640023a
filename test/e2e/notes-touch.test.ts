import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, PAGES } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, type Rect, settled, type Tab } from './harness';
import { notesPainted, select } from './harness/notes';

/** So much below and above the passage belongs to the handles and the menu of a touch screen. CSS pixels. */
const HANDLES = 24;
/** What a finger hits. CSS pixels. */
const FINGER = 40;

/** The lines of what is selected, as one box. */
const selectedBox = (tab: Tab): Promise<Rect> =>
  tab.evaluate(() => {
    const { x, y, width, height } = (getSelection() as Selection).getRangeAt(0).getBoundingClientRect();
    return { x, y, width, height };
  });

interface Button extends Rect {
  name: string;
}

/** The buttons of what is open in the card's host. */
const buttons = async (tab: Tab): Promise<Button[]> =>
  (await tab.inCard((root) =>
    [...root.querySelectorAll<HTMLElement>('button, label.swatch')].map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      const name = button.getAttribute('aria-label') ?? button.title ?? '';
      return { name: name || (button.textContent ?? ''), x, y, width, height };
    }),
  )) ?? [];

const barUp = (tab: Tab) =>
  eventually(
    () => buttons(tab),
    (all) => all.some(({ name }) => name.startsWith('Highlight as')),
  );

async function tap(tab: Tab, name: string): Promise<void> {
  // A card longer than its room scrolls in itself; one that still grows moves its buttons.
  const rect = () =>
    tab.inCard((root, wanted) => {
      const button = [...root.querySelectorAll('button')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted,
      );
      button?.scrollIntoView({ block: 'nearest' });
      return (button?.getBoundingClientRect().toJSON() ?? null) as Rect | null;
    }, name);
  let before = '';
  const steady = await eventually(rect, (now) => {
    const same = now !== null && JSON.stringify(now) === before;
    before = JSON.stringify(now);
    return same;
  });
  const { x, y, width, height } = steady as Rect;
  await tab.touch(x + width / 2, y + height / 2);
}

/**
 * Selects as a finger does: the system's selection changes under it. A touch first; no driver makes a browser select by
 * a long press (seen in Chromium 156 and Firefox 153, 2026-11).
 */
async function selectByTouch(tab: Tab, from: string, to = from): Promise<void> {
  await select(tab, from, to);
  await tab.evaluate(() => getSelection()?.removeAllRanges());
  const { x, y } = await tab.evaluate(() => {
    const { left, top } = (document.querySelector('main p') as Element).getBoundingClientRect();
    return { x: Math.max(left, 0) + 5, y: Math.min(Math.max(top, 0) + 5, innerHeight - 5) };
  });
  await tab.touch(x, y);
  await select(tab, from, to);
}

describe.each(BROWSERS)('notes by touch in %s', (name) => {
  describe.each([
    { screen: 'a tablet', viewport: { width: 820, height: 1100 } },
    { screen: 'a phone', viewport: { width: 360, height: 720 } },
  ])('on $screen', ({ viewport }) => {
    let browser: Browser;
    let tab: Tab;

    beforeAll(async () => {
      browser = await launch(name, { touch: true, viewport });
      tab = await browser.open(ADDRESS.article, { pages: PAGES });
      await settled(tab);
    });
    afterAll(() => browser?.close());

    it('offers the bar clear of the handles, with buttons for a finger', async () => {
      expect(await tab.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      await selectByTouch(tab, 'acquired resistance');
      const bar = await barUp(tab);
      const passage = await selectedBox(tab);
      for (const { name: button, x, y, width, height } of bar) {
        expect([button, Math.min(width, height) >= FINGER]).toEqual([button, true]);
        expect([button, x >= 0 && x + width <= viewport.width]).toEqual([button, true]);
        const clear = y >= passage.y + passage.height + HANDLES || y + height <= passage.y - HANDLES;
        expect([button, clear]).toEqual([button, true]);
      }
    });

    it('highlights with one tap and takes it back with one more', async () => {
      await tap(tab, 'Highlight as result');
      await eventually(
        () => notesPainted(tab),
        (painted) => painted.includes('blue: acquired resistance'),
      );
      await tap(tab, 'Undo');
      await eventually(
        () => notesPainted(tab),
        (painted) => painted.length === 0,
      );
    });

    it('opens a note with a tap on it, whose buttons suit a finger, too', async () => {
      await selectByTouch(tab, 'acquired resistance');
      await barUp(tab);
      await tap(tab, 'Highlight as doubt');
      await eventually(
        () => tab.cardText(),
        (text) => text?.includes('Highlighted as doubt') === true,
      );
      await tap(tab, 'Close');
      await eventually(
        () => tab.cardText(),
        (text) => text === null,
      );
      const { x, y, width, height } = await tab.rectOf('acquired resistance');
      await tab.touch(x + width / 2, y + height / 2);
      const card = await eventually(
        () => buttons(tab),
        (all) => all.some(({ name: button }) => button === 'Delete'),
      );
      for (const { name: button, height: tall } of card) {
        if (/result|doubt|question|method|definition|Close|Delete/i.test(button))
          expect([button, tall >= FINGER]).toEqual([button, true]);
      }
      await tap(tab, 'Delete');
      await tap(tab, 'Undo');
      await eventually(
        () => notesPainted(tab),
        (painted) => painted.includes('red: acquired resistance'),
      );
      expect(tab.errors).toEqual([]);
    });
  });
});
