import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FLOOR, FLOORS } from '../../floors';
import type { Variant } from '../../harness/cold';
import { type FirefoxBench, openFirefoxBench } from '../../harness/firefox';
import { eachSample } from '../../harness/gecko-profile';
import { paperPage } from '../../pages';
import { writeBenchExtension } from './extension';
import type { PipelineRow } from './measure';
import { modulesOf, STAGES, type Stage, stageOf } from './profile';
import type { Done } from './worker-entry';

/** The id in the manifest of the benchmark's extension. */
const ADDON = 'bench@oncogloss.org';

/** A Firefox with the benchmark's extension, whose background is called from a page of it. */
export interface FirefoxPipeline extends FirefoxBench {
  /** The content script as it runs. */
  code: string;
  /** Loads the vocabulary of a size. */
  use(forms: number): Promise<unknown>;
  /** Starts the page's part at an address and waits until it rests. */
  start(url: string): Promise<Done>;
}

/** Calls a function of the background, which is a page of the same process. */
const call = (name: 'use' | 'run', value: string) =>
  `browser.runtime.getBackgroundPage().then((page) => page.bench.${name}(${JSON.stringify(value)}))`;

/**
 * @param sizes of the vocabularies; the first is loaded.
 * @param readable not minified: a profile can then tell its parts.
 */
export async function openFirefoxPipeline(
  sizes: readonly number[],
  readable = false,
): Promise<FirefoxPipeline> {
  const folder = await writeBenchExtension(sizes, 'firefox', readable);
  const browser = await openFirefoxBench({ folder, id: ADDON });
  const use = (forms: number) => browser.control(call('use', `forms-${forms}.json`));
  await use(sizes[0] ?? 0);
  return {
    ...browser,
    code: readFileSync(join(folder, 'content.js'), 'utf8'),
    use,
    start: async (url) => (await browser.control(call('run', url))) as Done,
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const floor = FLOORS.find(({ name }) => name === FLOOR) as Variant;

async function measured(browser: FirefoxPipeline, rows: readonly PipelineRow[]): Promise<void> {
  for (const row of rows) {
    const html = paperPage({ words: row.words });
    await browser.use(row.forms);
    row.floor.push((await browser.sample(html, floor)).ms);
    const page = await browser.open(html);
    const main = await page.traced(async () => {
      row.worker.push(await browser.start(page.url));
    });
    row.main.push(main);
    await page.close();
  }
}

async function sampled(browser: FirefoxPipeline, rows: readonly PipelineRow[]): Promise<void> {
  const modules = modulesOf(browser.code);
  for (const row of rows) {
    await browser.use(row.forms);
    const page = await browser.open(paperPage({ words: row.words }));
    const profile = await page.profile(() => browser.start(page.url));
    const sums = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
    eachSample(profile, '/content.js', (functionName, line, ms) => {
      sums[stageOf({ callFrame: { functionName, url: '', lineNumber: line - 1 } }, modules)] += ms;
    });
    row.stages.push(sums);
    await page.close();
  }
}

/** As in Chromium: cold runs with a real background behind them, the floor in turns, then sampled ones by stage. */
export async function pipelineInFirefox(
  pairs: readonly (readonly [words: number, forms: number])[],
  runs: number,
): Promise<PipelineRow[]> {
  const rows = pairs.map(([words, forms]): PipelineRow => {
    return { words, forms, floor: [], main: [], worker: [], stages: [] };
  });
  const sizes = [...new Set(pairs.map(([, forms]) => forms))];
  for (const readable of [false, true]) {
    const browser = await openFirefoxPipeline(sizes, readable);
    try {
      if (readable) await sampled(browser, rows);
      else for (let turn = 0; turn < runs; turn++) await measured(browser, rows);
    } finally {
      await browser.close();
    }
  }
  return rows;
}
