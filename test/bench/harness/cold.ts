import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { CHROMIUM, requireBrowser } from '../../../src/cli/browsers';
import { chromiumFlags, writeQuietProfile } from '../../../src/cli/chromium';

/** Makes a page cross-origin isolated: its clock is fine (5 µs) then. Frames and scripts from elsewhere stay out. */
export const ISOLATED = {
  'content-security-policy': "script-src 'unsafe-inline'; frame-src 'none'; object-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Something that is run once in a world of its own, as a content script is. */
export interface Variant {
  name: string;
  /** Evaluated first and not timed: it defines what `run` calls. */
  code: string;
  /** An expression: a function of nothing, whose run is timed. It may return a number, to be compared. */
  run: string;
}

/** One run of a variant. */
export interface Sample {
  ms: number;
  /** What the run returned. */
  value: unknown;
}

/** A Chromium for measurements without the extension. */
export interface ColdBrowser {
  version: string;
  /** Runs a variant once: a new page at a site of its own, so also a new process, and a new isolated world. */
  sample(html: string, variant: Variant): Promise<Sample>;
  /** A page that stays, cross-origin isolated, with its CDP session. */
  page(html: string): Promise<{ page: Page; cdp: CDPSession }>;
  close(): Promise<void>;
}

export async function openCold(): Promise<ColdBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'oncogloss-bench-'));
  writeQuietProfile(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser(CHROMIUM),
    headless: false,
    viewport: { width: 1200, height: 900 },
    args: [...chromiumFlags({ extension: null, headless: true }), '--js-flags=--expose-gc'],
  });
  let body = '';
  let sites = 0;
  await context.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame().parentFrame() === null
      ? route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers: ISOLATED })
      : route.fulfill({ status: 204 }),
  );
  async function page(html: string): Promise<{ page: Page; cdp: CDPSession }> {
    body = html;
    const opened = await context.newPage();
    await opened.goto(`https://bench${sites++}.example/article`, { waitUntil: 'domcontentloaded' });
    await settle(opened);
    return { page: opened, cdp: await context.newCDPSession(opened) };
  }
  return {
    version: context.browser()?.version() ?? (await versionOf(context)),
    page,
    async sample(html, variant) {
      const { page: opened, cdp } = await page(html);
      try {
        return await runOnce(cdp, variant);
      } finally {
        await opened.close();
      }
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function versionOf(context: BrowserContext): Promise<string> {
  const page = context.pages()[0] ?? (await context.newPage());
  const cdp = await context.newCDPSession(page);
  const { product } = await cdp.send('Browser.getVersion');
  return product.replace(/^.*\//, '');
}

/** Laid out, painted, and idle. */
export const settle = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 2000 })),
        );
      }),
  );

export async function runOnce(cdp: CDPSession, { name, code, run }: Variant): Promise<Sample> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: `bench ${name}`,
  });
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(`${name}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    }
    return result.value as unknown;
  };
  if (!(await evaluate('crossOriginIsolated'))) throw new Error('The page has no fine clock');
  await evaluate(`${code};globalThis.benchRun = ${run};0`);
  return (await evaluate(
    '(async () => { const start = performance.now(); let value = benchRun(); const end = performance.now(); if (value instanceof Promise) { value = await value; } return { ms: end - start, value }; })()',
  )) as Sample;
}
