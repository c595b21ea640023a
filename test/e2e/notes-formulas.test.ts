import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, settled, type Tab } from './harness';
import { notesPainted, pressInCard, select } from './harness/notes';

const ADDRESS = 'https://www.nature.com/articles/formulas';
/** The formulas come so long after the page: with it, or when everything is read and the notes have their place. */
const at = (wait: number) => `${ADDRESS}?typeset=${wait}`;
const LATE = 3_000;
/** Never by itself: the test has them come. */
const NEVER = -1;
const html = page('articles/formulas.html');
const PAGES = Object.fromEntries([0, LATE, NEVER].map((wait) => [at(wait), html]));

const typeset = (tab: Tab) => tab.evaluate(() => document.documentElement.dataset.typeset === 'done');
/** What is painted as notes, all of it in one line; the seen formulas have no text of their own. */
const words = async (tab: Tab) => (await notesPainted(tab)).join(' | ').replace(/\s+/g, ' ');

const PASSAGES = [
  {
    what: 'across a formula in a line',
    from: 'dormant cells',
    to: 'anoikis resistance',
    colour: 'result',
    is: 'blue',
  },
  { what: 'between two formulas', from: 'metastasis', to: 'with', colour: 'question', is: 'purple' },
  {
    what: 'over a formula on its own line',
    from: 'the rule',
    to: 'until acquired',
    colour: 'doubt',
    is: 'red',
  },
];

describe.each(BROWSERS)('notes over typeset formulas in %s', (name) => {
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.open(at(0), { pages: PAGES });
    await eventually(() => typeset(tab), Boolean);
    await settled(tab);
  });
  afterAll(() => browser?.close());

  it.each(PASSAGES)('are made $what', async ({ from, to, colour, is }) => {
    expect(await select(tab, from, to)).toContain(to);
    await pressInCard(tab, `Highlight as ${colour}`);
    const painted = await eventually(
      () => words(tab),
      (all) => all.includes(`${is}: `),
    );
    expect(painted).toContain(from);
    await eventually(
      () => tab.cardText(),
      (text) => text?.includes(`Highlighted as ${colour}`) === true,
    );
    // The copy for screen readers is not to be seen: nothing of it is painted.
    const inside = await tab.evaluate(() =>
      [...(CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>)].flatMap(
        ([mark, ranges]) =>
          mark.startsWith('oncogloss-note-')
            ? [...ranges].map(
                ({ startContainer, endContainer }) =>
                  startContainer.parentElement?.closest('mjx-container') !== null ||
                  endContainer.parentElement?.closest('mjx-container') !== null,
              )
            : [],
      ),
    );
    expect(inside).not.toContain(true);
    await tab.keyboard.press('Escape');
  });

  it('paint the terms around the formulas, too', async () => {
    const painted = Object.entries(await tab.highlights()).filter(([mark]) =>
      mark.startsWith('oncogloss-term-'),
    );
    expect(painted.flatMap(([, phrases]) => phrases).join(' ')).toMatch(/anoikis/i);
  });

  it.each([
    ['with the page', 0],
    ['long after it', LATE],
  ])('are all found again when the formulas come %s', async (_when, wait) => {
    const before = await words(tab);
    const again = await browser.open(at(wait), { pages: PAGES });
    await eventually(() => typeset(again), Boolean);
    expect(
      await eventually(
        () => words(again),
        (all) => all === before,
        20_000,
      ),
    ).toBe(before);
    await again.close();
  });

  it('made before the formulas came stay when they come, and after a reload', async () => {
    const raw = await browser.open(at(NEVER), { pages: PAGES });
    await settled(raw);
    expect(await typeset(raw)).toBe(false);
    expect(await select(raw, 'Clones with \\(p >', 'thrown away')).toContain('0.5');
    await pressInCard(raw, 'Highlight as method');
    await eventually(
      () => words(raw),
      (all) => all.includes('green: Clones with \\(p > 0.01\\) were kept apart. Clones with'),
    );
    await raw.evaluate(() => (globalThis as unknown as { typeset(): void }).typeset());
    const second = () =>
      raw.evaluate(() => {
        const all = (CSS.highlights as unknown as Map<string, Iterable<AbstractRange>>).get(
          'oncogloss-note-green',
        );
        const [range] = all ?? [];
        const node = range?.startContainer as Text | undefined;
        // Text that was cut short under the range is not painted.
        if (!range || !node?.isConnected || range.startOffset > node.length) return null;
        // Three sentences begin alike: it stands in the one before the second formula.
        const before = document.createRange();
        before.setStart(document.getElementById('twice') as Element, 0);
        before.setEnd(range.startContainer, range.startOffset);
        return before.cloneContents().querySelectorAll('mjx-container').length;
      });
    const settledAt = await eventually(second, (formulas) => formulas !== null, 20_000);
    expect(settledAt).toBe(1);
    await raw.close();
    const again = await browser.open(at(0), { pages: PAGES });
    await eventually(() => typeset(again), Boolean);
    await eventually(
      () => words(again),
      (all) => all.includes('green: Clones with'),
    );
    await again.close();
  });
});
