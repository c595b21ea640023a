import { canonicalDoi } from '../../../core/identifiers';
import type { Identifier } from '../../../core/model';
import type { LinkedArticle } from '../json-ld';
import type { Metas } from '../metas';
import { isBookDoi } from './chapters';

/** Best first. */
const NAMES = [
  'citation_doi',
  'prism.doi',
  'dc.identifier.doi',
  'dc.identifier',
  'dcterms.identifier',
  'citation_id',
];

/** DOIs of journals and issues: by ISSN, or by nothing but a name where PLOS and others count articles. */
const OF_A_JOURNAL =
  /\/\(issn\)|^10\.\d{4,9}\/(?:\d{4}-\d{3}[\dx]|journal\.[a-z]+|issn\.?\d{4}-?\d{3}[\dx])$/i;
/** What manuals use for an example. */
const EXAMPLE =
  /^10\.(?:0000|1234|9999|12345)\/(?:example|test|x+|0+|abc|12345?6?7?8?9?)$|\/x{4,}$|\/(?:null|undefined|n\/?a)$/i;

/** The DOIs that metadata and structured data state, best first, each once; not those of journals and examples. */
export function doisOf(metas: Metas, linked: LinkedArticle | null): string[] {
  const written = NAMES.flatMap((name) => metas.get(name) ?? []).filter((text) => text.includes('10.'));
  const dois = written.map((text) => canonicalDoi(text) ?? '');
  if (linked?.doi !== undefined) dois.push(linked.doi);
  return distinct(dois);
}

/**
 * The paper's own DOI: of those stated, one that an address of the page confirms, else one that is not its book's,
 * else the first; where none is stated, that of the address. An archive of preprints also names the DOI of the
 * journal's version, which is another paper.
 */
export function chooseDoi(
  dois: readonly string[],
  named: readonly (Identifier | null)[],
  arxiv: boolean,
): string | undefined {
  if (arxiv) return dois.find((doi) => /\/arxiv\./i.test(doi));
  const addressed = distinct(named.flatMap((id) => (id?.kind === 'doi' ? [id.value] : [])));
  const confirmed = dois.find((doi) => !isBookDoi(doi) && addressed.some((other) => same(other, doi)));
  const own = confirmed ?? dois.find((doi) => !isBookDoi(doi));
  return own ?? addressed.find((doi) => !isBookDoi(doi)) ?? dois[0] ?? addressed[0];
}

/** Each once, whatever its case, without those that are no article's. */
function distinct(dois: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const doi of dois) {
    if (doi === '' || OF_A_JOURNAL.test(doi) || EXAMPLE.test(doi)) continue;
    const key = doi.toLowerCase();
    if (!known.has(key)) known.set(key, doi);
  }
  return [...known.values()];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
