import { sendToBackground, sendToTab } from '../platform/runtime';
import type { Params, Reply } from './message';
import type { BackgroundMessages, PageMessages } from './protocol';
import type { Wire } from './wire';

/** Asks the background. @throws Error when it does not answer or refuses the parameters. */
export function askBackground<K extends keyof BackgroundMessages>(
  name: K,
  params: Params<BackgroundMessages[K]>,
): Promise<Reply<BackgroundMessages[K]>> {
  const wire: Wire = { oncogloss: 'background', name, params };
  return sendToBackground(wire) as Promise<Reply<BackgroundMessages[K]>>;
}

/** Asks the page of a tab. @throws Error when no content script is there. */
export function askPage<K extends keyof PageMessages>(
  tabId: number,
  name: K,
  params: Params<PageMessages[K]>,
): Promise<Reply<PageMessages[K]>> {
  const wire: Wire = { oncogloss: 'page', name, params };
  return sendToTab(tabId, wire) as Promise<Reply<PageMessages[K]>>;
}
