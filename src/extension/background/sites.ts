import { onSitesChanged, registerSites } from '../platform/sites';
import { grantedSites } from '../settings/granted-sites';

/** Keeps the content scripts of granted sites in step with the permissions, now and whenever they change. */
export function followSites(): void {
  // One at a time: two registrations at once would meet a script that is there already.
  let last: Promise<void> = Promise.resolve();
  const sync = () => {
    last = last.then(async () => registerSites(await grantedSites())).catch(() => undefined);
  };
  onSitesChanged(sync);
  sync();
}
