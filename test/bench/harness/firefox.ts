import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { FIREFOX, requireBrowser } from '../../../src/cli/browsers';
import type { Sample, Variant } from './cold';
import { type ChromeScope, chromeScope, profiled } from './firefox-profiler';
import { type GeckoProfile, mainThreadOf } from './gecko-profile';
import type { BenchPage, PageBrowser } from './page';

interface Evaluated {
  result: { result: { value?: unknown }; exceptionDetails?: { text: string } };
}
interface Wire {
  connection: { send(method: string, params: object): Promise<Evaluated> };
}

/** An extension for the measurements. */
export interface BenchAddon {
  folder: string;
  id: string;
}

/** A page of the extension under this name may stand in its folder: from it the extension is called. */
const CONTROL = 'control.html';
/** Fixes the address of the extension's pages, which Firefox otherwise draws by lot. */
const UUID = '4f6e636f-676c-4f73-8121-000000000002';

interface FirefoxPage extends BenchPage {
  /** The whole profile that `traced` sums up. */
  profile(work: () => Promise<unknown>): Promise<GeckoProfile>;
}

/** A Firefox for measurements, with or without an extension. Its clock is told not to be blunted. */
export interface FirefoxBench extends PageBrowser {
  open(html: string, address?: string): Promise<FirefoxPage>;
  /** Evaluates in the extension's control page, which stays behind the others. */
  control(expression: string): Promise<unknown>;
  /** Runs a variant once in a new page and a sandbox of its own, which sees the page as a content script does. */
  sample(html: string, variant: Variant): Promise<Sample>;
}

/** As the last of several statements, where the page's policy lets texts be run. */
const lastOf = (statements: string) => `(0, eval)(${JSON.stringify(statements)})`;

/** Evaluates an expression in a page's sandbox, or in its own world; the value goes through JSON. */
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
    expression: `(async () => JSON.stringify(await ${expression}))()`,
    target: { context, ...(sandbox !== undefined && { sandbox }) },
    awaitPromise: true,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  const json = result.result.value;
  return typeof json === 'string' ? JSON.parse(json) : undefined;
}

/** The extension's control page; BiDi does not tell when a page of an extension is there. */
async function openControl(browser: Browser, { folder, id }: BenchAddon): Promise<Page> {
  writeFileSync(join(folder, CONTROL), '<!doctype html><meta charset="utf-8"><title>Control</title>');
  if ((await browser.installExtension(folder)) !== id) throw new Error(`The extension is not ${id}`);
  const page = await browser.newPage();
  page.goto(`moz-extension://${UUID}/${CONTROL}`).catch(() => undefined);
  for (let tries = 0; tries < 100; tries++) {
    const there = page.evaluate(`location.pathname === '/${CONTROL}' && document.readyState === 'complete'`);
    const late = new Promise((resolve) => setTimeout(resolve, 100, false));
    if (await Promise.race([there.catch(() => late), late])) return page;
  }
  throw new Error('The control page of the extension did not open');
}

/** @param addon loaded for as long as the browser runs; its background stays awake. */
export async function openFirefoxBench(addon?: BenchAddon): Promise<FirefoxBench> {
  const profile = mkdtempSync(join(tmpdir(), 'oncogloss-bench-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser(FIREFOX),
    headless: true,
    userDataDir: profile,
    // The profiler is driven from the browser's own window.
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1200, height: 900 },
    protocolTimeout: 120_000,
    extraPrefsFirefox: {
      'privacy.reduceTimerPrecision': false,
      'network.dns.disablePrefetch': true,
      'services.settings.server': 'data:,#nothing',
      ...(addon && {
        'extensions.webextensions.uuids': JSON.stringify({ [addon.id]: UUID }),
        'extensions.background.idle.timeout': 3_600_000,
      }),
    },
  });
  const control = addon && (await openControl(browser, addon));
  const scope: ChromeScope = await chromeScope(browser);
  let sites = 0;
  async function open(html: string, address?: string): Promise<Page> {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const answer = request.isNavigationRequest()
        ? request.respond({ body: html, contentType: 'text/html; charset=utf-8' })
        : request.abort();
      answer.catch(() => undefined);
    });
    await page.goto(address ?? `https://bench${sites++}.example/article`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    return page;
  }
  return {
    name: 'Firefox',
    version: (await browser.version()).replace(/^.*\//, ''),
    async control(expression) {
      if (control === undefined) throw new Error('There is no extension');
      return evaluate(browser, control, `(${expression})`);
    },
    async open(html, address) {
      const page = await open(html, address);
      const url = page.url();
      return {
        url,
        run: (expression) => evaluate(browser, page, lastOf(expression)),
        traced: async (work) => mainThreadOf(await profiled(scope, url, work)),
        profile: (work) => profiled(scope, url, work),
        close: () => page.close(),
      };
    },
    async sample(html, { code, run }) {
      const page = await open(html);
      try {
        await evaluate(browser, page, lastOf(`${code};globalThis.benchRun = ${run};0`), 'bench');
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
