import { browser } from './browser';

/** What a tab does. */
export interface PageEvents {
  /** A tab may show something else from now on: another document, or another address in the same one. */
  onMoved(tabId: number): void;
  /** A tab has loaded. */
  onLoaded(tabId: number): void;
}

/** The window in which this very view stands. */
export async function ownWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}

/** Hears what the pages of tabs do, of all windows. Needs no permission: addresses are not asked for. */
export function watchPages({ onMoved, onLoaded }: PageEvents): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading' || change.url !== undefined) onMoved(tabId);
    if (change.status === 'complete') onLoaded(tabId);
  });
  browser.tabs.onRemoved.addListener(onMoved);
}

/** Hears which tab is in front of a window. Needs no permission: ids only. */
export function watchFront(windowId: number, onFront: (tabId: number) => void): void {
  const look = () => {
    browser.tabs.query({ active: true, windowId }).then(
      ([tab]) => tab?.id !== undefined && onFront(tab.id),
      // The window is being closed.
      () => undefined,
    );
  };
  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) onFront(active.tabId);
  });
  // A tab that was prerendered takes the place of another without being activated.
  browser.tabs.onReplaced?.addListener(look);
  // A tab dragged into the window comes to its front, in some versions without a word.
  browser.windows.onFocusChanged.addListener((focused) => {
    if (focused === windowId) look();
  });
}
