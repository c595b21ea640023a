import { rmSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { openWithExtension } from '../harness/extension-browser';
import { paperPage } from '../pages';
import { writeBenchExtension } from '../stages/pipeline/extension';
import type { Bench, Done } from '../stages/pipeline/worker-entry';

const WORDS = 50_000;
/** A vocabulary and a text with which about 20,000 matches stand on the page. */
const FORMS = 10_000;
const MATCHES_PER_WORD = 0.5;
const FRAMES = 120;
const INSERTS = 2_000;

interface Hover {
  us: number;
  caret: number;
  hits: number;
}

/** What painting costs a page that goes on living; run by run. */
export interface PaintingRow {
  /** `none`: without the extension; `off`: everything but marks; `section`, `all`: marks as a reader chooses. */
  density: 'none' | 'off' | 'section' | 'all';
  matches: number;
  painted: number;
  /** Main-thread ms of a frame in which the page changes a text. */
  frame: number[];
  /** Ms for 2,000 elements that the page inserts. */
  inserts: number[];
  /** Heap in MB after garbage collection, and what it held before the extension came. */
  heap: number[];
  /** Microseconds a look takes, and what the browser's own look-up of the caret takes of it. */
  hover?: Hover[];
}

const metrics = async (cdp: CDPSession) => {
  const { metrics: all } = await cdp.send('Performance.getMetrics');
  return (name: string) => all.find((metric) => metric.name === name)?.value ?? 0;
};

async function heap(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  return (await metrics(cdp))('JSHeapUsedSize') / 1e6;
}

/** Runs in the page: so many frames, each with a change of one text or none. As text: compilers name functions. */
const frames = (change: boolean) => `new Promise((resolve) => {
  const place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 9em; height: 2em; contain: strict';
  let n = 0;
  const step = () => {
    if (${change}) place.textContent = 'Changed ' + n;
    if (++n < ${FRAMES}) requestAnimationFrame(step);
    else { place.remove(); resolve(0); }
  };
  requestAnimationFrame(step);
})`;

/** Main-thread ms a frame while the page changes one text every frame, less what frames cost without a change. */
async function frame(page: Page, cdp: CDPSession): Promise<number> {
  const over = async (change: boolean) => {
    const before = (await metrics(cdp))('TaskDuration');
    await page.evaluate(frames(change));
    return (((await metrics(cdp))('TaskDuration') - before) * 1000) / FRAMES;
  };
  return (await over(true)) - (await over(false));
}

/** Median of several times the page inserts its elements and is laid out once, after a first time that does not count. */
const inserts = (page: Page) =>
  page.evaluate(`(() => {
    const times = [];
    for (let run = 0; run < 6; run++) {
      const box = document.createElement('div');
      document.querySelector('article').append(box);
      const start = performance.now();
      for (let i = 0; i < ${INSERTS}; i++) {
        const p = document.createElement('p');
        p.textContent = 'Inserted ' + i;
        box.append(p);
      }
      times.push(performance.now() - start);
      void box.offsetHeight;
      box.remove();
      void document.body.offsetHeight;
    }
    return times.slice(1).sort((a, b) => a - b)[2];
  })()`) as Promise<number>;

const hover = (page: Page): Promise<Hover> =>
  page.evaluate(() => {
    document.dispatchEvent(new Event('bench-hover'));
    return JSON.parse(document.documentElement.dataset.hover ?? '{}');
  });

/** A page of 50,000 words with 20,000 matches, with and without marks, the ways in turns. */
export async function painting(runs: number): Promise<PaintingRow[]> {
  const folder = await writeBenchExtension([FORMS], 'chromium');
  const browser = await openWithExtension(folder);
  const rows = (['none', 'off', 'section', 'all'] as const).map((density): PaintingRow => {
    return { density, matches: 0, painted: 0, frame: [], inserts: [], heap: [] };
  });
  try {
    const bench = <T>(call: 'use' | 'run', value: string) =>
      browser.worker.evaluate(
        ([name, arg]) =>
          (globalThis as unknown as { bench: Bench }).bench[name as 'run'](arg as string) as Promise<unknown>,
        [call, value],
      ) as Promise<T>;
    await bench('use', `forms-${FORMS}.json`);
    for (let run = 0; run < runs; run++) {
      for (const row of rows) {
        const html = paperPage({ words: WORDS, density: MATCHES_PER_WORD }).replace(
          '<html',
          `<html data-density="${row.density}"`,
        );
        const { page, cdp, url } = await browser.open(html);
        await cdp.send('Performance.enable');
        const before = await heap(cdp);
        if (row.density !== 'none') row.matches = (await bench<Done>('run', url)).terms;
        row.heap.push((await heap(cdp)) - before);
        row.painted = await page.evaluate(() => {
          let sum = 0;
          for (const [, highlight] of CSS.highlights as unknown as Map<string, Set<unknown>>)
            sum += highlight.size;
          return sum;
        });
        if (row.density !== 'none') {
          row.hover ??= [];
          row.hover.push(await hover(page));
        }
        row.frame.push(await frame(page, cdp));
        row.inserts.push(await inserts(page));
        await page.close();
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
