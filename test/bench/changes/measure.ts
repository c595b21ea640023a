import { rmSync } from 'node:fs';
import { openWithExtension } from '../harness/extension-browser';
import { type MainThread, traced } from '../harness/trace';
import { paperPage } from '../pages';
import { writeBenchExtension } from '../stages/pipeline/extension';
import type { Bench } from '../stages/pipeline/worker-entry';

export const WORDS = 50_000;
export const FORMS = 10_000;
export const BATCHES = 60;
export const PARAGRAPHS = 10;
/** Milliseconds between two batches. */
const APART = 50;

/** What the main thread did while batches of paragraphs were appended, with and without the extension. */
export interface ChangesResult {
  batches: number;
  paragraphs: number;
  words: number;
  ours: MainThread[];
  bare: MainThread[];
}

export const append = `new Promise((resolve) => {
  const source = [...document.querySelectorAll('p.c-article-para')].slice(0, ${PARAGRAPHS});
  const place = document.querySelector('.c-article-section__content');
  let batch = 0;
  const timer = setInterval(() => {
    const part = document.createDocumentFragment();
    for (const p of source) {
      const copy = p.cloneNode(true);
      copy.append(' Batch ' + batch + ' of the text.');
      part.append(copy);
    }
    document.querySelector('section[aria-labelledby=Bib1]').before(part);
    if (++batch < ${BATCHES}) return;
    clearInterval(timer);
    setTimeout(resolve, 1500, 0);
  }, ${APART});
})`;

/** Appends paragraphs batch by batch to a page of 50,000 words, with and without the extension in turns. */
export async function changes(runs: number): Promise<ChangesResult> {
  const folder = await writeBenchExtension([FORMS], 'chromium');
  const browser = await openWithExtension(folder);
  const result: ChangesResult = {
    batches: BATCHES,
    paragraphs: PARAGRAPHS,
    words: WORDS,
    ours: [],
    bare: [],
  };
  try {
    await browser.worker.evaluate(
      (file) => (globalThis as unknown as { bench: Bench }).bench.use(file),
      `forms-${FORMS}.json`,
    );
    for (let run = 0; run < runs; run++) {
      for (const kind of ['ours', 'bare'] as const) {
        const { page, cdp, url } = await browser.open(paperPage({ words: WORDS }));
        if (kind === 'ours') {
          await browser.worker.evaluate(
            (at) => (globalThis as unknown as { bench: Bench }).bench.run(at),
            url,
          );
        }
        result[kind].push(await traced(cdp, null, () => page.evaluate(append)));
        await page.close();
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return result;
}
