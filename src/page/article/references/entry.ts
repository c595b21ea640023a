import { type ListEntry, SEAM } from '../../../core/model';
import { BLOCK_TAGS, READER_ONLY, SILENT_TAGS, TYPOGRAPHIC_TAGS } from '../../read/names';
import type { EntryPlace } from './breaks';
import { type TitleFirst, titleFirst, turnedNames } from './title-first';

/** Words of link-outs: what is made of nothing else is no part of the reference. */
const LINK_WORDS = new Set(
  (
    'crossref cross ref doi pubmed pub med ncbi medline google scholar pmc europe central biomed publisher full text free ' +
    'fulltext article abstract pdf html references reference isi web of science knowledge times cited scopus cas ads ' +
    'chemport openurl open url mathscinet zentralblatt inspec link links citation citations view at find search order ' +
    'export get download go to in this the online linkout f1000 altmetric direct library wiley sfx getit show context ' +
    'jump back record source location journal and for via from'
  ).split(' '),
);
const HIDDEN_CLASS = /(?:^|\s)(?:hidden|hide|d-none|is-hidden|u-hide|u-hidden|js-hidden|data-doi)(?=$|\s)/;
const JOURNAL_CLASS =
  /(?:^|[\s_-])(?:source|journal-?title|journalTitle|ref-journal|cit-source|cit-jnl-abbrev|publication-title|jtitle|NLM_source|html-italic|EmphasisTypeItalic|italic)(?=$|[\s_-])/i;
const LONGEST = 8_000;

/** Reads an entry of a reference list, without taking it apart. Changes nothing. */
export function readEntry({ element, nodes }: EntryPlace): ListEntry {
  const entry: ListEntry = { text: '', emphasised: [], links: [], pmcFree: false };
  const parts = nodes ?? [element];
  for (const part of parts) if (part.nodeType === 1) entry.links.push(...linksIn(part as Element));
  // `<dt>[1]</dt><dd>…</dd>`: the label stands in front.
  const term = element.localName === 'dd' ? element.previousElementSibling : null;
  if (term?.localName === 'dt') entry.text = `${term.textContent ?? ''} `;
  const turned = nodes === undefined ? titleFirst(element) : null;
  append(nodes ?? element.childNodes, entry, turned);
  const shown = parts.map((part) => part.textContent ?? '').join(' ');
  entry.pmcFree = /\b(?:PMC free article|Free PMC article|PubMed Central Full Text)\b/i.test(
    shown.replace(/\s+/g, ' '),
  );
  return entry;
}

function append(nodes: Iterable<Node>, entry: ListEntry, turned: TitleFirst | null): void {
  for (const node of nodes) {
    if (entry.text.length >= LONGEST) return;
    if (node.nodeType === 3) entry.text += (node as Text).data;
    else if (node.nodeType === 1) appendElement(node as Element, entry, turned);
  }
}

function appendElement(element: Element, entry: ListEntry, turned: TitleFirst | null): void {
  if (element === turned?.authors) return;
  // Authors stand in front of the title in every other list, and are looked for there.
  if (element === turned?.title) entry.text += ` ${turnedNames(turned.authors)}. `;
  const tag = element.localName;
  if (tag === 'br') entry.text += ' ';
  if ((SILENT_TAGS.has(tag) && tag !== 'label') || unseen(element)) return;
  if (isLinkWord(element, tag)) {
    entry.text += SEAM;
    return;
  }
  const border = BLOCK_TAGS.has(tag) ? ' ' : TYPOGRAPHIC_TAGS.has(tag) ? '' : SEAM;
  entry.text += border;
  const start = entry.text.length;
  append(element.childNodes, entry, turned);
  if (element === turned?.title && !/[.?!]\s*$/.test(entry.text)) entry.text += '.';
  const name = element.getAttribute('class') ?? '';
  if ((tag === 'i' || tag === 'em' || JOURNAL_CLASS.test(name)) && entry.text.length > start)
    entry.emphasised.push({ start, end: entry.text.length });
  entry.text += border;
}

function unseen(element: Element): boolean {
  if (
    element.hasAttribute('hidden') ||
    /display:\s*none|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '')
  )
    return true;
  const name = element.getAttribute('class');
  return name !== null && (READER_ONLY.test(name) || HIDDEN_CLASS.test(name));
}

/** Link-outs stand in `a` and `button`; the marks of a backlink too. A title or an identifier in a link stays. */
function isLinkWord(element: Element, tag: string): boolean {
  if (
    tag !== 'a' &&
    tag !== 'button' &&
    !/\b(?:link|Occurrence|crossref|pubmed|scholar)/i.test(element.getAttribute('class') ?? '')
  )
    return false;
  const text = element.textContent ?? '';
  if (text.length > 90) return false;
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.every((word) => LINK_WORDS.has(word) || (words.length > 1 && /^\d{1,6}$/.test(word)));
}

/** Addresses and data of an entry: `href`s, context objects (COinS), `data-doi`, hidden DOI spans. */
function linksIn(element: Element): string[] {
  const links: string[] = [];
  const selector = 'a[href],[data-doi],.data-doi,[title*="rft"],[data-pmid],[data-cited-doi]';
  for (const part of [element, ...element.querySelectorAll(selector)]) {
    const href = part.getAttribute('href');
    if (href !== null && !href.startsWith('#') && !/^javascript:/i.test(href)) links.push(href);
    const doi = part.getAttribute('data-doi') ?? part.getAttribute('data-cited-doi');
    if (doi !== null) links.push(doi.trim());
    if (part.classList.contains('data-doi')) links.push((part.textContent ?? '').trim());
    const pmid = part.getAttribute('data-pmid');
    if (pmid !== null && /^\d{1,8}$/.test(pmid)) links.push(`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`);
    if (part.classList.contains('Z3988')) links.push(...contextObject(part.getAttribute('title') ?? ''));
  }
  return links.filter((link) => link !== '');
}

/** Identifiers of a bibliographic context object: `rft_id=info:doi/10.…`, `rft_id=info:pmid/…`. */
function contextObject(title: string): string[] {
  const ids: string[] = [];
  // By hand: content scripts of Firefox cannot iterate URLSearchParams (ESR 153, 2026-11), and its callbacks do not
  // run where scripts are off.
  for (const [, name, value = ''] of title.matchAll(/(?:^|&)([^=&]+)=([^&]*)/g)) {
    if (name === 'rft_id' || name === 'rft.doi')
      ids.push(
        decoded(value.replaceAll('+', ' ')).replace(/^info:pmid\//, 'https://pubmed.ncbi.nlm.nih.gov/'),
      );
  }
  return ids;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
