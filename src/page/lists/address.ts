import { identifierFromLink } from '../../core/identifiers';
import type { Identifier } from '../../core/model';

/** Where a link leads, when it leads to an article. */
export interface ArticleAddress {
  /** Absolute, without fragment. */
  url: string;
  identifier?: Identifier;
  /** One string for all addresses of the article that say the same identifier, else for this address. */
  key: string;
}

/** Paths of articles that publishers name by numbers of their own. */
const ARTICLE_PATHS = [
  /^\/articles\/[\w.-]{4,}$/i, // Nature
  /^\/\d{4}-\d{3}[\dX]\/\d+\/\d+\/\d+/i, // MDPI: ISSN, volume, issue, number
  /\/pii\/[SB][0-9X()-]{10,}/i, // Elsevier
  /\/(?:fulltext|abstract|article)\/S[\dX()-]{10,}/i, // Cell Press, The Lancet
  /\/content\/(?:\d+\/\d+\/|early\/\d{4}\/|[a-z]+\/\d+\/\d+\/)\S+/i, // HighWire
  /\/(?:full)?article(?:-abstract|-split)?\/(?:[\w-]+\/)*\d{2,}/i, // Silverchair, JAMA and others
  /\/(?:articles?|papers?|publications?|abstracts?|reviewed-preprints)\/[^/]*\d[^/]*/i,
  /\/(?:doi|abs|full|10\.\d{4,9})\/\S+/i,
];
/** What lies below an article or beside it: never an article of a list. */
const NO_ARTICLE =
  /\/(?:figures?|tables?|metrics|comments?|peer-?review|authors?|references|citations?|supplementary|issues?|volumes?|toc|collections?|topics?|search|subjects?|login|signup|reprints|permissions|tags?|categor(?:y|ies))(?:\/|$)|[?&](?:author|subject|term|query)=/i;

/** Reads where a link leads; null when that is no article, or the page itself. */
export function articleAddress(link: Element, here: URL): ArticleAddress | null {
  const written = link.getAttribute('href') ?? '';
  if (written === '' || written.startsWith('#')) return null;
  let url: URL;
  try {
    url = new URL(written, link.ownerDocument.baseURI);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  if (url.href === here.href) return null;
  const named = identifierFromLink(url.href);
  if (named && ['doi', 'pmid', 'pmcid', 'arxiv'].includes(named.kind)) {
    return { url: url.href, identifier: named, key: `${named.kind}:${named.value.toLowerCase()}` };
  }
  if (NO_ARTICLE.test(url.pathname + url.search)) return null;
  if (!ARTICLE_PATHS.some((path) => path.test(url.pathname))) return null;
  return { url: url.href, key: url.origin + url.pathname.replace(/\/+$/, '') };
}

/** Addresses of pages that show one collection, whatever its size. */
const COLLECTION =
  /\/(?:collections?|research-topics?|special[_-]?issues?|article-collections?|topical-collections?|series|themes?)(?:\/|$)/i;

export const looksLikeCollection = ({ pathname }: Pick<Location, 'pathname'>): boolean =>
  COLLECTION.test(pathname);
