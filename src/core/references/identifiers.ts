import { canonicalDoi, findIdentifiers, identifierFromLink } from '../identifiers';
import type { Identifier, ParsedReference } from '../model';

/** Identifiers of one reference. */
export type ReferenceIds = Pick<ParsedReference, 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn' | 'url'>;

/** What identifies the paper whose list this is: never an identifier of one of its references. */
export interface HostPaper {
  doi?: string;
  pmid?: string;
  pmcid?: string;
}

const ISBN = /\bISBN(?:-1[03])?:?\s*((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])(?!\d)/;
const URL_IN_TEXT = /\bhttps?:\/\/[^\s<>"'\u2063]+[^\s<>"'\u2063.,;:)\]]/g;
/** Searches and services that stand beside references; they name no work of their own. */
const SERVICE =
  /scholar\.google|\/scholar_lookup|\/scholar\?|crossref\.org|doi\.org\/|pubmed|ncbi\.nlm|europepmc|webofknowledge|webofscience|scopus\.com|chemport|adsabs|openurl|getaccess|linkout|search\.(?:proquest|crossref)|worldcat/i;

/**
 * Collects the identifiers of a reference. What is printed comes before what its links lead to, since link-outs are
 * made by machines and name the wrong work at times; among links the plainest comes first: resolver and archive
 * before link-out and look-up.
 *
 * @param text the reference with a SEAM where inline elements touch
 * @param links addresses of its links, hidden data and context objects, in document order
 */
export function referenceIds(
  text: string,
  links: readonly string[] = [],
  host: HostPaper = {},
): ReferenceIds {
  const ids: ReferenceIds = {};
  const take = (identifier: Identifier | null) => {
    if (identifier === null || isHost(identifier, host)) return;
    const { kind, value } = identifier;
    if (
      (kind === 'doi' || kind === 'pmid' || kind === 'pmcid' || kind === 'arxiv') &&
      ids[kind] === undefined
    )
      ids[kind] = value;
  };
  for (const { identifier } of findIdentifiers(text)) take(identifier);
  for (const link of [...links].sort((a, b) => detour(a) - detour(b))) take(identifierOf(link));
  const isbn = ISBN.exec(text)?.[1]?.replace(/[- ]/g, '');
  if (isbn !== undefined) ids.isbn = isbn.toUpperCase();
  const url = [...text.matchAll(URL_IN_TEXT)].map(([address]) => address).find((a) => !SERVICE.test(a));
  const linked = links.find(
    (link) => /^https?:/i.test(link) && identifierOf(link) === null && !SERVICE.test(link),
  );
  if (url !== undefined) ids.url = url;
  else if (linked !== undefined && ids.doi === undefined && ids.pmid === undefined) ids.url = linked;
  return ids;
}

/** 0 for resolvers and archives, then publishers' pages, then link-outs, then searches. */
function detour(link: string): number {
  if (/scholar_lookup|scholar\?|[?&](?:query|q|term)=/i.test(link)) return 3;
  if (/linkout|\/action\/|external-ref|\/servlet\//i.test(link)) return 2;
  return /doi\.org|^doi:|^10\.|pubmed|ncbi\.nlm|europepmc|arxiv/i.test(link) ? 0 : 1;
}

/** What an address names, also one inside another: a link-out of the publisher that carries the look-up whole. */
function identifierOf(link: string): Identifier | null {
  if (/^10\.\d{4,9}\//.test(link)) {
    const value = canonicalDoi(link);
    return value === null ? null : { kind: 'doi', value };
  }
  const inner = /\/action\/\w+\?(?:.*&(?:amp;)?)?url=(https?%3A[^&]+)/i.exec(link)?.[1];
  if (inner !== undefined) {
    const found = identifierFromLink(decoded(inner));
    if (found !== null) return found;
  }
  const cited = /[?&](?:doiOfLink|refDoi)=([^&]+)/i.exec(link)?.[1];
  const value = cited === undefined ? null : canonicalDoi(decoded(cited));
  return value === null ? identifierFromLink(link) : { kind: 'doi', value };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isHost({ kind, value }: Identifier, host: HostPaper): boolean {
  const own = kind === 'doi' || kind === 'pmid' || kind === 'pmcid' ? host[kind] : undefined;
  return own !== undefined && own.toLowerCase() === value.toLowerCase();
}
