import { BENCH_GLOBAL, benchBundle } from '../harness/bundle';
import type { PageBrowser } from '../harness/page';
import type { MainThread } from '../harness/trace';
import { paperPage } from '../pages';
import { vocabulary } from '../pages/forms';

/** Longest time given to a peer for one page, ms; its first and smallest case, of which goals speak, gets more. */
const BOUND = 20_000;
const FIRST_BOUND = 60_000;
/** One run is enough for a peer that takes seconds. */
const SLOW = 3_000;

/** One peer on one page with one list of forms. */
export interface DomRow {
  name: string;
  words: number;
  forms: number;
  failed?: string;
  /** The main thread from the call until two frames later: script, style, layout, paint. */
  main: MainThread[];
  marks?: number;
}

const PEERS = ['mark.js', 'findAndReplaceDOMText with one RegExp'];

/** Runs in the page: marks, and waits until the marks are painted. */
const call = (name: string) => `(async () => {
  const marks = ${BENCH_GLOBAL}.DOM_PEERS[${JSON.stringify(name)}](benchForms);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  })));
  return marks;
})()`;

const failure = (error: unknown) =>
  String(error instanceof Error ? error.message : error)
    .split('\n')[0]
    ?.replace(/^page\.evaluate: /, '') ?? 'failed';

/** Peers that mark pages, cold: a new page each time. Once a peer fails or runs out of time, larger cases are left out. */
export async function domPeers(
  opening: () => Promise<PageBrowser>,
  words: readonly number[],
  sizes: readonly number[],
  runs: number,
): Promise<DomRow[]> {
  const bundle = await benchBundle('test/bench/peers/dom-entry.ts');
  const rows: DomRow[] = [];
  let browser = await opening();
  const failed = new Map<string, [words: number, forms: number]>();
  try {
    for (const name of PEERS) {
      for (const count of words) {
        for (const forms of sizes) {
          const row: DomRow = { name, words: count, forms, main: [] };
          rows.push(row);
          const [w, f] = failed.get(name) ?? [];
          if (w !== undefined && f !== undefined && count >= w && forms >= f) {
            row.failed = `not tried: failed with ${f.toLocaleString('en')} forms on ${w.toLocaleString('en')} words`;
            continue;
          }
          for (let run = 0; run < runs; run++) {
            const page = await browser.open(paperPage({ words: count }));
            await page.run(`globalThis.benchForms = ${JSON.stringify(vocabulary(forms))}; 0`);
            await page.run(`${bundle}; 0`);
            const most = count === words[0] && forms === sizes[0] ? FIRST_BOUND : BOUND;
            let timer: ReturnType<typeof setTimeout> | undefined;
            const bound = new Promise<never>((_, reject) => {
              timer = setTimeout(() => reject(new Error(`over ${most / 1000} s`)), most);
            });
            try {
              const main = await Promise.race([
                page.traced(async () => {
                  row.marks = (await page.run(call(name))) as number;
                }),
                bound,
              ]);
              row.main.push(main);
            } catch (error) {
              row.failed = failure(error);
              failed.set(name, [count, forms]);
              // A page that hangs keeps its browser busy: both go.
              await browser.close();
              browser = await opening();
              break;
            } finally {
              clearTimeout(timer);
            }
            await page.close();
            if ((row.main[0]?.tasks ?? 0) > SLOW) break;
          }
        }
      }
    }
  } finally {
    await browser.close();
  }
  return rows;
}
