import type { Browser } from 'webextension-polyfill';
import { coversOrigin } from './origin';
import { type Answer, listenerOf, received } from './reply';

/**
 * What the gate of a page needs of the browser. It runs on every page of a journal, and the polyfill alone would be
 * larger than all of it: of these few calls both browsers give the same promises by themselves (manifest version 3).
 */
declare const chrome: Pick<Browser, 'runtime' | 'storage'>;

/** Is the extension still the one that started this script? After an update or removal it is not. */
export function isAlive(): boolean {
  try {
    return chrome.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Reads one value of `storage.local`; undefined when it was never written. */
export async function readLocal(key: string): Promise<unknown> {
  return (await chrome.storage.local.get(key))[key];
}

/** Hears changes of one key. Ends with the signal. */
export function onLocalChange(key: string, run: () => void, signal: AbortSignal): void {
  const listener = (changes: object, area: string) => {
    if (area === 'local' && key in changes) run();
  };
  chrome.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => isAlive() && chrome.storage.onChanged.removeListener(listener), {
    once: true,
  });
}

/** Sends a message to the background. @throws Error when nobody answers (worker gone, extension reloaded). */
export async function sendToBackground(message: unknown): Promise<unknown> {
  return received(await chrome.runtime.sendMessage(message));
}

/** Hears messages of this very extension. Ends with the signal. */
export function onMessage(answerTo: Answer, signal: AbortSignal): void {
  const listener = listenerOf(answerTo, () => chrome.runtime.id);
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => isAlive() && chrome.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

interface Accessible {
  resources: string[];
  matches?: string[];
}

/**
 * Runs a script of the extension in this isolated world, where the manifest lets this page's site have it. The address
 * that the browser gives out for it is another in every session, and nothing tells it to the page.
 *
 * @returns false where the manifest does not: then only the background can run it.
 * @throws Error when the script cannot be had: the extension was updated under the page.
 */
export async function importScript(path: string, location: Location): Promise<boolean> {
  const lists = (chrome.runtime.getManifest().web_accessible_resources ?? []) as Accessible[];
  const here = lists.some(
    ({ resources, matches = [] }) =>
      resources.includes(path) && matches.some((pattern) => coversOrigin(pattern, location)),
  );
  // Written out: `web-ext lint` trusts no other address.
  if (here) await import(/* @vite-ignore */ chrome.runtime.getURL(path));
  return here;
}
