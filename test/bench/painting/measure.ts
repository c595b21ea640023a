import { rmSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { openWithExtension } from '../harness/extension-browser';
import { paperPage } from '../pages';
import { writeBenchExtension } from '../stages/pipeline/extension';
import type { Bench, Done } from '../stages/pipeline/worker-entry';

export const WORDS = 50_000;
/** A vocabulary and a text with which about 20,000 matches stand on the page. */
export const FORMS = 10_000;
export const MATCHES_PER_WORD = 0.5;
export const FRAMES = 120;
const INSERTS = 2_000;

interface Hover {
  us: number;
  caret: number;
  hits: number;
}

/** What painting costs a page that goes on living; run by run. */
export interface PaintingRow {
  /**
   * `none`: without the extension; `off`: everything but marks; `section`, `all`: marks as a reader chooses. `lines` and
   * `grounds`: the page itself underlines as many words as `all` has painted, or colours their ground: what the browser
   * takes for that, whoever asks.
   */
  density: 'none' | 'off' | 'section' | 'all' | 'lines' | 'grounds';
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

export const LOOKS = {
  lines: 'text-decoration:underline solid 2px #b23a0e',
  grounds: 'background-color:#fce9d8',
};

/** Runs in the page: marks every third word from the top, so many. */
export const markWords = (count: number) => `(() => {
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  let words = 0;
  for (let text = walker.nextNode(); text && highlight.size < ${count}; text = walker.nextNode()) {
    for (const { index, 0: word } of text.data.matchAll(/[a-z]{4,}/gi)) {
      if (words++ % 3 > 0 || highlight.size >= ${count}) continue;
      const ends = { startContainer: text, startOffset: index, endContainer: text, endOffset: index + word.length };
      highlight.add(new StaticRange(ends));
    }
  }
  CSS.highlights.set('bare', highlight);
})()`;

/** Runs in the page: so many frames, each with a change of one text or none. As text: compilers name functions. */
export const frames = (change: boolean) => `new Promise((resolve) => {
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
export const INSERTING = `(() => {
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
  })()`;

const hover = (page: Page): Promise<Hover> =>
  page.evaluate(() => {
    document.dispatchEvent(new Event('bench-hover'));
    return JSON.parse(document.documentElement.dataset.hover ?? '{}');
  });

/** A page of 50,000 words with 20,000 matches, with and without marks, the ways in turns. */
export async function painting(runs: number): Promise<PaintingRow[]> {
  const folder = await writeBenchExtension([FORMS], 'chromium');
  const browser = await openWithExtension(folder);
  const rows = (['none', 'off', 'section', 'all', 'lines', 'grounds'] as const).map(
    (density): PaintingRow => {
      return { density, matches: 0, painted: 0, frame: [], inserts: [], heap: [] };
    },
  );
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
        const { density } = row;
        const bare = density === 'lines' || density === 'grounds';
        const head = bare ? `<style>:root::highlight(bare){${LOOKS[density]}}</style>` : '';
        const html = paperPage({ words: WORDS, density: MATCHES_PER_WORD, head }).replace(
          '<html',
          `<html data-density="${density}"`,
        );
        const { page, cdp, url } = await browser.open(html);
        await cdp.send('Performance.enable');
        const before = await heap(cdp);
        const ours = density !== 'none' && !bare;
        if (ours) row.matches = (await bench<Done>('run', url)).terms;
        if (bare) {
          await page.evaluate(markWords(rows.find((other) => other.density === 'all')?.painted ?? 0));
          await page.evaluate(frames(false));
        }
        row.heap.push((await heap(cdp)) - before);
        row.painted = await page.evaluate(() => {
          let sum = 0;
          for (const [, highlight] of CSS.highlights as unknown as Map<string, Set<unknown>>)
            sum += highlight.size;
          return sum;
        });
        if (ours) {
          row.hover ??= [];
          row.hover.push(await hover(page));
        }
        row.frame.push(await frame(page, cdp));
        row.inserts.push((await page.evaluate(INSERTING)) as number);
        await page.close();
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
