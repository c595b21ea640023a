import { askPage } from '../messages';
import { injectContentScript, onSitesChanged, registerSites } from '../platform/sites';
import { tabIds } from '../platform/tabs';
import { grantedSites } from '../settings/granted-sites';

/**
 * Keeps the content scripts of granted sites in step with the permissions, now and whenever they change; also in tabs
 * that are open already, because the browser's question closes the popup that asked.
 */
export function followSites(): void {
  // One at a time: two registrations at once would meet a script that is there already.
  let last: Promise<void> = Promise.resolve();
  const sync = () => {
    last = last
      .then(async () => registerSites(await grantedSites()))
      .catch((error: unknown) => console.error('Oncogloss could not follow the sites given:', error));
  };
  onSitesChanged(({ given, taken }) => {
    sync();
    enter(given).catch(() => undefined);
    leave(taken).catch(() => undefined);
  });
  sync();
}

async function enter(sites: string[]): Promise<void> {
  if (sites.length === 0) return;
  // A tab that shows an error page, or is gone, takes no script.
  for (const id of await tabIds(sites)) await injectContentScript(id).catch(() => undefined);
}

async function leave(sites: string[]): Promise<void> {
  if (sites.length === 0) return;
  // Addresses of tabs are hidden from us without the permission: each page looks for itself.
  for (const id of await tabIds()) void askPage(id, 'leave', { sites }).catch(() => undefined);
}
