/** Parameters that say where a reader came from, never what is shown. */
const TRACKING = new RegExp(
  '^(?:' +
    [
      'utm_\\w+',
      // Advertisements and newsletters.
      'fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|mkt_tok|vero_\\w+|_hs\\w+',
      // Analytics.
      '_ga|_gl|_gac|s_cid|cmpid|ncid|spm|trk|wt\\.\\w+|xid',
      // Access and sharing on journal sites.
      'casa_token|needaccess|sharing_?token|sharetype|shared-article-renderer|journalcode|origincontentfamily',
      '__cf_\\w+',
    ].join('|') +
    ')$',
  'i',
);

/**
 * The address under which a page is known when nothing better names its paper: without scheme, fragment, tracking
 * parameters, default port and trailing slash; host in lower case; parameters in order. Undefined for what is no
 * address of a page (`about:`, `data:`, an address that cannot be parsed).
 *
 * `canonicalAddress('http://Journal.example/a/1/?utm_source=x#s2')` → `journal.example/a/1`
 */
export function canonicalAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host, pathname, searchParams } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:' && protocol !== 'file:') return undefined;
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  const path = pathname.replace(/\/+$/, '');
  return `${host.replace(/:(?:80|443)$/, '')}${path}${query === '' ? '' : `?${query}`}`;
}

/** True for the canonical address of a whole site: themes wrongly give it as the address of every page. */
export function isFrontPage(canonical: string): boolean {
  return !/[/?]/.test(canonical);
}
