import { type BrowserName, launch } from '../e2e/harness';
import { type CitingProbe, citingPage } from './citing-page';

const RUNS = 5;
const LONGEST = 15_000;

/** What a page with many references costs beside the same text scanned for terms alone. */
export interface CitingResult {
  /** Milliseconds from DOMContentLoaded to the marks of the last paragraph, run by run. */
  terms: number[];
  both: number[];
}

/** Opens both pages in turns, each in a fresh tab. @throws Error when one is never ready. */
export async function citingBench(name: BrowserName): Promise<CitingResult> {
  const browser = await launch(name);
  const result: CitingResult = { terms: [], both: [] };
  try {
    // The first opening of a browser wakes the background and counts for neither.
    for (let run = 0; run <= RUNS; run++) {
      for (const listed of [false, true]) {
        const url = `https://link.springer.com/article/10.1007/citing-${listed}-${run}`;
        const tab = await browser.open(url, { pages: { [url]: citingPage(listed, 1 + run) } });
        await tab.bringToFront();
        const end = Date.now() + LONGEST;
        let probe: CitingProbe;
        do {
          await new Promise((resolve) => setTimeout(resolve, 250));
          probe = await tab.evaluate(() => window.citing);
        } while ((probe.terms === null || (listed && probe.citations === null)) && Date.now() < end);
        const ready = listed ? Math.max(probe.terms ?? Infinity, probe.citations ?? Infinity) : probe.terms;
        if (ready === null || !Number.isFinite(ready)) throw new Error(`Not ready: ${JSON.stringify(probe)}`);
        if (run > 0) result[listed ? 'both' : 'terms'].push(ready - probe.domContentLoaded);
        await tab.close();
      }
    }
  } finally {
    await browser.close();
  }
  return result;
}
