import { askPage } from '../messages';
import { openPanel } from '../platform/panel';
import { onCommand } from '../platform/runtime';
import { activeTab, openPopup } from '../platform/tabs';
import { loadSettings, setHostOff } from '../settings/settings';

/** Path of the popup; `#search` puts the cursor into its search field. */
const POPUP = 'src/extension/popup/index.html#search';

/** Turns Oncogloss off on the tab's site, or on again. */
async function toggle(tabId: number): Promise<void> {
  const { host } = await askPage(tabId, 'state', {});
  const { offHosts } = await loadSettings();
  await setHostOff(host, !offHosts.includes(host));
}

/** Answers the keyboard commands of the manifest. On a page without content script they do nothing. */
export function followCommands(): void {
  onCommand(async (command, tabId, windowId) => {
    // First of all: a panel opens only in the very turn of the reader's key.
    if (command === 'open-panel') return windowId === undefined ? undefined : openPanel(windowId);
    if (command === 'open-search') return openPopup(POPUP, tabId);
    const tab = await activeTab();
    if (!tab) return;
    try {
      if (command === 'toggle') await toggle(tab.id);
      else if (command === 'next-term') await askPage(tab.id, 'step', { by: 1 });
      else if (command === 'previous-term') await askPage(tab.id, 'step', { by: -1 });
    } catch {
      // No content script in this tab: nothing to toggle or to walk.
    }
  });
}
