/** Pages about many articles, or about none, whatever else their address holds. */
const NO_ARTICLE =
  /(?:^|\/)(?:search|searchresults?|results?|toc|loi|browse|issue|issues|archive|journals?|latest|current|about|authors?|login|alerts?|cart|action|account|advanced|topics?|collections?|subjects?|guidelines|submit|ahead-of-print|early-view|articles)\/?$/i;
const LISTING =
  /(?:^|\/)(?:search|toc|loi|action|browse|login|collections?|(?:article|topical)-collections?|research-topics?|special[_-]?issues?)(?:\/|$)/i;

/** True when the path ends like a search, an issue's list or a journal's pages. */
export function looksLikeListing(location: Pick<Location, 'pathname' | 'search'>): boolean {
  const { pathname, search } = location;
  if (pathname === '/' || NO_ARTICLE.test(pathname) || LISTING.test(pathname)) return true;
  return /[?&](?:term|query|q|search|searchterm|text)=/i.test(search);
}

/** True when the address names one article: by DOI, PMCID, PMID, arXiv number or publisher item. */
export function looksLikeArticle(location: Pick<Location, 'hostname' | 'pathname' | 'search'>): boolean {
  if (looksLikeListing(location)) return false;
  const { hostname, pathname } = location;
  // A journal's own DOI names no article: /10.1002/(ISSN)1097-0142
  if (/\/10\.\d{4,9}\/(?!\(ISSN\))[^/]+/i.test(pathname)) return true;
  if (
    /\/(?:pmc\/)?articles?\/PMC\d+/i.test(pathname) ||
    /\/(?:article|abstract)\/(?:MED|PMC|PPR|AGR)\//i.test(pathname)
  )
    return true;
  if (/pubmed/.test(hostname + pathname) && /\/\d{4,9}\/?$/.test(pathname)) return true;
  if (/\/pii\/[SB][0-9X()-]{10,}/i.test(pathname)) return true;
  return /\/(?:abs|html)\/\d{4}\.\d{4,5}(?:v\d+)?$/.test(pathname);
}
