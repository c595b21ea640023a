import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { inProject } from '../../../src/cli/paths';
import { openWithExtension } from '../harness/extension-browser';
import { paperPage } from '../pages';
import { writeBenchExtension } from '../stages/pipeline/extension';
import type { Bench } from '../stages/pipeline/worker-entry';

export const FORMS = 10_000;
/** Papers as publishers set them, where the folder is there: where layers lie decides what a look-up costs. */
const SAVED = inProject('../shared/pages');
const MOST_SAVED = 20;

/** What a look for the match under the pointer costs on a page, in the middle of it. */
export interface HoverRow {
  page: string;
  saved: boolean;
  /** Elements that have a layer of their own because they are positioned: each hit test of the browser asks them all. */
  positioned: number;
  /** Microseconds, run by run: a look, and the browser's own look-up of the caret at the same points. */
  us: number[];
  caret: number[];
  /** Points at which a match was found, of 2,000. */
  hits: number;
}

export function hoverPages(): (readonly [name: string, html: string, saved: boolean])[] {
  const names = existsSync(SAVED) ? readdirSync(SAVED).filter((name) => name.endsWith('.html')) : [];
  const step = Math.max(1, Math.floor(names.length / MOST_SAVED));
  const chosen = names.filter((_, i) => i % step === 0).slice(0, MOST_SAVED);
  return [
    ['generated, 50,000 words full of matches', paperPage({ words: 50_000, density: 0.5 }), false],
    ...chosen.map(
      (name) => [name.replace('.html', ''), readFileSync(`${SAVED}/${name}`, 'utf8'), true] as const,
    ),
  ];
}

/** Looks on a generated page and on saved ones. */
export async function hovering(runs: number): Promise<HoverRow[]> {
  const folder = await writeBenchExtension([FORMS], 'chromium');
  const browser = await openWithExtension(folder);
  const rows: HoverRow[] = [];
  try {
    const bench = (call: 'use' | 'run', value: string) =>
      browser.worker.evaluate(
        ([name, arg]) =>
          (globalThis as unknown as { bench: Bench }).bench[name as 'run'](arg as string) as Promise<unknown>,
        [call, value],
      );
    await bench('use', `forms-${FORMS}.json`);
    for (const [name, html, saved] of hoverPages()) {
      const { page, url } = await browser.open(html);
      await bench('run', url);
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight / 3)');
      // Marks follow a jump within some frames.
      await page.waitForTimeout(500);
      const row: HoverRow = { page: name, saved, positioned: 0, us: [], caret: [], hits: 0 };
      row.positioned = await page.evaluate(
        () =>
          [...document.querySelectorAll('body *')].filter((e) => getComputedStyle(e).position !== 'static')
            .length,
      );
      for (let run = 0; run < runs; run++) {
        const told = await page.evaluate(() => {
          document.dispatchEvent(new Event('bench-hover'));
          return JSON.parse(document.documentElement.dataset.hover ?? '{}');
        });
        row.us.push(told.us);
        row.caret.push(told.caret);
        row.hits = told.hits;
      }
      rows.push(row);
      await page.close();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
