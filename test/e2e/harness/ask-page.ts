import type { Tab } from './types';

/**
 * Asks the page a popup speaks of, as the popup itself or a command of the manifest does: no driver can press a browser's
 * own shortcuts.
 *
 * @param popup the popup's page as `Tab.popup` opens it
 */
export const askPage = (popup: Tab, name: string, params: unknown): Promise<unknown> =>
  popup.evaluate(
    async (message) => {
      const api =
        (globalThis as unknown as { browser?: never; chrome: never }).browser ??
        (globalThis as never as { chrome: never }).chrome;
      const id = Number(new URLSearchParams(location.search).get('tab'));
      const { tabs } = api as { tabs: { sendMessage(id: number, message: unknown): Promise<unknown> } };
      return tabs.sendMessage(id, message);
    },
    { oncogloss: 'page', name, params },
  );
