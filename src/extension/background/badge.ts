import { translate } from '../platform/runtime';
import { setBadge } from '../platform/tabs';

/** "1.2k" for counts that would not fit. */
export function badgeText(count: number | null): string {
  if (!count) return '';
  return count < 1000 ? String(count) : `${(count / 1000).toFixed(count < 10_000 ? 1 : 0)}k`;
}

/** Shows the number of terms on the toolbar button; quiet where Oncogloss is off. */
export function showBadge(tabId: number, count: number | null): Promise<void> {
  return setBadge(tabId, badgeText(count), translate('extensionName'));
}
