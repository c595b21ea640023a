import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FLOOR, FLOORS } from '../../floors';
import { runOnce, type Variant } from '../../harness/cold';
import { type ExtensionBrowser, openWithExtension } from '../../harness/extension-browser';
import { type MainThread, traced } from '../../harness/trace';
import { paperPage } from '../../pages';
import { writeBenchExtension } from './extension';
import { profiled, type Stage } from './profile';
import type { Bench, Done } from './worker-entry';

/** One size of page with one size of vocabulary; run by run. */
export interface PipelineRow {
  words: number;
  forms: number;
  /** The floor in the same turns, ms. */
  floor: number[];
  main: MainThread[];
  worker: Done[];
  /** Shares of the script by stage, ms of a slower, sampled run. */
  stages: Record<Stage, number>[];
}

const floor = FLOORS.find(({ name }) => name === FLOOR) as Variant;

const use = (browser: ExtensionBrowser, forms: number) =>
  browser.worker.evaluate(
    (file) => (globalThis as unknown as { bench: Bench }).bench.use(file),
    `forms-${forms}.json`,
  );

const run = (browser: ExtensionBrowser, url: string): Promise<Done> =>
  browser.worker.evaluate((at) => (globalThis as unknown as { bench: Bench }).bench.run(at), url);

/** Cold runs of the page's part with a real worker behind it, the floor in turns with it. */
async function measured(browser: ExtensionBrowser, rows: PipelineRow[], runs: number): Promise<void> {
  for (let turn = 0; turn < runs; turn++) {
    for (const row of rows) {
      const html = paperPage({ words: row.words });
      await use(browser, row.forms);
      const bare = await browser.open(html);
      row.floor.push((await runOnce(bare.cdp, floor)).ms);
      await bare.page.close();
      const { page, cdp, url } = await browser.open(html);
      let done: Done | undefined;
      const main = await traced(cdp, 'content.js', async () => {
        done = await run(browser, url);
      });
      row.main.push(main);
      if (done) row.worker.push(done);
      await page.close();
    }
  }
}

async function sampled(browser: ExtensionBrowser, rows: PipelineRow[], code: string): Promise<void> {
  for (const row of rows) {
    await use(browser, row.forms);
    const { page, cdp, url } = await browser.open(paperPage({ words: row.words }));
    row.stages.push(await profiled(cdp, code, () => run(browser, url)));
    await page.close();
  }
}

/** @param pairs sizes of page (words) and vocabulary (forms) to be measured together. */
export async function pipeline(
  pairs: readonly (readonly [words: number, forms: number])[],
  runs: number,
): Promise<PipelineRow[]> {
  const rows = pairs.map(([words, forms]): PipelineRow => {
    return { words, forms, floor: [], main: [], worker: [], stages: [] };
  });
  const sizes = [...new Set(pairs.map(([, forms]) => forms))];
  for (const readable of [false, true]) {
    const folder = await writeBenchExtension(sizes, 'chromium', readable);
    const browser = await openWithExtension(folder);
    try {
      // The scanner is warm, as it is while a reader reads; how long it takes to get there is measured apart.
      await use(browser, sizes[0] ?? 0);
      if (!readable) await measured(browser, rows, runs);
      else await sampled(browser, rows, readFileSync(join(folder, 'content.js'), 'utf8'));
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return rows;
}
