import type { BenchPage } from '../harness/page';
import { paperPage } from '../pages';
import { openFirefoxPipeline } from '../stages/pipeline/firefox';
import {
  FORMS,
  FRAMES,
  frames,
  INSERTING,
  LOOKS,
  MATCHES_PER_WORD,
  markWords,
  type PaintingRow,
  WORDS,
} from './measure';

/** Main-thread ms a frame while the page changes one text every frame, less what frames cost without a change. */
async function frame(page: BenchPage): Promise<number> {
  const over = async (change: boolean) => (await page.traced(() => page.run(frames(change)))).tasks / FRAMES;
  return (await over(true)) - (await over(false));
}

/** Runs in the page: how many ranges are registered. */
const PAINTED = '[...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)';

/** As in Chromium, without the heap: a page of 50,000 words with 20,000 matches, the ways in turns. */
export async function paintingInFirefox(runs: number): Promise<PaintingRow[]> {
  const rows = (['none', 'off', 'section', 'all', 'lines', 'grounds'] as const).map(
    (density): PaintingRow => {
      return { density, matches: 0, painted: 0, frame: [], inserts: [], heap: [] };
    },
  );
  const browser = await openFirefoxPipeline([FORMS]);
  try {
    for (let run = 0; run < runs; run++) {
      for (const row of rows) {
        const { density } = row;
        const look = density === 'lines' || density === 'grounds' ? LOOKS[density] : undefined;
        // Firefox does not hand highlight rules down from the root.
        const head = look === undefined ? '' : `<style>::highlight(bare){${look}}</style>`;
        const html = paperPage({ words: WORDS, density: MATCHES_PER_WORD, head });
        const page = await browser.open(html.replace('<html', `<html data-density="${density}"`));
        if (look !== undefined) {
          await page.run(markWords(rows.find((other) => other.density === 'all')?.painted ?? 0));
          await page.run(frames(false));
        } else if (density !== 'none') {
          row.matches = (await browser.start(page.url)).terms;
          row.hover ??= [];
          const told = await page.run(
            `document.dispatchEvent(new Event('bench-hover')); JSON.parse(document.documentElement.dataset.hover)`,
          );
          row.hover.push(told as NonNullable<PaintingRow['hover']>[number]);
        }
        row.painted = (await page.run(PAINTED)) as number;
        row.frame.push(await frame(page));
        row.inserts.push((await page.run(INSERTING)) as number);
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return rows;
}
