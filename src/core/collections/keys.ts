import type { CollectionArticle, Identifier } from '../model';
import { foldTokens } from '../text';
import { queryNames } from '../text/query-names';

/** The identifiers of an article, in the order in which they tell it best. */
export function articleIdentifiers({
  doi,
  pmid,
  pmcid,
}: Pick<CollectionArticle, 'doi' | 'pmid' | 'pmcid'>): Identifier[] {
  return [
    ...(doi ? [{ kind: 'doi', value: doi } as const] : []),
    ...(pmid ? [{ kind: 'pmid', value: pmid } as const] : []),
    ...(pmcid ? [{ kind: 'pmcid', value: pmcid } as const] : []),
  ];
}

/** One string for comparing identifiers: "doi:10.1000/x". DOIs and PMCIDs are told apart without letter case. */
export const identifierKey = ({ kind, value }: Identifier): string => `${kind}:${value.toLowerCase()}`;

/** An address without scheme, `www.`, query of trackers, fragment and trailing slash. */
function addressKey(url: string): string | undefined {
  try {
    const address = new URL(url);
    const { host, pathname, searchParams } = address;
    for (const name of queryNames(address))
      if (/^(?:utm_|fbclid|gclid|ref$|source$)/.test(name)) searchParams.delete(name);
    const query = `${searchParams}`;
    return `url:${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${query && `?${query}`}`;
  } catch {
    return undefined;
  }
}

/**
 * All keys by which an article can be known again: those of its identifiers, else its address, else its folded title
 * and year. Two articles are the same when they share a key. The first is the one to store things under; empty only
 * when the article has neither identifier nor address nor title.
 */
export function articleKeys(
  article: Pick<CollectionArticle, 'doi' | 'pmid' | 'pmcid' | 'url' | 'title' | 'year'>,
): string[] {
  const ids = articleIdentifiers(article).map(identifierKey);
  const address = article.url === undefined ? undefined : addressKey(article.url);
  // A title alone is weak ("Editorial"), so it counts only where nothing better is known.
  const keys = [...ids, ...(address ? [address] : [])];
  if (keys.length > 0) return keys;
  const words = foldTokens(article.title).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const title = words.join(' ');
  return title ? [`title:${title}|${article.year ?? ''}`] : [];
}
