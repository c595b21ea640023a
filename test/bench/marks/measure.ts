import { launch } from '../../e2e/harness';
import { citingBench } from '../citing';
import { articlePage } from '../pages';
import { PROBE_SCRIPT, type Probe } from '../probe';

const RUNS = 5;
const SETTLE = 2500;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens a generated page several times in a fresh tab each, with the shipped build or without, and collects what it noted. */
async function probes(words: number, extension: boolean): Promise<Probe[]> {
  const browser = await launch('chromium', extension ? {} : { extension: null });
  const out: Probe[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      const url = `https://link.springer.com/article/10.1007/bench-${words}-${run}`;
      const html = articlePage(words, 1 + run).replace('<meta charset', `${PROBE_SCRIPT}<meta charset`);
      const tab = await browser.open(url, { pages: { [url]: html } });
      await wait(SETTLE + words / 40);
      out.push(await tab.evaluate(() => window.probe));
      await tab.close();
    }
  } finally {
    await browser.close();
  }
  return out;
}

/** How long a reader waits for the first marks while a page loads, and whether it stutters; run by run. */
export interface MarksRow {
  words: number;
  /** From DOMContentLoaded to the first mark, ms. */
  first: number[];
  /** Tasks over 50 ms after DOMContentLoaded, with the extension and without, all runs together. */
  longTasks: { ours: number; bare: number };
  longest: { ours: number; bare: number };
  shift: number;
}

export async function firstMarks(sizes: readonly number[]): Promise<MarksRow[]> {
  const rows: MarksRow[] = [];
  // From the earliest moment at which a content script of `document_idle` can run.
  const late = (p: Probe) => p.longTasks.filter(([start]) => start >= p.domContentLoaded).map(([, ms]) => ms);
  for (const words of sizes) {
    const ours = await probes(words, true);
    const bare = await probes(words, false);
    rows.push({
      words,
      first: ours.map((p) => (p.firstHighlight ?? Number.NaN) - p.domContentLoaded),
      longTasks: { ours: ours.flatMap(late).length, bare: bare.flatMap(late).length },
      longest: { ours: Math.max(0, ...ours.flatMap(late)), bare: Math.max(0, ...bare.flatMap(late)) },
      shift: Math.max(...ours.map((p) => p.layoutShift)),
    });
  }
  return rows;
}

export { citingBench };
