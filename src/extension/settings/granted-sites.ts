import { journalPatterns } from '../../data/hosts';
import { allowedOrigins } from '../platform/sites';

/** Patterns by which a browser states "everywhere": no single site that a reader allowed. */
const EVERYWHERE = new Set(['https://*/*', 'http://*/*', '<all_urls>', '*://*/*']);

/** Sites that the reader allowed beyond the built-in list, as match patterns. */
export async function grantedSites(): Promise<string[]> {
  const listed = new Set(journalPatterns());
  return (await allowedOrigins()).filter((origin) => !listed.has(origin) && !EVERYWHERE.has(origin));
}
