import { openFirefoxPipeline } from '../stages/pipeline/firefox';
import { FORMS, type HoverRow, hoverPages } from './measure';

interface Told {
  us: number;
  caret: number;
  hits: number;
}

const POSITIONED = `[...document.querySelectorAll('body *')].filter((e) => getComputedStyle(e).position !== 'static').length`;

/** As in Chromium: looks on a generated page and on saved ones. */
export async function hoveringInFirefox(runs: number): Promise<HoverRow[]> {
  const rows: HoverRow[] = [];
  const browser = await openFirefoxPipeline([FORMS]);
  try {
    for (const [name, html, saved] of hoverPages()) {
      const page = await browser.open(html);
      await browser.start(page.url);
      await page.run('scrollTo(0, document.documentElement.scrollHeight / 3)');
      await new Promise((resolve) => setTimeout(resolve, 500));
      const row: HoverRow = { page: name, saved, positioned: 0, us: [], caret: [], hits: 0 };
      row.positioned = (await page.run(POSITIONED)) as number;
      for (let run = 0; run < runs; run++) {
        const told = (await page.run(
          `document.dispatchEvent(new Event('bench-hover')); JSON.parse(document.documentElement.dataset.hover)`,
        )) as Told;
        row.us.push(told.us);
        row.caret.push(told.caret);
        row.hits = told.hits;
      }
      rows.push(row);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return rows;
}
