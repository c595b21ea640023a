import { browser } from './browser';

/** What the polyfill's types do not know: Chromium's side panel and Firefox's sidebar. Each browser has one of them. */
interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel beside the page. Both browsers ask that this is called in the very turn of the reader's own action,
 * so that the window must be known before.
 *
 * @throws Error when the browser has no panel (Firefox for Android) or does not take the call for the reader's.
 */
export function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (sidePanel) return sidePanel.open({ windowId });
  if (sidebarAction) return sidebarAction.open();
  return Promise.reject(new Error('This browser has no side panel'));
}

/** Is there a panel to open? */
export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  return sidePanel !== undefined || sidebarAction !== undefined;
}
