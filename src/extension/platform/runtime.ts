import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';

export type Sender = Runtime.MessageSender;

/** Sends a message to the background. @throws Error when nobody answers (worker gone, extension reloaded). */
export async function sendToBackground(message: unknown): Promise<unknown> {
  // `async` is not for show: once the extension was updated the browser's function throws before it promises.
  return received(await browser.runtime.sendMessage(message));
}

/** Sends a message to the content script of a tab's top frame. @throws Error when there is none. */
export async function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  return received(await browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
}

/** A handler that failed, on its way back: Chromium carries no errors. */
interface Failure {
  oncoglossFailure: string;
}

function received(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || !('oncoglossFailure' in reply)) return reply;
  throw new Error(String((reply as Failure).oncoglossFailure));
}

/**
 * Hears messages of this very extension. `handler` gives a promise of the reply, or undefined for "not mine".
 * @returns the undo
 */
export function onMessage(
  handler: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const listener: Runtime.OnMessageListenerCallback = (message, sender, reply) => {
    const answer = sender.id === browser.runtime.id ? handler(message, sender) : undefined;
    if (answer === undefined) return undefined as never;
    answer.then(reply, (error: unknown) => {
      const failure: Failure = { oncoglossFailure: error instanceof Error ? error.message : String(error) };
      reply(failure);
    });
    // "The reply comes later".
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => whileAlive(() => browser.runtime.onMessage.removeListener(listener));
}

/** Is the extension still the one that started this script? After an update or removal it is not. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Takes something back from the browser, which has forgotten it itself once the extension was updated or removed. */
export function whileAlive(undo: () => void): void {
  try {
    undo();
  } catch (error) {
    if (isAlive()) throw error;
  }
}

export const extensionVersion = (): string => browser.runtime.getManifest().version;
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Files of the content script as the build named them, for sites that are not in the manifest's list. */
export function contentScriptFiles(): { js: string[]; css: string[] } {
  const script = browser.runtime.getManifest().content_scripts?.[0];
  return { js: script?.js ?? [], css: script?.css ?? [] };
}

/** The reader's language for a key of `_locales`. */
export const translate = (key: string, ...args: string[]): string =>
  browser.i18n.getMessage(key, args) || key;

/** Hears the commands of the manifest; `tabId` is the tab the reader looked at, where the browser tells it. */
export function onCommand(
  run: (command: string, tabId: number | undefined, windowId: number | undefined) => void,
): void {
  browser.commands.onCommand.addListener((command, tab) => run(command, tab?.id, tab?.windowId));
}
