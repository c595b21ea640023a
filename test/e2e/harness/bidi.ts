import type { Browser, Page } from 'puppeteer-core';

/** What of BiDi's remote values is used here. */
interface RemoteValue {
  type: string;
  sharedId?: string;
  value?: unknown;
}

interface Wire {
  connection: {
    send(
      method: string,
      params: object,
    ): Promise<{ result: { result: RemoteValue; exceptionDetails?: { text: string } } }>;
  };
}

async function callFunction(browser: Browser, page: Page, params: object) {
  // Puppeteer has no public way to a raw BiDi command; both members below are there in 24.x and cast on purpose.
  const wire = browser as unknown as Wire;
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = await wire.connection.send('script.callFunction', {
    awaitPromise: true,
    target: { context },
    ...params,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result;
}

/**
 * The card's closed shadow root, as a BiDi reference. A page's script cannot get it, but BiDi serialises an element
 * with its shadow tree, closed or open, when asked for `includeShadowTree: 'all'`.
 */
export async function cardRoot(browser: Browser, page: Page): Promise<RemoteValue | null> {
  const host = await callFunction(browser, page, {
    functionDeclaration: `() => [...document.querySelectorAll('*')].find((e) => e.localName.startsWith('oncogloss-'))`,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  return (host.value as { shadowRoot?: RemoteValue | null } | undefined)?.shadowRoot ?? null;
}

/** Runs a function on a node got from `cardRoot`; its result must be plain JSON. */
export async function evaluateOn<R>(browser: Browser, page: Page, fn: string, node: RemoteValue): Promise<R> {
  const reply = await callFunction(browser, page, {
    // As JSON text, because BiDi's own serialisation of objects would have to be undone value by value.
    functionDeclaration: `async (node) => JSON.stringify(await (${fn})(node))`,
    arguments: [{ type: 'sharedReference', sharedId: node.sharedId }],
  });
  return reply.value === undefined ? (undefined as R) : (JSON.parse(String(reply.value)) as R);
}

/**
 * Runs a function in a window of Firefox itself, which shows its scripts to a driver that was started with
 * `--remote-allow-system-access`.
 */
async function inFirefox(browser: Browser, functionDeclaration: string, ...args: string[]): Promise<void> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  const reply = await connection.send('script.callFunction', {
    functionDeclaration,
    arguments: args.map((value) => ({ type: 'string', value })),
    awaitPromise: true,
    target: { context: window?.context },
  });
  const { exceptionDetails } = reply.result as { exceptionDetails?: { text: string } };
  if (exceptionDetails) throw new Error(exceptionDetails.text);
}

/** Ends the event page of an add-on now: the call is the one that Firefox' tests and about:debugging use. */
export const stopEventPage = (browser: Browser, addon: string): Promise<void> =>
  inFirefox(browser, `(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground()`, addon);

/** Asks all processes of pages to collect what is dead, JavaScript and nodes, as about:memory does. */
export const collectGarbage = (browser: Browser): Promise<void> =>
  inFirefox(
    browser,
    `async () => { for (let i = 0; i < 4; i++) {
      for (const topic of ['child-gc-request', 'child-cc-request']) Services.obs.notifyObservers(null, topic);
      await new Promise((resolve) => setTimeout(resolve, 300));
    } }`,
  );
