import type { Identifier } from '../../core/model';
import { bareDoi, linkedArticle } from './json-ld';
import { firstMeta, readMetas } from './metas';

/** Which article a page shows. Only what the page states; an empty object when it states nothing. */
export interface ArticleIdentity {
  /** Without prefix, as printed. */
  doi?: string;
  /** Digits. */
  pmid?: string;
  /** "PMC" and digits. */
  pmcid?: string;
  title?: string;
  journal?: string;
}

/** Reads which article a page shows from its metadata, structured data, canonical address and own address. */
export function articleOf(document: Document): ArticleIdentity {
  const metas = readMetas(document);
  const linked = linkedArticle(document);
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  const addresses = [canonical, document.location?.href ?? ''];
  const ids = ['citation_doi', 'prism.doi', 'dc.identifier', 'dc.identifier.doi', 'citation_id'];
  const doi =
    ids
      .flatMap((name) => metas.get(name) ?? [])
      .map(bareDoi)
      .find(Boolean) ??
    linked?.doi ??
    addresses.map(doiInAddress).find(Boolean);
  const pmid =
    /^\d{1,9}$/.exec(firstMeta(metas, 'citation_pmid') ?? '')?.[0] ??
    addresses.map((address) => /pubmed[^?#]*\/(\d{4,9})\/?(?:[?#]|$)/.exec(address)?.[1]).find(Boolean);
  const pmcid =
    /(\d+)$/.exec(firstMeta(metas, 'citation_pmcid') ?? '')?.[1] ??
    addresses.map((address) => /\/PMC(\d{3,9})\b/i.exec(address)?.[1]).find(Boolean);
  const title = firstMeta(metas, 'citation_title', 'dc.title') ?? linked?.title;
  const journal =
    firstMeta(metas, 'citation_journal_title', 'prism.publicationname', 'citation_conference_title') ??
    linked?.journal;
  const identity: ArticleIdentity = {};
  if (doi !== undefined) identity.doi = doi;
  if (pmid !== undefined) identity.pmid = pmid;
  if (pmcid !== undefined) identity.pmcid = `PMC${pmcid}`;
  if (title !== undefined) identity.title = title.replace(/\s+/g, ' ');
  if (journal !== undefined) identity.journal = journal.replace(/\s+/g, ' ');
  return identity;
}

/** The identifiers that an article states of itself. */
export function identifiersOf({ doi, pmid, pmcid }: ArticleIdentity): Identifier[] {
  const own: Identifier[] = [];
  if (doi !== undefined) own.push({ kind: 'doi', value: doi });
  if (pmid !== undefined) own.push({ kind: 'pmid', value: pmid });
  if (pmcid !== undefined) own.push({ kind: 'pmcid', value: pmcid });
  return own;
}

/** The DOI in an article's address, without what publishers append: `/full`, `/abstract`, `.pdf`. */
function doiInAddress(address: string): string | undefined {
  const [path = ''] = address.split(/[?#]/, 1);
  const written = /\/(10\.\d{4,9}\/(?!\(ISSN\)).+)$/i.exec(path)?.[1];
  if (written === undefined) return undefined;
  return bareDoi(
    written.replace(/\/(?:full|abstract|fulltext|full-text|pdf|epdf|meta|html?|summary|references)$/i, ''),
  );
}
