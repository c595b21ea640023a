import { browser } from './browser';
import { whileAlive } from './runtime';

/** Reads one value of `storage.local`; undefined when it was never written. */
export async function readLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Writes one value. @throws Error when the disk is full: nothing is changed then. */
export function writeLocal(key: string, value: unknown): Promise<void> {
  return browser.storage.local.set({ [key]: value });
}

/** Reads one value of `storage.session`, which lives in memory until the browser is closed. */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/** Writes one value there. @throws Error when there is no more room (10 MB in all): nothing is changed then. */
export function writeSession(key: string, value: unknown): Promise<void> {
  return browser.storage.session.set({ [key]: value });
}

/** Hears changes of one key, from whichever part of the extension. Ends with the signal. */
export function onLocalChange(key: string, run: (value: unknown) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) run(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  const forget = () => whileAlive(() => browser.storage.onChanged.removeListener(listener));
  signal?.addEventListener('abort', forget, { once: true });
}
