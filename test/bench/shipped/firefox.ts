import { rmSync } from 'node:fs';
import { GECKO_ID } from '../../../src/build/manifest';
import { openFirefoxBench } from '../harness/firefox';
import { paperPage } from '../pages';
import { NO_ARTICLE, type ShippedRow, startedByHand } from './measure';

/** Runs in a page of the extension: starts the content script in the tab at this address. */
const start = (url: string, files: readonly string[]) =>
  `browser.tabs.query({}).then((tabs) => browser.scripting.executeScript({
    target: { tabId: tabs.find((tab) => tab.url === ${JSON.stringify(url)}).id },
    files: ${JSON.stringify(files)},
  })).then(() => 0)`;

/** As in Chromium, without layout shift, which Firefox does not tell: the shipped script until all is settled. */
export async function shippedInFirefox(words: readonly number[], runs: number): Promise<ShippedRow[]> {
  const { folder, files } = startedByHand('firefox');
  const browser = await openFirefoxBench({ folder, id: GECKO_ID });
  const rows: (ShippedRow & { html: string })[] = [
    { page: 'no article', words: 0, html: NO_ARTICLE, main: [], shift: [] },
    ...words.map((count) => {
      return { page: 'article', words: count, html: paperPage({ words: count }), main: [], shift: [] };
    }),
  ];
  try {
    // The first turn wakes the background and counts for none.
    for (let run = 0; run <= runs; run++) {
      for (const [i, row] of rows.entries()) {
        const at = `https://link.springer.com/${row.page === 'article' ? 'article/10.1007/' : ''}bench-${run}-${i}`;
        const page = await browser.open(row.html, at);
        const main = await page.traced(async () => {
          await browser.control(start(page.url, files));
          await new Promise((resolve) => setTimeout(resolve, 2_000 + row.words / 100));
        });
        if (run > 0) row.main.push(main);
        await page.close();
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows.map(({ html: _, ...row }) => row);
}
