import { existsSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Route } from 'playwright-core';
import { CHROMIUM, requireBrowser } from '../../../src/cli/browsers';
import { distOf } from '../../../src/cli/build';
import { chromiumFlags, extensionId, writeQuietProfile } from '../../../src/cli/chromium';
import { inCard, openPopup } from '../../../src/cli/extension-pages';
import { findPhrase, readHighlights, visibleText } from '../../../src/cli/painted';
import { attachToChromium, newPageBehind } from './chromium-tabs';
import { killGroup } from './kill';
import { fixtureFor } from './pages';
import { startProxy } from './proxy';
import type { Browser, LaunchOptions, Pages, Tab } from './types';

/** Chromium with the extension, driven by Playwright; the network is a proxy that refuses. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const extension = options.extension === undefined ? distOf('chromium') : options.extension;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'oncogloss-chromium-'));
  if (!existsSync(join(profile, 'Default'))) writeQuietProfile(profile);
  const proxy = await startProxy();
  const args = [...chromiumFlags({ extension, headless: true }), `--proxy-server=127.0.0.1:${proxy.port}`];
  const { context, close } = options.tabsHide
    ? await attachToChromium(profile, args)
    : await launchContext(profile, args, options);
  options.signal?.addEventListener('abort', () => killGroup(pidOf(profile)));
  const pages: Pages = {};
  const refused: string[] = [];
  let limit: CDPSession | undefined;
  await context.route('**/*', (route) => serve(route, pages, refused));
  const id = extension === null ? null : await extensionId(context);
  const make = (page: Page) => chromiumTab(context, page, id);
  return {
    name: 'chromium',
    async open(url, { pages: more = {}, background = false } = {}) {
      Object.assign(pages, more);
      const tab = await make(await (background ? newPageBehind(context) : context.newPage()));
      await tab.goto(url);
      return tab;
    },
    async openExtensionPage(path) {
      const tab = await make(await context.newPage());
      await tab.goto(`chrome-extension://${id}/${path}`);
      return tab;
    },
    async tabAt(part) {
      const page = context.pages().find((open) => open.url().includes(part));
      return page ? make(page) : null;
    },
    requests: () => [...refused, ...proxy.asked()],
    async limitStorage(bytes) {
      // The limit lives as long as the session that set it.
      limit ??= await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      await limit.send('Storage.overrideQuotaForOrigin', {
        origin: `chrome-extension://${id}`,
        ...(bytes !== null && { quotaSize: bytes }),
      });
    },
    async collectGarbage() {
      for (const page of context.pages()) {
        const session = await context.newCDPSession(page);
        for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
        await session.detach();
      }
    },
    async stopBackground() {
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    async close() {
      await close();
      await proxy.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
    async kill() {
      const closed = new Promise((resolve) => context.once('close', resolve));
      killGroup(pidOf(profile));
      await closed;
      await proxy.close();
    },
  };
}

async function launchContext(profile: string, args: string[], options: LaunchOptions) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser(CHROMIUM),
    headless: false,
    viewport: options.viewport ?? { width: 1200, height: 900 },
    colorScheme: options.scheme ?? 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    hasTouch: options.touch ?? false,
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    args,
    // One that has not begun to answer by then is ended.
    timeout: 30_000,
  });
  return { context, close: () => context.close() };
}

/** The browser that holds a profile: its lock is a link to `host-pid`. */
const pidOf = (profile: string): number =>
  Number(readlinkSync(join(profile, 'SingletonLock')).replace(/^.*-/, ''));

async function serve(route: Route, pages: Pages, refused: string[]): Promise<void> {
  const url = route.request().url();
  if (url.startsWith('chrome-extension://')) return route.continue();
  const fixture = fixtureFor(pages, url);
  if (fixture) return route.fulfill(fixture);
  refused.push(url);
  return route.abort();
}

async function chromiumTab(context: BrowserContext, page: Page, id: string | null): Promise<Tab> {
  const cdp = await context.newCDPSession(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    errors,
    inCard: (fn, arg) => inCard(cdp, fn, arg),
    evaluate: (fn: (arg: never) => unknown, arg?: unknown) => page.evaluate(fn as never, arg) as never,
    highlights: () => page.evaluate(readHighlights),
    async rectOf(phrase, nth = 0) {
      const rect = await page.evaluate(findPhrase, { phrase, nth });
      if (!rect) throw new Error(`“${phrase}” (${nth}) is not painted`);
      return rect;
    },
    cardText: async () => (await inCard(cdp, visibleText)) || null,
    mouse: page.mouse,
    async touch(x, y, hold = 0) {
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await new Promise((resolve) => setTimeout(resolve, hold));
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    keyboard: page.keyboard,
    goto: async (url) => {
      await page.goto(url);
    },
    popup: async () => chromiumTab(context, await openPopup(context, id ?? '', page), id),
    bringToFront: () => page.bringToFront(),
    chooseFile: (selector, path) => page.setInputFiles(selector, path),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    async memory() {
      // What one collection finds dead may have held something that only the next one sees.
      for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      return { heap: usedSize, nodes, listeners: jsEventListeners };
    },
    close: () => page.close(),
  };
}
