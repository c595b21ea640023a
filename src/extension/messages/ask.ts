import { sendToBackground, sendToTab } from '../platform/runtime';
import type { Params, Reply } from './message';
import type { BackgroundMessages, PageMessages } from './protocol';
import type { Wire } from './wire';

/** Asks the background. @throws Error when it does not answer or refuses the parameters. */
export async function askBackground<K extends keyof BackgroundMessages>(
  name: K,
  params: Params<BackgroundMessages[K]>,
): Promise<Reply<BackgroundMessages[K]>> {
  const wire: Wire = { oncogloss: 'background', name, params };
  const reply = (await sendToBackground(wire)) as Reply<BackgroundMessages[K]> | undefined;
  // Every answer is something. Chromium gives nothing, and no error, when the worker is stopped while a view is open too.
  if (reply === undefined) throw new Error(`${name}: nobody answered`);
  return reply;
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
