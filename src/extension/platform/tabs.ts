import { browser } from './browser';

export interface Tab {
  id: number;
  /** Absent when the extension may not know it. */
  url?: string;
}

const toTab = (tab: { id?: number | undefined; url?: string | undefined } | undefined): Tab | undefined =>
  tab?.id === undefined ? undefined : { id: tab.id, ...(tab.url !== undefined && { url: tab.url }) };

/** The tab the reader looks at, or undefined when there is none (a detached window). */
export async function activeTab(): Promise<Tab | undefined> {
  return toTab((await browser.tabs.query({ active: true, currentWindow: true }))[0]);
}

export async function tabById(id: number): Promise<Tab | undefined> {
  return toTab(await browser.tabs.get(id).catch(() => undefined));
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

/** Opens the popup where the browser allows it, else the popup's page in a tab of its own. */
export async function openPopup(url: string): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url });
  }
}
