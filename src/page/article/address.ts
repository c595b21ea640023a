// These run first on every page. Patterns that ignore case take the browser twice as long to prepare as a lower-case
// copy of an address, which is all ASCII.

/** Pages about many articles, or about none, whatever else their address holds. */
const NO_ARTICLE =
  /(?:^|\/)(?:search|searchresults?|results?|toc|loi|browse|issue|issues|archive|journals?|latest|current|about|authors?|login|alerts?|cart|action|account|advanced|topics?|collections?|subjects?|guidelines|submit|ahead-of-print|early-view|articles)\/?$/;
const LISTING =
  /(?:^|\/)(?:search|toc|loi|action|browse|login|collections?|(?:article|topical)-collections?|research-topics?|special[_-]?issues?)(?:\/|$)/;

/** True when the path ends like a search, an issue's list or a journal's pages. */
export function looksLikeListing(location: Pick<Location, 'pathname' | 'search'>): boolean {
  const pathname = location.pathname.toLowerCase();
  if (pathname === '/' || NO_ARTICLE.test(pathname) || LISTING.test(pathname)) return true;
  return /[?&](?:term|query|q|search|searchterm|text)=/.test(location.search.toLowerCase());
}

/** True when the address names one article: by DOI, PMCID, PMID, arXiv number or publisher item. */
export function looksLikeArticle(location: Pick<Location, 'hostname' | 'pathname' | 'search'>): boolean {
  if (looksLikeListing(location)) return false;
  const { hostname } = location;
  const pathname = location.pathname.toLowerCase();
  // A journal's own DOI names no article: /10.1002/(ISSN)1097-0142
  if (/\/10\.\d{4,9}\/(?!\(issn\))[^/]+/.test(pathname)) return true;
  if (
    /\/(?:pmc\/)?articles?\/pmc\d+/.test(pathname) ||
    /\/(?:article|abstract)\/(?:med|pmc|ppr|agr)\//.test(pathname)
  )
    return true;
  if (/pubmed/.test(hostname + location.pathname) && /\/\d{4,9}\/?$/.test(pathname)) return true;
  if (/\/pii\/[sb][0-9x()-]{10,}/.test(pathname)) return true;
  return /\/(?:abs|html)\/\d{4}\.\d{4,5}(?:v\d+)?$/.test(location.pathname);
}
