import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** The popup's page inside the extension. */
export const POPUP_PAGE = 'src/extension/popup/index.html';

/** Opens the popup's page in a tab of its own, speaking for the tab of `page`, as the toolbar button does. */
export async function openPopup(context: BrowserContext, id: string, page: Page): Promise<Page> {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${id}/${POPUP_PAGE}`);
  await page.bringToFront();
  // Only an extension page can ask for a tab's id; the one wanted is the one in front.
  const tab = await popup.evaluate(async () => {
    const api = (
      globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } }
    ).chrome;
    return (await api.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  });
  await popup.goto(`chrome-extension://${id}/${POPUP_PAGE}?tab=${tab}`);
  await popup.bringToFront();
  return popup;
}

interface DomNode {
  nodeId: number;
  localName: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/**
 * Object id of the shadow root of the in-page card, or null. The root is closed to scripts; the DevTools protocol
 * sees through it.
 */
export async function cardRoot(cdp: CDPSession): Promise<string | null> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const queue: DomNode[] = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    const shadow = node.shadowRoots?.[0];
    if (shadow && node.localName.startsWith('oncogloss-')) {
      // A card that is closed leaves the page: it may have done so since.
      const found = await cdp.send('DOM.resolveNode', { nodeId: shadow.nodeId }).catch(() => null);
      return found?.object.objectId ?? null;
    }
    queue.push(...(node.children ?? []));
  }
  return null;
}

/** Runs `fn` on the card's shadow root; null when the card's host is not on the page. @throws what `fn` throws. */
export async function inCard<R, A = undefined>(
  cdp: CDPSession,
  fn: (root: ShadowRoot, arg: A) => R,
  arg?: A,
): Promise<R | null> {
  const objectId = await cardRoot(cdp);
  if (objectId === null) return null;
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function () { return (${fn})(this, ${JSON.stringify(arg)}); }`,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as R;
}
