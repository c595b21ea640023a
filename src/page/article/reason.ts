import type { PageReason } from '../../core/model';
import { looksLikeArticle, looksLikeListing } from './address';
import { isGate } from './gate';
import { oneLinkedNode } from './linked-nodes';
import { metaFingerprint, readMetas } from './metas';

const TEXTLESS = /^(?:image\/|(?:text|application)\/(?:pdf|json|plain|xml)\b)/;

/**
 * Whether a page is an article, and by what: metadata, structured data, address or structure say so (`article`), or
 * identifiers of articles stand in running text (`identifier`). Cheap on pages that are none: native look-ups only.
 *
 * @param stale fingerprint of metadata known to belong to another article (see `metaFingerprint`).
 */
export function articleReason(document: Document, location: Location, stale = ''): PageReason {
  // A PDF in the browser's viewer and a bare XML file have the address of an article and no text to mark.
  const { body, contentType } = document;
  if (body === null || (contentType !== 'text/html' && TEXTLESS.test(contentType))) return 'not-article';
  const outdated = stale !== '' && metaFingerprint(document) === stale;
  if (!outdated && (metasSayArticle(document) || oneLinkedNode(document) !== null)) return 'article';
  if (looksLikeArticle(location)) return isGate(document) ? 'not-article' : 'article';
  if (looksLikeListing(location)) return 'not-article';
  if (oneMicrodataArticle(document) || structureSaysArticle(document)) return 'article';
  return identifiersInProse(document) ? 'identifier' : 'not-article';
}

/** Scholarly metadata that only article pages carry. A title alone may be a journal's or an issue's. */
function metasSayArticle(document: Document): boolean {
  const metas = readMetas(document);
  if (metas.size === 0) return false;
  const shared = metas.has('og.title') && metas.get('og.type')?.[0] === 'article';
  const named = metas.has('citation_title') || metas.has('dc.title') || metas.has('prism.doi') || shared;
  if (!named) return false;
  for (const name of [
    'citation_doi',
    'citation_pmid',
    'citation_pmcid',
    'citation_author',
    'citation_authors',
    'prism.doi',
  ]) {
    if (metas.has(name)) return true;
  }
  if (metas.has('citation_title')) return metas.has('citation_firstpage') || metas.has('citation_pdf_url');
  return metas.get('dc.identifier')?.some((id) => /10\.\d{4,9}\/(?!\(ISSN\))\S/i.test(id)) ?? false;
}

/** A page marked up as one ScholarlyArticle. Lists mark up each of their items. */
function oneMicrodataArticle(document: Document): boolean {
  const items = document.querySelectorAll('[itemtype$="schema.org/ScholarlyArticle"]');
  return items.length === 1 && items[0]?.querySelector('h1') !== null;
}

/** A title, an abstract or introduction, and a reference list. */
function structureSaysArticle(document: Document): boolean {
  const headings = document.querySelectorAll('h1,h2,h3,h4');
  if (headings.length < 3) return false;
  let opening = false;
  let references = false;
  for (let i = 0; i < headings.length && i < 300; i++) {
    const heading = headings[i]?.textContent ?? '';
    if (heading.length > 60) continue;
    opening ||= /^\W*(?:\d+\.?\s*)?(?:abstract|summary|introduction|background)\W*$/i.test(heading);
    references ||= /^\W*(?:\d+\.?\s*)?(?:references|bibliography|literature cited|works cited)\W*$/i.test(
      heading,
    );
  }
  return opening && references;
}

/** DOIs, PMIDs or PMCIDs in paragraphs of running text: a blog, a newsletter, a lab's page on a paper. */
function identifiersInProse(document: Document): boolean {
  const paragraphs = document.querySelectorAll('p');
  const texts: string[] = [];
  let long = 0;
  for (let i = 0; i < paragraphs.length && i < 80; i++) {
    const text = paragraphs[i]?.textContent ?? '';
    texts.push(text);
    if (text.length > 250) long++;
  }
  // Counted first: most pages that are no article hold no running text, and nothing is looked for in it.
  if (long < 3) return false;
  if (texts.some((text) => /\b10\.\d{4,9}\/[^\s"<>]{3,}|\bPMID:?\s*\d{6,8}\b|\bPMC\d{5,}\b/.test(text)))
    return true;
  return texts.some(
    (text, i) =>
      text.length > 100 &&
      paragraphs[i]?.querySelector('a[href*="doi.org/10."],a[href*="pubmed.ncbi.nlm.nih.gov/"]') !== null,
  );
}
