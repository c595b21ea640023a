import { browser } from './browser';
import { type Answer, listenerOf, received } from './reply';

export type { Sender } from './reply';

/** Sends a message to the background. @throws Error when nobody answers (worker gone, extension reloaded). */
export async function sendToBackground(message: unknown): Promise<unknown> {
  // `async` is not for show: once the extension was updated the browser's function throws before it promises.
  return received(await browser.runtime.sendMessage(message));
}

/** Sends a message to the content script of a tab's top frame. @throws Error when there is none. */
export async function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  return received(await browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
}

/**
 * Hears messages of this very extension.
 * @returns the undo
 */
export function onMessage(answerTo: Answer): () => void {
  const listener = listenerOf(answerTo, () => browser.runtime.id);
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
