import type { Tab } from '../e2e/harness';

/** A message that got no answer: the browser or the background went away meanwhile. */
export class NoAnswer extends Error {}

/** How long an answer is waited for, in milliseconds: a message to a background that was stopped may get none. */
const PATIENCE = 30_000;

/**
 * Sends a message to the background from a page of the extension, as the extension's own code does. The answer is in
 * this process when this resolves: no kill of the browser can take it back.
 *
 * @param gone aborted once no answer can come any more.
 * @throws NoAnswer
 */
export async function ask<R>(tab: Tab, name: string, params: unknown, gone?: AbortSignal): Promise<R> {
  const wire = { oncogloss: 'background', name, params };
  let giveUp = () => {};
  const late = new Promise<never>((_, reject) => {
    giveUp = () => reject(new NoAnswer(`${name}: no answer`));
  });
  const timer = setTimeout(giveUp, PATIENCE);
  gone?.addEventListener('abort', giveUp);
  if (gone?.aborted) giveUp();
  try {
    const answer = await Promise.race([tab.evaluate(send, wire), late]);
    if (answer.error !== undefined) throw new NoAnswer(`${name}: ${answer.error}`);
    return answer.reply as R;
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer(`${name}: ${(error as Error).message}`);
  } finally {
    clearTimeout(timer);
    gone?.removeEventListener('abort', giveUp);
  }
}

/** Runs in the page. The background answers through the polyfill, whose refusals are objects in Chromium. */
async function send(wire: unknown): Promise<{ reply?: unknown; error?: string }> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { runtime: { sendMessage(message: unknown): Promise<unknown> } } | undefined
  >;
  try {
    const reply = (await (browser ?? chrome)?.runtime.sendMessage(wire)) as
      | { __mozWebExtensionPolyfillReject__?: boolean; message?: string }
      | undefined;
    if (reply === undefined) return { error: 'nobody answered' };
    if (reply?.__mozWebExtensionPolyfillReject__) return { error: String(reply.message) };
    return { reply };
  } catch (error) {
    return { error: (error as Error).message };
  }
}
