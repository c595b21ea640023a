import { compiledLexicon } from '../../../src/cli/lexicon';
import { compileVocabulary } from '../../../src/core/vocabularies';
import { BENCH_GLOBAL, benchBundle } from '../harness/bundle';
import { openFirefoxBench } from '../harness/firefox';
import { vocabulary } from '../pages/forms';
import { packed } from '../stages/pipeline/packed';
import type { WorkerRow } from './measure';

/** As in Chromium, without the memory: the scanner is made cold in a page, the same engine as the event page's. */
export async function workerReadyInFirefox(sizes: readonly number[], runs: number): Promise<WorkerRow[]> {
  const bundle = await benchBundle('test/bench/worker/entry.ts');
  const lexicon = JSON.stringify(JSON.stringify(compiledLexicon()));
  const rows = sizes.map((forms): WorkerRow => ({ forms, ms: [], memory: [] }));
  const label = (form: string, n: number) => ({ id: `B:${n}`, label: form, synonyms: [], codes: [] });
  const files = sizes.map((forms) =>
    forms === 0 ? null : packed(compileVocabulary(vocabulary(forms).map(label))),
  );
  const browser = await openFirefoxBench();
  try {
    for (let run = 0; run < runs; run++) {
      for (const [i, row] of rows.entries()) {
        const page = await browser.open('<!doctype html><title>Bench</title>');
        await page.run(`${bundle}; 0`);
        await page.run(`${BENCH_GLOBAL}.unpack(${lexicon}, ${JSON.stringify(files[i])}); 0`);
        row.ms.push((await page.run(`${BENCH_GLOBAL}.ready()`)) as number);
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return rows;
}
