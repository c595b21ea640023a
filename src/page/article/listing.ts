import { paperFromLink } from '../../core/identifiers';
import { looksLikeListing } from './address';
import { linkedCount } from './linked-nodes';
import { isReferencesHeading } from './references/looks';

/** Fewer papers side by side are a box of related ones. */
const LEAST = 4;
/** Headings and items that name one paper each. */
const ENTRY =
  'h2 a[href],h3 a[href],h4 a[href],h5 a[href],[class*="title" i] > a[href],a[class*="title" i][href],[class*="card" i] > a[href]';
const PAPER =
  /10\.\d{4}|\/articles?\/|\/PMC\d|pubmed|\/pii\/|\/\d{6,}|\/abs\/|\/content\/|\/\d{4}-\d{3}[\dX]\/\d+\/\d/i;
const MOST_LOOKED_AT = 400;

/**
 * True for a page that lists papers: search results, an issue, a journal's home, a collection. To be asked only of
 * pages that are not themselves an article.
 */
export function listsPapers(document: Document, location: Pick<Location, 'pathname' | 'search'>): boolean {
  const items = document.querySelectorAll('[itemtype$="schema.org/ScholarlyArticle"]').length;
  if (items >= 2 || linkedCount(document) >= 2) return true;
  const papers = listedPapers(document);
  return papers >= (looksLikeListing(location) ? 2 : LEAST);
}

/** How many different papers headings and titles of a page link to, up to a few dozen. */
export function listedPapers(document: Document): number {
  const papers = new Set<string>();
  const links = document.querySelectorAll(ENTRY);
  for (let i = 0; i < links.length && i < MOST_LOOKED_AT && papers.size < 40; i++) {
    const href = links[i]?.getAttribute('href') ?? '';
    if (!PAPER.test(href)) continue;
    const text = (links[i]?.textContent ?? '').trim();
    if (text.length < 20 || isReferencesHeading(text)) continue;
    const identifier = paperFromLink(href);
    papers.add(identifier === null ? href.replace(/[?#].*$/, '') : `${identifier.kind}:${identifier.value}`);
  }
  return papers.size;
}
