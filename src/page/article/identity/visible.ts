import { findPaperIdentifiers } from '../../../core/identifiers';
import { SEAM } from '../../../core/model';

/** UTF-16 units behind a title in which a page says what it is. */
const HEAD = 3_000;
/** What stands in front of an identifier that is the page's own. */
const CALLED =
  /(?:doi(?:\.org\/|\s*:)|pmid\s*:|pmcid\s*:|pubmed\s*:)[\s\u2063]*(?:https?:\/\/(?:dx\.)?doi\.org\/)?$/i;

/**
 * Identifiers that stand, named as such, right behind the title: for pages without metadata. Empty where the page
 * has no title to be found.
 */
export function shownIdentifiers(
  document: Document,
  title: string | undefined,
): { doi?: string; pmid?: string; pmcid?: string } {
  const found: { doi?: string; pmid?: string; pmcid?: string } = {};
  const text = headText(document, title);
  for (const { start, identifier } of findPaperIdentifiers(text)) {
    const { kind, value } = identifier;
    if ((kind !== 'doi' && kind !== 'pmid' && kind !== 'pmcid') || found[kind] !== undefined) continue;
    if (kind === 'pmcid' || CALLED.test(text.slice(Math.max(0, start - 60), start))) found[kind] = value;
  }
  return found;
}

/** The text behind the title, up to the first heading of the body or so far as is looked. */
function headText(document: Document, title: string | undefined): string {
  const headings = [...document.querySelectorAll('h1')];
  const heading =
    headings.find((h1) => title !== undefined && (h1.textContent ?? '').includes(title)) ??
    headings.find((h1) => (h1.textContent ?? '').trim().split(/\s+/).length > 3);
  if (heading === undefined) return '';
  const walker = document.createTreeWalker(document.body, 4);
  walker.currentNode = heading;
  let text = '';
  for (let node = walker.nextNode(); node !== null && text.length < HEAD; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent?.closest('script,style,template,li,nav') != null) continue;
    // An identifier ends with its element.
    text += `${(node as Text).data}${SEAM}`;
  }
  return text;
}
