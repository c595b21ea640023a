import { paperFromLink } from '../../../core/identifiers';
import { queryNames } from '../../../core/text/query-names';
import { looksLikeArticle } from '../address';
import { firstMeta, type Metas } from '../metas';
import { essence, stated } from './words';

/** Addresses of a page, absolute, without fragment. */
export interface PageAddresses {
  /** Where the reader is. */
  own: string;
  /** What the page calls its own: canonical link, `og:url`. */
  stated: string[];
}

/** Parameters that say whence one comes, not what one sees. */
const TRACKING =
  /^(?:utm_\w+|gclid|fbclid|via|ref|referrer|source|sharing\w*|cmpid|wt\.\w+|error|code|casa_token)$/i;

/** Reads a page's addresses; a canonical address that leads to the site's front page says nothing. */
export function addressesOf(document: Document): PageAddresses {
  const own = document.location?.href ?? '';
  const links = [
    document.querySelector('link[rel="canonical" i]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url" i],meta[name="og:url" i]')?.getAttribute('content'),
  ];
  const addresses = links.flatMap((href) => {
    const url = href == null || href.trim() === '' ? null : absolute(href.trim(), document.baseURI);
    return url === null || url.pathname === '/' ? [] : [withoutFragment(url)];
  });
  const here = absolute(own, own);
  return { own: here === null ? own : withoutFragment(here), stated: [...new Set(addresses)] };
}

/** The address under which the page would be found again. */
export function ownAddress({ own, stated: [first] }: PageAddresses): string | undefined {
  return first ?? (own.startsWith('http') ? own : undefined);
}

/**
 * True when the metadata are of another paper than the one that the page's address names, and the page's title does
 * not take their side: left behind by a framework that changed the article, or copied by mistake.
 */
export function isOther(metas: Metas, { own }: PageAddresses, document: Document): boolean {
  if (document.location === null || !looksLikeArticle(document.location)) return false;
  const here = paperFromLink(own);
  if (here === null) return false;
  const names = {
    doi: ['citation_doi', 'prism.doi'],
    pmid: ['citation_pmid'],
    pmcid: ['citation_pmcid'],
    arxiv: ['citation_arxiv_id'],
  }[here.kind as 'doi'];
  const claims = (names ?? []).flatMap((name) => metas.get(name) ?? []).map(core);
  const mine = core(here.value);
  if (claims.length === 0 || claims.some((claim) => claim.startsWith(mine) || mine.startsWith(claim)))
    return false;
  const title = essence(stated(firstMeta(metas, 'citation_title', 'dc.title')) ?? '');
  const heading = essence(document.querySelector('h1')?.textContent ?? '');
  return title === '' || heading === '' || !(heading.includes(title) || title.includes(heading));
}

/** An identifier in a form to compare: lower case, without prefix, labels and version. */
const core = (id: string): string =>
  id
    .toLowerCase()
    .replace(/^.*?(?=10\.\d{4,9}\/)/, '')
    .replace(/^(?:pmc|pmid:?|arxiv:)\s*/, '')
    .replace(/v\d+$/, '');

function absolute(href: string, base: string): URL | null {
  const url = URL.canParse(href, base) ? new URL(href, base) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

function withoutFragment(url: URL): string {
  url.hash = '';
  for (const name of queryNames(url)) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}
