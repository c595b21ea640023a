import { browser } from './browser';

export interface Tab {
  id: number;
  /** The window it stands in; absent for a tab that stands in none. */
  windowId?: number;
  /** Absent when the extension may not know it. */
  url?: string;
  /** True while it loads. */
  loading?: true;
}

interface BrowserTab {
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
  status?: string | undefined;
}

const toTab = (tab: BrowserTab | undefined): Tab | undefined =>
  tab?.id === undefined
    ? undefined
    : {
        id: tab.id,
        ...(tab.windowId !== undefined && { windowId: tab.windowId }),
        ...(tab.url !== undefined && { url: tab.url }),
        ...(tab.status === 'loading' && { loading: true as const }),
      };

/** The tab in front of a window (this one by default), or undefined when there is none (a detached window). */
export async function activeTab(windowId?: number): Promise<Tab | undefined> {
  const where = windowId === undefined ? { currentWindow: true } : { windowId };
  return toTab((await browser.tabs.query({ active: true, ...where }))[0]);
}

export async function tabById(id: number): Promise<Tab | undefined> {
  return toTab(await browser.tabs.get(id).catch(() => undefined));
}

/** Ids of the open tabs that show one of these sites (match patterns); without patterns, of all tabs. */
export async function tabIds(sites?: string[]): Promise<number[]> {
  const tabs = await browser.tabs.query(sites ? { url: sites } : {});
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Opens a page of the extension in a new tab, beside the one it was asked from. */
export async function openPage(
  page: string,
  from?: { index: number; windowId?: number | undefined },
): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(page),
    ...(from && { index: from.index + 1, ...(from.windowId !== undefined && { windowId: from.windowId }) }),
  });
}

/** Opens an address of the web in a new tab. @throws Error for what is none. */
export async function openAddress(url: string): Promise<void> {
  if (!/^https?:\/\//i.test(url)) throw new Error(`Not an address of the web: ${url}`);
  await browser.tabs.create({ url });
}

/** Shows a short text on the toolbar button for one tab; '' takes it away. A tab that has gone is no error. */
export async function setBadge(tabId: number, text: string, title: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#4a5a6a' });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile.
  }
}

/**
 * Opens the popup where the browser allows it, else the popup's page in a tab of its own.
 *
 * @param page path of the popup's page with a fragment that tells it what to show.
 * @param subject the tab it speaks of when it stands in its own.
 */
export async function openPopup(page: string, subject: number | undefined): Promise<void> {
  const { action } = browser;
  const url = new URL(browser.runtime.getURL(page));
  try {
    // Not awaited: Firefox opens a popup only in the very call that the reader's key made.
    void action.setPopup({ popup: url.href });
    await action.openPopup();
  } catch {
    if (subject !== undefined) url.searchParams.set('tab', String(subject));
    await browser.tabs.create({ url: url.href });
  } finally {
    url.hash = '';
    url.search = '';
    await action.setPopup({ popup: url.href });
  }
}
