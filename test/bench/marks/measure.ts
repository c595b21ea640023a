import { type BrowserName, launch } from '../../e2e/harness';
import { citingBench } from '../citing';
import { articlePage } from '../pages';
import { PROBE_SCRIPT, type Probe } from '../probe';

const RUNS = 5;
const SETTLE = 2500;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens a generated page several times in a fresh tab each, with the shipped build or without, and collects what it noted. */
async function probes(name: BrowserName, words: number, extension: boolean): Promise<Probe[]> {
  const browser = await launch(name, extension ? {} : { extension: null });
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

/** Firefox has no entries of long tasks and layout shifts: they are NaN there. */
export async function firstMarks(name: BrowserName, sizes: readonly number[]): Promise<MarksRow[]> {
  const rows: MarksRow[] = [];
  const firstOf = (all: Probe[]) => all.map((p) => (p.firstHighlight ?? Number.NaN) - p.domContentLoaded);
  // From the earliest moment at which a content script of `document_idle` can run.
  const late = (p: Probe) => p.longTasks.filter(([start]) => start >= p.domContentLoaded).map(([, ms]) => ms);
  for (const words of sizes) {
    const ours = await probes(name, words, true);
    if (name === 'firefox') {
      const none = { ours: Number.NaN, bare: Number.NaN };
      rows.push({ words, first: firstOf(ours), longTasks: none, longest: none, shift: Number.NaN });
      continue;
    }
    const bare = await probes(name, words, false);
    rows.push({
      words,
      first: firstOf(ours),
      longTasks: { ours: ours.flatMap(late).length, bare: bare.flatMap(late).length },
      longest: { ours: Math.max(0, ...ours.flatMap(late)), bare: Math.max(0, ...bare.flatMap(late)) },
      shift: Math.max(...ours.map((p) => p.layoutShift)),
    });
  }
  return rows;
}

export { citingBench };
