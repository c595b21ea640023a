import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Target } from '../../../src/build/manifest';
import { distOf } from '../../../src/cli/build';
import { type ExtensionBrowser, openWithExtension } from '../harness/extension-browser';
import { type MainThread, traced } from '../harness/trace';
import { paperPage } from '../pages';
import { SHIFT_PROBE } from '../pages/shift';

/** The whole shipped content script on one kind of page; run by run. */
export interface ShippedRow {
  page: string;
  words: number;
  main: MainThread[];
  /** Cumulative layout shift after it was started. */
  shift: number[];
}

export const NO_ARTICLE = `<!doctype html><html lang="en"><head><title>Browse journals</title></head><body><main><h1>Browse</h1>
${Array.from({ length: 300 }, (_, n) => `<div class="card"><a href="/journal/${n}">Journal ${n}</a><p>Impact and scope</p></div>`).join('\n')}
</main></body></html>`;

/** The shipped build whose content script starts when asked and not by itself: nothing else is changed. */
export function startedByHand(target: Target = 'chromium'): { folder: string; files: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'oncogloss-bench-shipped-'));
  cpSync(distOf(target), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { content_scripts, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  const entries = content_scripts as { js: string[]; css?: string[] }[];
  // The rules of the marks lie under the page from its beginning, as they do in the shipped manifest.
  const rules = entries.filter(({ css }) => css !== undefined).map(({ js: _, ...entry }) => entry);
  writeFileSync(
    path,
    JSON.stringify({
      ...manifest,
      ...(rules.length > 0 && { content_scripts: rules }),
      permissions: [...manifest.permissions, 'tabs'],
      host_permissions: ['<all_urls>'],
    }),
  );
  return { folder, files: entries.flatMap(({ js }) => js) };
}

const start = ({ worker }: ExtensionBrowser, url: string, files: string[]) =>
  worker.evaluate(
    async ([address, scripts]) => {
      const { tabs, scripting } = (globalThis as unknown as { chrome: unknown }).chrome as {
        tabs: { query(which: object): Promise<{ id: number; url?: string }[]> };
        scripting: { executeScript(what: object): Promise<unknown> };
      };
      const tab = (await tabs.query({})).find((each) => each.url === address);
      await scripting.executeScript({ target: { tabId: tab?.id }, files: scripts });
    },
    [url, files] as const,
  );

/** Main-thread time of the shipped content script, citations and identity included, until all is settled. */
export async function shipped(words: readonly number[], runs: number): Promise<ShippedRow[]> {
  const { folder, files } = startedByHand();
  const browser = await openWithExtension(folder);
  const rows: (ShippedRow & { html: string })[] = [
    { page: 'no article', words: 0, html: NO_ARTICLE, main: [], shift: [] },
    ...words.map((count) => ({
      page: 'article',
      words: count,
      html: paperPage({ words: count, head: SHIFT_PROBE }),
      main: [],
      shift: [],
    })),
  ];
  try {
    for (let run = 0; run <= runs; run++) {
      for (const [i, row] of rows.entries()) {
        const at = `https://link.springer.com/${row.page === 'article' ? 'article/10.1007/' : ''}bench-${run}-${i}`;
        const { page, cdp, url } = await browser.open(row.html, at);
        const before = await page.evaluate('globalThis.benchShift ?? 0');
        const main = await traced(cdp, 'chrome-extension://', async () => {
          await start(browser, url, files);
          await new Promise((resolve) => setTimeout(resolve, 2_000 + row.words / 100));
        });
        // The first turn wakes the background and counts for none.
        if (run > 0) {
          row.main.push(main);
          row.shift.push(Number(await page.evaluate('globalThis.benchShift ?? 0')) - Number(before));
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows.map(({ html: _, ...row }) => row);
}
