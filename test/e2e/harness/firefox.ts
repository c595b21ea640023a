import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, {
  type ElementHandle,
  type HTTPRequest,
  type Page,
  type Browser as PuppeteerBrowser,
} from 'puppeteer-core';
import { GECKO_ID } from '../../../src/build/manifest';
import { FIREFOX, requireBrowser } from '../../../src/cli/browsers';
import { distOf } from '../../../src/cli/build';
import { POPUP_PAGE } from '../../../src/cli/extension-pages';
import { findPhrase, readHighlights, visibleText } from '../../../src/cli/painted';
import { cardRoot, collectGarbage, evaluateOn, stopEventPage } from './bidi';
import { killGroup } from './kill';
import { fixtureFor } from './pages';
import { startProxy } from './proxy';
import type { Browser, LaunchOptions, Pages, Tab } from './types';

/** Fixes the address of the extension's own pages, which Firefox otherwise draws by lot. */
const UUID = '4f6e636f-676c-4f73-8121-000000000001';
const EXTENSION = `moz-extension://${UUID}`;

/** Firefox with the extension, driven over WebDriver BiDi; the network is a proxy that refuses. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Browser> {
  const extension = options.extension === undefined ? distOf('firefox') : options.extension;
  const proxy = await startProxy();
  // The browser before may have been ended by its signal.
  if (options.profile !== undefined) await putBack(options.profile);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser(FIREFOX),
    headless: true,
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    ...(options.signal && { signal: options.signal }),
    // Lets a test open and drive the extension's own pages.
    args: ['--remote-allow-system-access'],
    defaultViewport: options.viewport ?? { width: 1200, height: 900 },
    extraPrefsFirefox: {
      ...quiet(proxy.port),
      ...looks(options),
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      // An add-on that is loaded for a session is removed with it, and its data too unless these say otherwise.
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextensions.keepStorageOnUninstall': true,
    },
  });
  if (extension !== null) await browser.installExtension(extension);
  const pages: Pages = {};
  const refused: string[] = [];
  return {
    name: 'firefox',
    async open(url, { pages: more = {}, background = false } = {}) {
      Object.assign(pages, more);
      const page = await browser.newPage({ type: 'tab', background });
      await page.setRequestInterception(true);
      page.on('request', (request) => void serve(request, pages, refused));
      const tab = firefoxTab(browser, page);
      await tab.goto(url);
      return tab;
    },
    openExtensionPage: (path) => openExtensionPage(browser, path),
    async tabAt(part) {
      for (const page of await browser.pages()) {
        // BiDi does not tell of navigations to extension pages: each page is asked where it is.
        const there = page.evaluate(() => location.href).catch(() => '');
        if ((await withinASecond(there, '')).includes(part)) return firefoxTab(browser, page);
      }
      return null;
    },
    requests: () => [...refused, ...proxy.asked()],
    limitStorage: () =>
      Promise.reject(new Error('Firefox lets nobody limit the storage of a running browser')),
    collectGarbage: () => collectGarbage(browser),
    stopBackground: () => stopEventPage(browser, GECKO_ID),
    async close() {
      await browser.close();
      await proxy.close();
    },
    async kill() {
      const process = browser.process();
      const runs = process?.exitCode === null && process.signalCode === null;
      const gone = new Promise((resolve) => (runs ? process.once('exit', resolve) : resolve(null)));
      killGroup(process?.pid ?? 0);
      await gone;
      if (options.profile !== undefined) await putBack(options.profile);
      await proxy.close();
    },
  };
}

/** Preferences that route everything to the proxy and keep Firefox from calling home. */
function quiet(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.prefetch-next': false,
    'network.dns.disablePrefetch': true,
    'network.http.speculative-parallel-limit': 0,
    'services.settings.server': 'data:,#nothing',
  };
}

/**
 * Waits until Puppeteer has put the preferences of a profile back, which it does when the browser has ended. A browser
 * that is started before finds preferences that are gone or another run's, and may never show a page of the extension.
 */
async function putBack(profile: string): Promise<void> {
  const kept = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`));
  const isBack = async () => !kept.some((file) => existsSync(file));
  // What could not be put back stays for good: the next start writes both files anew.
  await until(isBack, 'The profile was not put back').catch(() => {
    for (const file of kept) rmSync(file, { force: true });
  });
}

function looks(options: LaunchOptions): Record<string, unknown> {
  return {
    'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': options.reducedMotion ? 1 : 0,
    // 2: the reader's own colours, everywhere; this is what `forced-colors: active` means in Firefox.
    // A coarse pointer that cannot hover, and no other.
    ...(options.touch && {
      'dom.w3c_touch_events.enabled': 1,
      'ui.primaryPointerCapabilities': 1,
      'ui.allPointerCapabilities': 1,
    }),
    ...(options.forcedColors ? { 'browser.display.document_color_use': 2 } : {}),
  };
}

async function serve(request: HTTPRequest, pages: Pages, refused: string[]): Promise<void> {
  const url = request.url();
  try {
    const fixture = fixtureFor(pages, url);
    if (fixture) return await request.respond(fixture);
    if (!/^(moz-extension|data|blob|about|resource|chrome):/.test(url)) {
      refused.push(url);
      return await request.abort();
    }
    return await request.continue();
  } catch {
    // The tab was closed or navigated while the request was being answered.
  }
}

function firefoxTab(browser: PuppeteerBrowser, page: Page): Tab {
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    const message = error instanceof Error ? error.message : String(error);
    // Firefox logs what a page's own policy blocks of that page as an error; it is none.
    if (!message.startsWith('Content-Security-Policy:')) errors.push(message.replace(/^Error: /, ''));
  });
  const inCard: Tab['inCard'] = async <R, A>(fn: (root: ShadowRoot, arg: A) => R, arg?: A) => {
    const root = await cardRoot(browser, page);
    return root === null
      ? null
      : evaluateOn<R>(browser, page, `(root) => (${fn})(root, ${JSON.stringify(arg)})`, root);
  };
  return {
    errors,
    inCard,
    evaluate: (fn: (arg: never) => unknown, arg?: unknown) => page.evaluate(fn as never, arg) as never,
    highlights: () => page.evaluate(readHighlights),
    async rectOf(phrase, nth = 0) {
      const rect = await page.evaluate(findPhrase, { phrase, nth });
      if (!rect) throw new Error(`“${phrase}” (${nth}) is not painted`);
      return rect;
    },
    cardText: async () => (await inCard(visibleText)) || null,
    mouse: page.mouse,
    async touch(x, y, hold = 0) {
      const finger = await page.touchscreen.touchStart(x, y);
      await new Promise((resolve) => setTimeout(resolve, hold));
      await finger.end();
    },
    keyboard: {
      press: (key) => pressKeys(page, key),
      type: (text) => page.keyboard.type(text),
    },
    goto: async (url) => {
      await page.goto(url);
    },
    async popup() {
      const popup = await openExtensionPage(browser, POPUP_PAGE);
      await page.bringToFront();
      const tabId = await popup.evaluate(async () => {
        const api = (
          globalThis as unknown as { browser: { tabs: { query(q: object): Promise<{ id: number }[]> } } }
        ).browser;
        return (await api.tabs.query({ active: true, currentWindow: true }))[0]?.id;
      });
      await popup.goto(`${EXTENSION}/${POPUP_PAGE}?tab=${tabId}`);
      await popup.bringToFront();
      return popup;
    },
    bringToFront: () => page.bringToFront(),
    async chooseFile(selector, path) {
      await ((await page.$(selector)) as ElementHandle<HTMLInputElement> | null)?.uploadFile(path);
    },
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
    },
    memory: () => Promise.reject(new Error('Firefox tells no driver what is alive')),
    close: () => page.close(),
  };
}

/** Presses `Shift+Tab` and the like; Playwright's way of writing a chord, which Puppeteer does not know. */
async function pressKeys(page: Page, chord: string): Promise<void> {
  const keys = chord.split('+') as Parameters<Page['keyboard']['press']>[0][];
  const last = keys.pop();
  if (last === undefined) return;
  for (const key of keys) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

async function openExtensionPage(browser: PuppeteerBrowser, path: string): Promise<Tab> {
  const page = await browser.newPage();
  const tab: Tab = {
    ...firefoxTab(browser, page),
    // BiDi never reports the end of a navigation to an extension page: it is not awaited, its result is looked for.
    goto: async (url) => {
      page.goto(url).catch(() => {});
      await until(() =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
      );
    },
  };
  await tab.goto(`${EXTENSION}/${path}`);
  return tab;
}

function withinASecond<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([asked, new Promise<T>((resolve) => setTimeout(resolve, 1000, otherwise))]);
}

async function until(
  holds: () => Promise<boolean>,
  otherwise = 'The extension page did not open',
): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    // While the process of the page is being swapped an evaluation fails or hangs: give each a second.
    const answer = await withinASecond(
      holds().catch(() => false),
      false,
    );
    if (answer) return;
    if (Date.now() > end) throw new Error(`${otherwise} within 15 seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
