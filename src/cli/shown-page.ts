import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { JOURNAL_HOSTS } from '../data/hosts';
import { inProject } from './paths';
import { readSavedPage, type SavedPage } from './saved-page';

/** What `npm start` opens: an address of the web, or a page that is served from a file. */
export interface ShownPage {
  url: string;
  /** Absent for an address: that page comes from the network. */
  saved?: SavedPage;
}

/** Address of the bundled demo article: that of a journal page, with the DOI prefix that is kept for examples. */
const DEMO_URL = 'https://link.springer.com/article/10.5555/oncogloss.demo.1';

/**
 * Finds out what to show.
 * @param argument an address, the path of a saved page, or nothing for the demo article
 * @throws Error with one plain line when there is no such page
 */
export function pageToShow(argument?: string): ShownPage {
  if (argument === undefined) {
    return {
      url: DEMO_URL,
      saved: { ...readSavedPage(inProject('src/data/demo/article.html')), url: DEMO_URL },
    };
  }
  if (/^https?:\/\//i.test(argument)) return { url: new URL(argument).href };
  if (!existsSync(argument)) throw new Error(`${argument}: neither an address (https://…) nor a file`);
  const saved = readSavedPage(argument);
  // A page that does not say where it comes from is shown as if it stood in a journal, or nothing would be marked.
  const url = isJournal(saved.url)
    ? saved.url
    : `https://link.springer.com/article/${encodeURIComponent(basename(argument))}`;
  return { url, saved: { ...saved, url } };
}

/** True when the extension runs at this address without being asked. */
export function isJournal(address: string): boolean {
  const { hostname, pathname, protocol } = new URL(address);
  return JOURNAL_HOSTS.some(({ host, path = '/', http }) => {
    const bare = host.replace(/^\*\./, '');
    const sameHost = hostname === bare || (host.startsWith('*.') && hostname.endsWith(`.${bare}`));
    return sameHost && pathname.startsWith(path) && (protocol === 'https:' || http === true);
  });
}
