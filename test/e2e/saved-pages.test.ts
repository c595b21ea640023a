import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, eventually, launch, type Pages, type Tab } from './harness';

/** Saved pages of real publishers, where they are at hand; else our own fixtures alone. */
const FOLDERS = ['../pages/articles/', '../../../shared/pages/'].map((p) =>
  fileURLToPath(new URL(p, import.meta.url)),
);

/** The page's own scripts and files stay out: what then differs from the bare page is our doing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const files = FOLDERS.filter(existsSync).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html') && name !== 'hostile.html')
    .map((name) => folder + name),
);
const address = (file: string) =>
  `https://link.springer.com/article/10.0000/${encodeURIComponent(file.split('/').at(-1) ?? '')}`;

const PAGES: Pages = Object.fromEntries(
  files.map((file) => [
    address(file),
    { body: readFileSync(file), headers: { 'content-security-policy': POLICY } },
  ]),
);

const markupHash = async (tab: Tab) =>
  createHash('sha256')
    .update(await tab.evaluate(() => document.documentElement.outerHTML))
    .digest('hex');

const marks = async (tab: Tab) => Object.values(await tab.highlights()).flat().length;

/** Scrolls down as a reader does and counts what is marked near each screen: far off, nothing is painted. */
async function walkDown(tab: Tab): Promise<number> {
  await eventually(
    () => marks(tab),
    (n) => n > 0,
    1500,
  ).catch(() => 0);
  let seen = await marks(tab);
  for (let screen = 0; screen < 60 && seen === 0; screen++) {
    const more = await tab.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight * 1.5, behavior: 'instant' });
      return scrollY > before;
    });
    await new Promise((r) => setTimeout(r, 80));
    seen = await marks(tab);
    if (!more) break;
  }
  await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  return seen;
}

/** Chromium keeps layout shifts for observers that come later; Firefox has no such measure. */
const layoutShift = (tab: Tab) =>
  tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return resolve(0);
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(resolve, 100, 0);
        setTimeout(() => resolve(sum), 90);
      }),
  );

describe.each(BROWSERS)('saved pages in %s', (name) => {
  let ours: Browser;
  let bare: Browser;
  beforeAll(async () => {
    ours = await launch(name);
    bare = await launch(name, { extension: null });
  });
  afterAll(async () => {
    await ours?.close();
    await bare?.close();
  });

  it.each(files.map((file) => [file.split('/').at(-1) as string, file]))(
    '%s is read and left as it was',
    async (_title, file) => {
      const url = address(file);
      const from = bare.requests().length;
      const plain = await bare.open(url, { pages: PAGES });
      const expected = await markupHash(plain);
      const shiftWithout = await layoutShift(plain);
      // What the bare page asks for in spite of its policy (icons, connection hints) is not our doing.
      const asked = bare.requests().slice(from);
      await plain.close();

      const requested = ours.requests().length;
      const tab = await ours.open(url, { pages: PAGES });
      const isArticle = await tab.evaluate(
        () => document.querySelector('meta[name^=citation_], [itemtype$=ScholarlyArticle]') !== null,
      );
      if (isArticle) expect(await walkDown(tab), 'marks seen on the way down').toBeGreaterThan(0);
      expect(await markupHash(tab)).toBe(expected);
      expect(await layoutShift(tab)).toBeCloseTo(shiftWithout, 3);
      expect(tab.errors).toEqual([]);
      expect(
        ours
          .requests()
          .slice(requested)
          .filter((r) => !asked.includes(r)),
      ).toEqual([]);
      await tab.close();
    },
  );
});
