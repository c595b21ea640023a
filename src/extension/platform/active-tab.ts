import { browser } from './browser';

/** What the window of a view is told of its tabs. */
export interface TabEvents {
  /** Another tab came to the front. */
  onFront(tabId: number): void;
  /** A tab began to load another document, or its address changed. */
  onLeft(tabId: number): void;
  /** A tab has loaded. */
  onLoaded(tabId: number): void;
}

/** The window in which this very view stands. */
export async function ownWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}

/** Hears what happens to the tabs of one window. Needs no permission: ids only. */
export function watchTabs(windowId: number, events: TabEvents): void {
  const front = () => {
    browser.tabs.query({ active: true, windowId }).then(
      ([tab]) => tab?.id !== undefined && events.onFront(tab.id),
      // The window is being closed.
      () => undefined,
    );
  };
  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) events.onFront(active.tabId);
  });
  // A tab that was prerendered takes the place of another without being activated.
  browser.tabs.onReplaced?.addListener(front);
  // A tab dragged into the window comes to its front, in some versions without a word.
  browser.windows.onFocusChanged.addListener((focused) => {
    if (focused === windowId) front();
  });
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (tab.windowId !== windowId) return;
    if (change.status === 'loading' || change.url !== undefined) events.onLeft(tabId);
    if (change.status === 'complete') events.onLoaded(tabId);
  });
}
