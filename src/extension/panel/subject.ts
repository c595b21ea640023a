import { ownWindow, type PageEvents, watchFront, watchPages } from '../platform/active-tab';
import { activeTab } from '../platform/tabs';

/** What the panel is told of the tab it stands beside; of other tabs too, which it passes over. */
export interface SubjectEvents extends PageEvents {
  /** This tab is the one spoken of; null: there is none. */
  onSubject(tabId: number | null): void;
}

/** A number in the panel's own address: `?tab=7`. */
function named(name: string): number | undefined {
  const id = Number(new URLSearchParams(location.search).get(name));
  return Number.isInteger(id) && id > 0 ? id : undefined;
}

/**
 * Follows the tab in front of the panel's window. Where the panel stands in a tab of its own, its address says what it
 * speaks of: `?tab=ID` one tab for good, `?window=ID` the tab in front of another window.
 */
export async function followSubject(events: SubjectEvents): Promise<void> {
  watchPages(events);
  const fixed = named('tab');
  if (fixed !== undefined) {
    events.onSubject(fixed);
    return;
  }
  const windowId = named('window') ?? (await ownWindow());
  if (windowId === undefined) return events.onSubject(null);
  watchFront(windowId, events.onSubject);
  const tab = await activeTab(windowId);
  events.onSubject(tab?.id ?? null);
}
