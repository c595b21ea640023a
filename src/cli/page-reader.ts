import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM, requireBrowser } from './browsers';
import { chromiumFlags } from './chromium';
import type { ReadPage } from './in-page-reader';
import { READER_GLOBAL, readerBundle } from './reader-bundle';
import { readSavedPage, type SavedPage } from './saved-page';

/** Milliseconds a page may take to be parsed and to be read. */
const TIMEOUT = 120_000;

/** Reads saved pages with the code that the content script runs; one browser for all of them. */
export interface PageReader<Answer = ReadPage> {
  /** @throws Error with one plain line when the file cannot be read. */
  read(path: string): Promise<Answer>;
  close(): Promise<void>;
}

/** A module that runs in the page, and the function of it that takes the document. */
export interface InPage {
  entry: string;
  call: string;
}

const READ: InPage = { entry: 'src/cli/in-page-reader.ts', call: 'readPage' };

/** Starts a headless Chromium for reading. @throws Error saying what to install when there is none. */
export async function openPageReader<Answer = ReadPage>(inPage = READ): Promise<PageReader<Answer>> {
  const executablePath = requireBrowser(CHROMIUM);
  const bundle = await readerBundle(inPage.entry);
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: chromiumFlags({ extension: null, headless: false }),
  });
  return {
    read: (path) =>
      readPage<Answer>(
        browser,
        `${bundle}\nreturn ${READER_GLOBAL}.${inPage.call}(document);`,
        readSavedPage(path),
      ),
    close: () => browser.close(),
  };
}

async function readPage<Answer>(browser: Browser, code: string, saved: SavedPage): Promise<Answer> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await serveOnly(page, saved);
    await page.goto(saved.url, { waitUntil: 'domcontentloaded', timeout: TIMEOUT });
    return await page.evaluate<Answer>(`(() => { ${code} })()`);
  } finally {
    await context.close();
  }
}

/** Answers the page's own address with the saved file and everything else with nothing. */
async function serveOnly(page: Page, saved: SavedPage): Promise<void> {
  let served = false;
  await page.route('**/*', (route) => {
    const request = route.request();
    if (!served && request.isNavigationRequest()) {
      served = true;
      // Scripts are kept out by policy rather than switched off: with scripting off, `<noscript>` would become part
      // of the page, which no reader sees, and its redirects would be followed.
      const headers = { 'content-security-policy': "script-src 'none'; object-src 'none'; frame-src 'none'" };
      return route.fulfill({ body: saved.body, contentType: saved.contentType, headers });
    }
    // "No content" leaves the page where it is; an aborted navigation would put an error page in its place.
    return request.isNavigationRequest() ? route.fulfill({ status: 204 }) : route.abort();
  });
}
