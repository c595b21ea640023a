import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';

/** What the keyboard stands on: its section, kind and name. */
const focused = (tab: Tab) =>
  tab.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const name = at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
    return {
      section: at?.closest('section')?.id ?? '',
      kind: at?.type || at?.localName || '',
      name: name.trim(),
    };
  });

describe.each(BROWSERS)('the options by keyboard alone in %s', (name) => {
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.openExtensionPage('src/extension/options/index.html');
    await eventually(
      () => tab.evaluate(() => document.querySelectorAll('section').length),
      (sections) => sections > 3,
    );
  });
  afterAll(() => browser?.close());

  it('reaches every section, and Space changes what it stands on', async () => {
    const sections = await tab.evaluate(() =>
      [...document.querySelectorAll('section[id]')]
        .filter((section) => section.querySelector('input, button, select, a[href]') !== null)
        .map((section) => section.id),
    );
    const reached = new Set<string>();
    let toggled = false;
    for (let step = 0; step < 160 && !sections.every((id) => reached.has(id)); step++) {
      await tab.keyboard.press('Tab');
      const at = await focused(tab);
      reached.add(at.section);
      if (toggled || at.kind !== 'checkbox') continue;
      const checked = () => tab.evaluate(() => (document.activeElement as HTMLInputElement).checked);
      const before = await checked();
      await tab.keyboard.press(' ');
      await eventually(checked, (now) => now !== before);
      toggled = true;
    }
    expect(sections.filter((id) => !reached.has(id))).toEqual([]);
    expect(sections.length).toBeGreaterThan(4);
    expect(toggled).toBe(true);
  });
});
