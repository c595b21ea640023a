import { READER_ONLY } from '../read/names';
import { type ArticleAddress, articleAddress } from './address';

/** A link that reads like the title of an article. */
export interface TitleLink extends ArticleAddress {
  link: Element;
  /** The element that holds the title: a heading in or around the link, else the link. */
  host: Element;
  title: string;
}

/** Links looked at on one page; a result list has a few hundred. */
const LINKS = 8000;
/** Shortest title in characters: "Targeting metastasis" is shorter than many. */
const SHORTEST = 10;
const LONGEST = 600;

const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading]';
/** Parts of a page that list articles for other reasons than being the list. */
const ASIDE =
  'nav,aside,footer,dialog,[role=navigation],[role=complementary],[role=contentinfo],[role=dialog]';
const HIDDEN = '[hidden],[aria-hidden=true],template,noscript';
/** By class or id: what else is read, advertised or cited. */
const BESIDE =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?|er)?|most-?(?:read|viewed|cited|popular|accessed|recent)|trending|popular|sidebar|side-bar|breadcrumbs?|references?|ref-list|bibliography|citedby|cited-by|footer|menu|navbar|cookie|banner|advert\w*|promo\w*|carousel|newsletter)(?:$|[\s_-])/i;
/** The same by heading. */
const BESIDE_HEADING =
  /^\W*(?:related|recommended|similar|suggested|most (?:read|viewed|cited|popular|accessed|downloaded|shared)|trending|popular|people also|you may|more from|further reading|references|bibliography|literature cited|cited by|latest news)\b/i;
/** Words of links that lead to an article without naming it. */
const SERVICE =
  /^\W*(?:full[\s-]?text|pdf|download|read (?:more|article|now|full)|view|show|open|abstract|html|epub|cite|share|references?|supplement\w*|figures?|doi|pubmed|pmc|crossref|google scholar|free|article|learn more|continue reading|go to|permissions|metrics|citations?)\b.{0,30}$/i;
const ADDRESS = /^(?:https?:\/\/|www\.|doi:|10\.\d{4,9}\/|pmid|pmcid)/i;

/** Text of an element as a reader sees it: white space folded, hidden words and icons left out. */
export function shownText(element: Element): string {
  let text = '';
  const walk = (node: Node) => {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (node.nodeType !== 1) return;
    const el = node as Element;
    if (/^(?:script|style|svg|template|noscript|button|select)$/.test(el.localName)) return;
    if (el !== element && (el.matches(HIDDEN) || READER_ONLY.test(el.getAttribute('class') ?? ''))) return;
    const block = /^(?:p|div|li|ul|ol|h\d|br|section|dt|dd|td|tr|header|footer|time)$/.test(el.localName);
    if (block) text += ' ';
    for (const child of el.childNodes) walk(child);
    if (block) text += ' ';
  };
  walk(element);
  return text.replace(/\s+/g, ' ').trim();
}

/** All links of the page's own list that read like titles, in document order; an article may have several. */
export function titleLinks(document: Document, here: URL): TitleLink[] {
  const links = document.querySelectorAll('a[href]');
  const found: TitleLink[] = [];
  const beside = new Map<Element, boolean>();
  for (let i = 0; i < links.length && i < LINKS; i++) {
    const link = links[i] as Element;
    const address = articleAddress(link, here);
    if (!address || isBeside(link, beside)) continue;
    const named = titleOf(link);
    if (named) found.push({ ...address, link, ...named });
  }
  return found;
}

function titleOf(link: Element): { host: Element; title: string } | null {
  const host = link.querySelector(HEADING) ?? headingAround(link) ?? link;
  const title = shownText(host === link || host.contains(link) ? link : host);
  if (title.length > LONGEST || ADDRESS.test(title) || SERVICE.test(title)) return null;
  const words = title.split(' ').length;
  const named = host !== link || /title|heading|headline/i.test(link.getAttribute('class') ?? '');
  // In running text and in menus a short link is no title; a heading or a class of that name vouches for it.
  if (title.length < (named ? 3 : SHORTEST) || (!named && words < 3)) return null;
  return { host, title };
}

/** The heading that a link stands in, if the heading says nothing else. */
function headingAround(link: Element): Element | null {
  const heading = link.closest(HEADING);
  return heading && heading.querySelectorAll('a[href]').length <= 2 ? heading : null;
}

/** Does an element stand in something that is not the page's own list? Remembers the answer for each ancestor. */
function isBeside(element: Element, known: Map<Element, boolean>): boolean {
  const path: Element[] = [];
  let answer = false;
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    const before = known.get(at);
    if (before !== undefined) {
      answer = before;
      break;
    }
    path.push(at);
    if (standsBeside(at)) {
      answer = true;
      break;
    }
  }
  for (const at of path) known.set(at, answer);
  return answer;
}

function standsBeside(element: Element): boolean {
  if (element.matches(ASIDE) || element.matches(HIDDEN)) return true;
  if (/display:\s*none/.test(element.getAttribute('style') ?? '')) return true;
  // A theme writes `has-sidebar` on the wrapper of everything.
  if (element.localName === 'main' || element.localName === 'article') return false;
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (BESIDE.test(name) && !/(?:has|with|no|without)-sidebar/i.test(name)) return true;
  if (!/^(?:section|div|ul|ol)$/.test(element.localName)) return false;
  const heading = ownHeading(element);
  return heading !== null && BESIDE_HEADING.test(heading.textContent ?? '');
}

/** The heading that opens an element: its first child, or one that stands right before a bare list. */
function ownHeading(element: Element): Element | null {
  const first = element.firstElementChild;
  if (first?.matches(HEADING)) return first;
  if (first?.localName === 'header' || first?.localName === 'div') {
    const only = first.firstElementChild;
    if (only?.matches(HEADING) && first.childElementCount <= 2 && !only.querySelector('a[href]')) return only;
  }
  const before = element.previousElementSibling;
  return /^[uo]l$/.test(element.localName) && before?.matches(HEADING) ? before : null;
}
