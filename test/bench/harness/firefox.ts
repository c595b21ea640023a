import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { FIREFOX, requireBrowser } from '../../../src/cli/browsers';
import type { Sample, Variant } from './cold';
import type { PageBrowser } from './page';

interface Evaluated {
  result: { result: { value?: unknown }; exceptionDetails?: { text: string } };
}
interface Wire {
  connection: { send(method: string, params: object): Promise<Evaluated> };
}

/** A Firefox for measurements, without the extension. Its clock is told not to be blunted. */
export interface FirefoxBench extends PageBrowser {
  /** Runs a variant once in a new page and a sandbox of its own, which sees the page as a content script does. */
  sample(html: string, variant: Variant): Promise<Sample>;
}

/** Evaluates in a page's sandbox, or in its own world; the value goes through JSON. */
async function evaluate(
  browser: Browser,
  page: Page,
  expression: string,
  sandbox?: string,
): Promise<unknown> {
  // Puppeteer has no public way to a raw BiDi command; both members are there in 24.x and cast on purpose.
  const { connection } = browser as unknown as Wire;
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (0, eval)(${JSON.stringify(expression)})))()`,
    target: { context, ...(sandbox !== undefined && { sandbox }) },
    awaitPromise: true,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  const json = result.result.value;
  return typeof json === 'string' ? JSON.parse(json) : undefined;
}

export async function openFirefoxBench(): Promise<FirefoxBench> {
  const profile = mkdtempSync(join(tmpdir(), 'oncogloss-bench-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser(FIREFOX),
    headless: true,
    userDataDir: profile,
    defaultViewport: { width: 1200, height: 900 },
    protocolTimeout: 120_000,
    extraPrefsFirefox: {
      'privacy.reduceTimerPrecision': false,
      'network.dns.disablePrefetch': true,
      'services.settings.server': 'data:,#nothing',
    },
  });
  let sites = 0;
  async function open(html: string): Promise<Page> {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const answer = request.isNavigationRequest()
        ? request.respond({ body: html, contentType: 'text/html; charset=utf-8' })
        : request.abort();
      answer.catch(() => undefined);
    });
    await page.goto(`https://bench${sites++}.example/article`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    return page;
  }
  return {
    name: 'Firefox',
    version: (await browser.version()).replace(/^.*\//, ''),
    async open(html) {
      const page = await open(html);
      return { run: (expression) => evaluate(browser, page, expression), close: () => page.close() };
    },
    async sample(html, { code, run }) {
      const page = await open(html);
      try {
        await evaluate(browser, page, `${code};globalThis.benchRun = ${run};0`, 'bench');
        return (await evaluate(
          browser,
          page,
          '(() => { const start = performance.now(); const value = benchRun(); return { ms: performance.now() - start, value }; })()',
          'bench',
        )) as Sample;
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
