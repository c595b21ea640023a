import { identifierLinks } from '../identifiers';
import type { Identifier, IdentifierLink, LibraryResolver, Reference } from '../model';
import { libraryLink, webAddress } from './library';

/**
 * Where a reference can be read: DOI, PubMed, PMC, Europe PMC, arXiv, the address printed with it (labelled with its
 * host), and the reader's library (label "Library"). Each service once, at the address of the surest identifier:
 * a record before a search by DOI. Empty when the reference names none.
 */
export function referenceLinks(reference: Reference, library?: LibraryResolver): IdentifierLink[] {
  const links: IdentifierLink[] = [];
  const add = (link: IdentifierLink | undefined) => {
    if (link !== undefined && !links.some(({ label, url }) => label === link.label || url === link.url))
      links.push(link);
  };
  const { doi, pmid, pmcid, arxiv, url } = reference;
  const ids = [id('pmid', pmid), id('pmcid', pmcid), id('arxiv', arxiv), id('doi', doi)];
  const found = ids.flatMap((identifier) => (identifier === undefined ? [] : identifierLinks(identifier)));
  for (const service of ['doi.org', 'PubMed', 'PMC', 'Europe PMC', 'arXiv'])
    add(found.find(({ label }) => label === service));
  const address = url === undefined ? undefined : webAddress(url);
  if (address !== undefined) add({ label: new URL(address).hostname.replace(/^www\./, ''), url: address });
  const own = library === undefined ? undefined : libraryLink(reference, library);
  if (own !== undefined) add({ label: 'Library', url: own });
  return links;
}

const id = (kind: Identifier['kind'], value: string | undefined): Identifier | undefined =>
  value === undefined ? undefined : { kind, value };
