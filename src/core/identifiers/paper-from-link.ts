import { ARTICLES } from './link-articles';
import { linkReader } from './link-reader';
import { byRules } from './link-rules';
import { findPaperIdentifiers } from './of-papers';

/** The DOI, PMID, PMCID or arXiv number that a link names, as `identifierFromLink` does. Apart, because pages carry only this. */
export const paperFromLink = linkReader({
  find: findPaperIdentifiers,
  inArchive: (address) => byRules(ARTICLES, address),
});
