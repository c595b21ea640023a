import { paperPage } from '../pages';
import { openFirefoxPipeline } from '../stages/pipeline/firefox';
import { append, BATCHES, type ChangesResult, FORMS, PARAGRAPHS, WORDS } from './measure';

/** As in Chromium: paragraphs appended batch by batch, with and without the extension in turns. */
export async function changesInFirefox(runs: number): Promise<ChangesResult> {
  const result: ChangesResult = {
    batches: BATCHES,
    paragraphs: PARAGRAPHS,
    words: WORDS,
    ours: [],
    bare: [],
  };
  const browser = await openFirefoxPipeline([FORMS]);
  try {
    for (let run = 0; run < runs; run++) {
      for (const kind of ['ours', 'bare'] as const) {
        const page = await browser.open(paperPage({ words: WORDS }));
        if (kind === 'ours') await browser.start(page.url);
        result[kind].push(await page.traced(() => page.run(append)));
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return result;
}
