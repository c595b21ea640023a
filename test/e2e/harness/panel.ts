import type { Browser, Tab } from './types';

const PANEL_PAGE = 'src/extension/panel/index.html';

/** What of the browser's API is used inside an extension page. */
interface Api {
  tabs: {
    query(q: object): Promise<{ id: number; windowId: number }[]>;
    update(id: number, change: object): Promise<unknown>;
  };
  windows: { create(what: object): Promise<unknown> };
  runtime: { getURL(path: string): string };
}
type World = { browser?: Api; chrome?: Api };

const inFront = (page: Tab) =>
  page.evaluate(async () => {
    const world = globalThis as unknown as World;
    const api = (world.browser ?? world.chrome) as Api;
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    return { id: tab?.id ?? 0, window: tab?.windowId ?? 0 };
  });

/** The side panel's page in a tab of its own, speaking for one tab for good. */
export async function openPanelFor(browser: Browser, subject: Tab): Promise<Tab> {
  const asker = await browser.openExtensionPage(PANEL_PAGE);
  await subject.bringToFront();
  const { id } = await inFront(asker);
  await asker.close();
  return browser.openExtensionPage(`${PANEL_PAGE}?tab=${id}`);
}

/**
 * The side panel's page in a window of its own, following the tab in front of the window in which `subject`
 * stands, as the panel beside that window does.
 */
export async function openPanelBeside(
  browser: Browser,
  subject: Tab,
): Promise<{ panel: Tab; tabInFront(): Promise<number>; activate(id: number): Promise<void> }> {
  const asker = await browser.openExtensionPage(PANEL_PAGE);
  await subject.bringToFront();
  const { window } = await inFront(asker);
  await asker.evaluate(
    async ([path, id]) => {
      const world = globalThis as unknown as World;
      const api = (world.browser ?? world.chrome) as Api;
      await api.windows.create({
        url: api.runtime.getURL(`${path}?window=${id}`),
        width: 420,
        height: 800,
      });
    },
    [PANEL_PAGE, window] as const,
  );
  let panel: Tab | null = null;
  for (const end = Date.now() + 15_000; panel === null && Date.now() < end; ) {
    panel = await browser.tabAt(`${PANEL_PAGE}?window=${window}`);
    if (panel === null) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (panel === null) throw new Error('The panel’s window did not open');
  await asker.close();
  const page = panel;
  return {
    panel: page,
    tabInFront: () =>
      page.evaluate(async (windowId) => {
        const world = globalThis as unknown as World;
        const api = (world.browser ?? world.chrome) as Api;
        return (await api.tabs.query({ active: true, windowId }))[0]?.id ?? 0;
      }, window),
    activate: (id) =>
      page.evaluate(async (tab) => {
        const world = globalThis as unknown as World;
        await ((world.browser ?? world.chrome) as Api).tabs.update(tab, { active: true });
      }, id),
  };
}

/** Has the browser opened its own side panel or sidebar? Asked in a page of the extension. */
export function panelIsOpen(page: Tab): Promise<boolean> {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as {
      browser?: { sidebarAction?: { isOpen(where: object): Promise<boolean> } };
      chrome: { runtime: { getContexts(which: object): Promise<unknown[]> } };
    };
    if (browser?.sidebarAction) return browser.sidebarAction.isOpen({});
    return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
  });
}
