import type { PageState } from '../../core/model';
import { journalPatterns } from '../../data/hosts';
import type { SiteAccess } from '../../ui/popup/types';
import { askPage } from '../messages';
import { originPattern } from '../platform/sites';
import { activeTab, type Tab, tabById } from '../platform/tabs';
import { grantedSites } from '../settings/granted-sites';

/** The tab the popup speaks of: `?tab=ID` when it stands in a tab of its own, else the active one. */
export async function subjectTab(): Promise<Tab | undefined> {
  const id = Number(new URLSearchParams(location.search).get('tab'));
  return Number.isInteger(id) && id > 0 ? tabById(id) : activeTab();
}

/** Does a match pattern of the manifest cover this address? */
function covers(pattern: string, url: URL): boolean {
  const m = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern);
  if (!m) return false;
  const [, scheme, host = '', path = ''] = m;
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  if (
    host.startsWith('*.')
      ? url.hostname !== host.slice(2) && !url.hostname.endsWith(host.slice(1))
      : host !== url.hostname
  )
    return false;
  const glob = new RegExp(
    `^${path
      .split('*')
      .map((p) => p.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
  return glob.test(url.pathname + url.search);
}

/** What Oncogloss may do on the tab's site. */
export async function siteAccess(tab: Tab | undefined): Promise<SiteAccess> {
  const pattern = tab?.url && originPattern(tab.url);
  if (!tab?.url || !pattern) return tab && !tab.url ? 'none' : 'forbidden';
  const url = new URL(tab.url);
  if (journalPatterns().some((p) => covers(p, url))) return 'listed';
  return (await grantedSites()).includes(pattern) ? 'granted' : 'none';
}

/** What the page says of itself; null when no content script answers. */
export async function pageState(tab: Tab | undefined): Promise<PageState | null> {
  if (!tab) return null;
  try {
    return (await askPage(tab.id, 'state', {})) ?? null;
  } catch {
    return null;
  }
}
