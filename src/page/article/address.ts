// These run first on every page: a set of words is looked up at once, while the browser takes longer to prepare a
// pattern of as many words than for everything else here. Patterns are kept for addresses that may fit them, and for
// a lower-case copy: an address is all ASCII.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Last parts of the paths of pages about many articles, or about none, whatever else their address holds. */
const NO_ARTICLE = setOf(
  'search searchresult searchresults result results toc loi browse issue issues archive journal journals latest ' +
    'current about author authors login alert alerts cart action account advanced topic topics collection ' +
    'collections subject subjects guidelines submit ahead-of-print early-view articles',
);
/** Parts of paths below which no page is an article. */
const LISTING = setOf(
  'search toc loi action browse login collection collections article-collection article-collections ' +
    'topical-collection topical-collections research-topic research-topics special-issue special-issues ' +
    'special_issue special_issues specialissue specialissues',
);

/** True when the path ends like a search, an issue's list or a journal's pages. */
export function looksLikeListing(location: Pick<Location, 'pathname' | 'search'>): boolean {
  const pathname = location.pathname.toLowerCase();
  if (pathname === '/') return true;
  const parts = (pathname.endsWith('/') ? pathname.slice(0, -1) : pathname).split('/');
  if (NO_ARTICLE.has(parts.at(-1) ?? '') || parts.some((part) => LISTING.has(part))) return true;
  const { search } = location;
  return search !== '' && /[?&](?:term|query|q|search|searchterm|text)=/.test(search.toLowerCase());
}

/** True when the address names one article: by DOI, PMCID, PMID, arXiv number or publisher item. */
export function looksLikeArticle(location: Pick<Location, 'hostname' | 'pathname' | 'search'>): boolean {
  if (looksLikeListing(location)) return false;
  const { hostname } = location;
  const pathname = location.pathname.toLowerCase();
  const has = (part: string) => pathname.includes(part);
  // A journal's own DOI names no article: /10.1002/(ISSN)1097-0142
  if (has('/10.') && /\/10\.\d{4,9}\/(?!\(issn\))[^/]+/.test(pathname)) return true;
  if (has('/article') && /\/(?:pmc\/)?articles?\/pmc\d+/.test(pathname)) return true;
  if (
    (has('/article/') || has('/abstract/')) &&
    /\/(?:article|abstract)\/(?:med|pmc|ppr|agr)\//.test(pathname)
  )
    return true;
  if ((has('pubmed') || hostname.includes('pubmed')) && /\/\d{4,9}\/?$/.test(pathname)) return true;
  if (has('/pii/') && /\/pii\/[sb][0-9x()-]{10,}/.test(pathname)) return true;
  // arXiv writes these two in small letters alone.
  return (
    (has('/abs/') || has('/html/')) && /\/(?:abs|html)\/\d{4}\.\d{4,5}(?:v\d+)?$/.test(location.pathname)
  );
}
