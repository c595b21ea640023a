import type { Identifier, IdentifierKind, IdentifierMatch } from '../model';
import { type Address, isAt, parseAddress } from './address';
import { canonicalDoi } from './doi';
import { doiFromAddress } from './link-doi';

/** A proxy may wrap a redirector that wraps the address. */
const MAX_WRAPPERS = 4;

/** Sharing, permissions, metrics and bookmarks carry the DOI of the page they stand on, not of a reference. */
const ABOUT_THE_PAGE = [
  'facebook.com',
  'twitter.com',
  'x.com',
  'linkedin.com',
  'reddit.com',
  'weibo.com',
  'bsky.app',
  'addthis.com',
  'mendeley.com',
  'citeulike.org',
  'copyright.com',
  'odysseypress.com',
  'crossmark.crossref.org',
  'altmetric.com',
  'citation-needed.services.springer.com',
];

/** Pictures, films, supplements and advertisements of an article. */
const PART_OF_ARTICLE =
  /\/(?:suppl|suppl_file|MediaObjects|asset|downloadSupplement|RealMedia|fetchObject\.action)(?:\/|$)|\.(?:png|jpe?g|gif|svg|webp|ico|mp4|mov|avi|mpe?g|og[gv]|css|js)$/i;

/** Names of collections at identifiers.org, n2t.net and bioregistry.io, and of URI schemes. */
const COLLECTIONS: Record<string, IdentifierKind> = {
  doi: 'doi',
  pubmed: 'pmid',
  pmid: 'pmid',
  pmc: 'pmcid',
  pmcid: 'pmcid',
  clinicaltrials: 'nct',
  ctgov: 'nct',
  isrctn: 'isrctn',
  eudract: 'eudract',
  euclinicaltrials: 'euct',
  arxiv: 'arxiv',
  geo: 'geo',
  'insdc.sra': 'sra',
  sra: 'sra',
  bioproject: 'bioproject',
  arrayexpress: 'arrayexpress',
  dbgap: 'dbgap',
  'ega.study': 'ega',
  'ega.dataset': 'ega',
  pdb: 'pdb',
  rrid: 'rrid',
};

/** The words by which a bare code of these kinds is recognised. */
const CUES: Partial<Record<IdentifierKind, string>> = {
  pmid: 'PMID: ',
  pmcid: 'PMCID: ',
  arxiv: 'arXiv:',
  pdb: 'PDB ID: ',
  rrid: 'RRID:',
};

/** Which identifiers a reader of links knows. */
interface Known {
  find(text: string): IdentifierMatch[];
  inArchive(address: Address): Identifier | null;
}

/** Makes a function that reads the identifier that a link target names; see `identifierFromLink`. */
export const linkReader =
  (known: Known) =>
  (href: string): Identifier | null => {
    let target = href;
    for (let wrappers = 0; wrappers < MAX_WRAPPERS; wrappers++) {
      const address = parseAddress(target);
      if (!address || ABOUT_THE_PAGE.some((host) => isAt(address, host))) return null;
      const wrapped = wrappedTarget(target, address);
      if (wrapped === null) return identify(address, known);
      target = wrapped;
    }
    return null;
  };

/** The address inside a proxy's login (`login?url=…`) or a redirector's (`/url?q=…`). */
function wrappedTarget(href: string, { query, path, scheme }: Address): string | null {
  if (scheme !== 'http' || !/\/(?:login|url|redirect|out|link|v2\/url)\/?$/i.test(path)) return null;
  // Proxies take all that follows `url=`, so the target's own query need not be encoded.
  const open = /[?&]q?url=(https?:\/\/.*)$/i.exec(href)?.[1];
  if (open) return open;
  for (const name of ['url', 'qurl', 'q', 'u', 'target']) {
    const value = query.get(name);
    if (value && /^https?:\/\//i.test(value)) return value;
  }
  return null;
}

function identify(address: Address, known: Known): Identifier | null {
  if (address.scheme !== '' && address.scheme !== 'http')
    return fromCollection(`${address.scheme}:${address.decoded}`, known);
  if (['identifiers.org', 'n2t.net', 'bioregistry.io'].some((host) => isAt(address, host))) {
    return fromCollection(address.decoded.replace(/^\/(?:resolve\/)?/, ''), known);
  }
  const highWire = fromExternalReference(address);
  if (highWire) return highWire;
  const archived = known.inArchive(address);
  if (archived) return archived;
  if (PART_OF_ARTICLE.test(address.path)) return null;
  const doi = doiFromAddress(address);
  return doi ? { kind: 'doi', value: doi } : null;
}

/** `doi:10.…`, `info:doi/10.…`, `pubmed:123`, `geo/GSE123`, `RRID:AB_123`. */
function fromCollection(compact: string, known: Known): Identifier | null {
  const [, name = '', code = ''] = /^(?:info:|urn:)?([A-Za-z][\w.]*)[:/](.+)$/.exec(compact) ?? [];
  const kind = COLLECTIONS[name.toLowerCase()];
  if (!kind) return null;
  if (kind === 'doi') {
    const value = canonicalDoi(code);
    return value ? { kind, value } : null;
  }
  const bare = code.replace(/^(?:pdb|rrid|arxiv):/i, '');
  const match = known.find((CUES[kind] ?? '') + bare).find((found) => found.identifier.kind === kind);
  return match?.identifier ?? null;
}

/** HighWire's and Atypon's link-outs that name a PubMed record or trial by number and kind. */
function fromExternalReference({ path, query }: Address): Identifier | null {
  const number = query.get('access_num') ?? (query.get('dbid') === '8' ? query.get('key') : undefined);
  if (!number || !/external-ref|linkout/.test(path)) return null;
  const type = query.get('link_type')?.toUpperCase();
  if (/^\d{1,8}$/.test(number) && (type === 'MED' || type === undefined))
    return { kind: 'pmid', value: number };
  if (/^NCT\d{8}$/i.test(number)) return { kind: 'nct', value: number.toUpperCase() };
  return null;
}
