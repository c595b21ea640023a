import { journalPatterns } from '../../data/hosts';
import { allowedOrigins } from '../platform/sites';

/** Patterns by which a browser states "everywhere": no single site that a reader allowed. */
const EVERYWHERE = new Set(['https://*/*', 'http://*/*', '<all_urls>', '*://*/*']);

/** `https://host/path/*` as Firefox gives it back: permissions have no paths there. */
const withoutPath = (pattern: string) => pattern.replace(/(:\/\/[^/]+)\/.*$/, '$1/*');

/**
 * Sites that the reader allowed beyond the built-in list, as match patterns. In Firefox a host of which the list has
 * a part only (`www.ncbi.nlm.nih.gov/pmc/`) cannot be told from one that was allowed: it counts as not allowed.
 */
export async function grantedSites(): Promise<string[]> {
  const allowed = await allowedOrigins();
  const patterns = journalPatterns();
  // A browser that gives a path back gives all of them back: there, a host as a whole is the reader's.
  const paths = patterns.some((pattern) => pattern !== withoutPath(pattern) && allowed.includes(pattern));
  const listed = new Set(paths ? patterns : patterns.map(withoutPath));
  return allowed.filter((origin) => !listed.has(origin) && !EVERYWHERE.has(origin));
}
