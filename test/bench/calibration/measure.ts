import type { PageBrowser } from '../harness/page';
import type { MainThread } from '../harness/trace';

/** Work of a known length, by the page's own clock, and what the meter of the main thread says of it; run by run. */
export interface CalibrationRow {
  work: string;
  /** By `performance.now()` around it, without the meter, ms. */
  known: number[];
  main: MainThread[];
}

/** Functions of the page, each of the same work each time, that tell how long it took. */
const WORKS: readonly [name: string, code: string][] = [
  ['nothing for a second', 'await new Promise((resolve) => setTimeout(resolve, 1000)); return 0;'],
  ['a loop of about 1 ms, 100 times, a task each', 'return tasks(100, 2.5e5);'],
  ['a loop of about 5 ms, 20 times, a task each', 'return tasks(20, 1e6);'],
  ['one long loop', 'return spin(2e7);'],
  [
    '4,000 paragraphs made, their style and layout asked for 6 times',
    `const start = performance.now();
    const box = document.body.appendChild(document.createElement('div'));
    for (let i = 0; i < 4000; i++) {
      const p = box.appendChild(document.createElement('p'));
      p.textContent = 'A sentence of some words that may well be broken into lines, number ' + i;
    }
    void box.offsetHeight;
    for (let i = 0; i < 5; i++) {
      box.style.width = 200 + i + 'px';
      box.style.fontSize = 10 + i + 'px';
      void box.offsetHeight;
    }
    const took = performance.now() - start;
    box.remove();
    return took;`,
  ],
];

/** Compiled by the page itself: a driver's own evaluation is script to no trace. */
const HEAD = `<!doctype html><meta charset="utf-8"><title>Bench</title><script>
function spin(count) {
  const start = performance.now();
  let x = 1;
  for (let i = 0; i < count; i++) x = (x * 31 + i) | 0;
  globalThis.spun = x;
  return performance.now() - start;
}
async function tasks(count, loop) {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    sum += spin(loop);
  }
  return sum;
}
const WORKS = [${WORKS.map(([, code]) => `async () => { ${code} }`).join(',\n')}];
/** A task of the page's own, whose end the trace still sees. */
function work(n) {
  return new Promise((resolve) => setTimeout(async () => {
    const took = await WORKS[n]();
    setTimeout(resolve, 100, took);
  }, 50));
}
</script><body>`;

/** What the meters are worth: the same known work in either browser, once timed alone and once under the meter. */
export async function calibration(browser: PageBrowser, runs: number): Promise<CalibrationRow[]> {
  const rows = WORKS.map(([work]): CalibrationRow => ({ work, known: [], main: [] }));
  const page = await browser.open(HEAD);
  for (let run = 0; run <= runs; run++) {
    for (const [i, row] of rows.entries()) {
      const known = (await page.run(`work(${i})`)) as number;
      const main = await page.traced(() => page.run(`work(${i})`));
      // The first turn makes all warm.
      if (run === 0) continue;
      row.known.push(known);
      row.main.push(main);
    }
  }
  await page.close();
  return rows;
}
