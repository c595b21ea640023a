import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { CHROMIUM, requireBrowser } from '../../../src/cli/browsers';
import { chromiumFlags, writeQuietProfile } from '../../../src/cli/chromium';
import { ISOLATED, settle } from './cold';

/** A Chromium with an extension in it, for measurements. */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** The extension's service worker. */
  worker: Worker;
  /** Opens a page at a site of its own; it is laid out, painted and idle. */
  open(html: string, address?: string): Promise<{ page: Page; cdp: CDPSession; url: string }>;
  close(): Promise<void>;
}

export async function openWithExtension(extension: string): Promise<ExtensionBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'oncogloss-bench-'));
  writeQuietProfile(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser(CHROMIUM),
    headless: false,
    viewport: { width: 1200, height: 900 },
    args: chromiumFlags({ extension, headless: true }),
  });
  let body = '';
  let sites = 0;
  await context.route('**/*', (route) => {
    const request = route.request();
    if (request.url().startsWith('chrome-extension://')) return route.continue();
    if (!request.isNavigationRequest() || request.frame().parentFrame() !== null) {
      return route.fulfill({ status: 204 });
    }
    return route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers: ISOLATED });
  });
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return {
    context,
    worker,
    async open(html, address) {
      body = html;
      const url = address ?? `https://bench${sites++}.example/article`;
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await settle(page);
      return { page, cdp: await context.newCDPSession(page), url };
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
