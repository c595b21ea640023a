import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';

export type Sender = Runtime.MessageSender;

/** Sends a message to the background. @throws Error when nobody answers (worker gone, extension reloaded). */
export function sendToBackground(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Sends a message to the content script of a tab's top frame. @throws Error when there is none. */
export function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}

/**
 * Hears messages of this very extension. `handler` gives a promise of the reply, or undefined for "not mine".
 * @returns the undo
 */
export function onMessage(
  handler: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const listener = (message: unknown, sender: Sender) =>
    sender.id === browser.runtime.id ? handler(message, sender) : undefined;
  // The polyfill takes a promise for "the reply comes later".
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  return () =>
    browser.runtime.onMessage.removeListener(
      listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
    );
}

/** Is the extension still the one that started this script? After an update or removal it is not. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

export const extensionVersion = (): string => browser.runtime.getManifest().version;
export const extensionUrl = (path: string): string => browser.runtime.getURL(path);
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Files of the content script as the build named them, for sites that are not in the manifest's list. */
export function contentScriptFiles(): { js: string[]; css: string[] } {
  const script = browser.runtime.getManifest().content_scripts?.[0];
  return { js: script?.js ?? [], css: script?.css ?? [] };
}

/** The reader's language for a key of `_locales`. */
export const translate = (key: string, ...args: string[]): string =>
  browser.i18n.getMessage(key, args) || key;

export function onCommand(run: (command: string) => void): void {
  browser.commands.onCommand.addListener(run);
}
