import { compiledLexicon } from '../../../src/cli/lexicon';
import { compileVocabulary } from '../../../src/core/vocabularies';
import { BENCH_GLOBAL, benchBundle } from '../harness/bundle';
import { openCold } from '../harness/cold';
import { vocabulary } from '../pages/forms';
import { packed } from '../stages/pipeline/packed';

/** How long a stopped worker takes to be ready again, and what it holds; run by run. */
export interface WorkerRow {
  /** Forms of an imported vocabulary beside the lexicon. */
  forms: number;
  ms: number[];
  /** Megabytes after garbage collection: heap and typed arrays, tables included, over an empty page. */
  memory: number[];
}

const label = (form: string, n: number) => ({ id: `B:${n}`, label: form, synonyms: [], codes: [] });

/** The scanner is made cold in a page of its own process, the same engine as the worker's. */
export async function workerReady(sizes: readonly number[], runs: number): Promise<WorkerRow[]> {
  const bundle = await benchBundle('test/bench/worker/entry.ts');
  const lexicon = JSON.stringify(compiledLexicon());
  const rows = sizes.map((forms): WorkerRow => ({ forms, ms: [], memory: [] }));
  const files = sizes.map((forms) =>
    forms === 0 ? null : packed(compileVocabulary(vocabulary(forms).map(label))),
  );
  const browser = await openCold();
  try {
    for (let run = 0; run < runs; run++) {
      for (const [i, row] of rows.entries()) {
        const { page, cdp } = await browser.page('<!doctype html><title>Bench</title>');
        const held = async () => {
          for (let k = 0; k < 3; k++) await cdp.send('HeapProfiler.collectGarbage');
          const usage = (await cdp.send('Runtime.getHeapUsage')) as {
            usedSize: number;
            backingStorageSize?: number;
          };
          return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6;
        };
        await page.evaluate(`${bundle}; 0`);
        const before = await held();
        const given = `${JSON.stringify(lexicon)}, ${JSON.stringify(files[i])}`;
        await page.evaluate(`${BENCH_GLOBAL}.unpack(${given}); 0`);
        row.ms.push((await page.evaluate(`${BENCH_GLOBAL}.ready()`)) as number);
        row.memory.push((await held()) - before);
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return rows;
}
