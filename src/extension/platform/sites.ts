import { browser } from './browser';
import { contentScriptFiles } from './runtime';

export { originPattern } from './origin';

/** Asks the reader for one site; must be called inside a click. True when it was given. */
export const requestSite = (pattern: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern] });
export const removeSite = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] });

/** All sites the extension may run on, those of the manifest included. */
export async function allowedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Hears which sites (match patterns) the reader gave or took back, here or in the browser's own pages. */
export function onSitesChanged(run: (change: { given: string[]; taken: string[] }) => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => run({ given: origins, taken: [] }));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => run({ given: [], taken: origins }));
}

/** Runs scripts of the extension beside the gate of a tab's page. @throws Error when the page forbids it. */
export async function injectScripts(tabId: number, files: string[]): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files });
}

/**
 * Runs the content script in a tab now, with the scripts that it would ask for later: what a click of the reader's
 * allows (`activeTab`) may be over by then. @throws Error when the page forbids it.
 */
export async function injectContentScript(tabId: number, further: string[] = []): Promise<void> {
  const { js, css } = contentScriptFiles();
  if (css.length > 0) await browser.scripting.insertCSS({ target: { tabId }, files: css });
  await injectScripts(tabId, [...js, ...further]);
}

/** Makes the browser run the content script on exactly these further sites, also after a restart. */
export async function registerSites(patterns: string[]): Promise<void> {
  const id = 'granted-sites';
  const { js, css } = contentScriptFiles();
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  // This runs whenever the background wakes: while a script is replaced, a page that loads goes without.
  if (same(known?.matches, patterns) && (known === undefined || same(known.js, js))) return;
  if (known !== undefined) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (patterns.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id,
      matches: patterns,
      js,
      ...(css.length > 0 && { css }),
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** True for the same paths or patterns in any order; the browser may write paths with a leading slash. */
function same(a: readonly string[] = [], b: readonly string[] = []): boolean {
  const sorted = (list: readonly string[]) => list.map((item) => item.replace(/^\//, '')).sort();
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
