import { leadsAway } from '../../read/names';
import type { Steps } from '../steps';
import { isReferencesHeading } from './looks';

/** A part of the page in which a reference list is likely: siblings in a row. */
export type Region = readonly Element[];

const NAMED =
  '[role="doc-bibliography"],[class*="ref" i],[class*="bib" i],[class*="cit" i],[class*="literature" i],[id*="ref" i],[id*="bib" i],[id*="cit" i],[data-title="References"],[property="citation"]';
const LIST_NAME =
  /(?:^|[\s_-])(?:references?|refs|reflist|refList|ref-?list|referencelist|bibliograph(?:y|ic)|bib|biblist|cit-?list|citationlist|articleRefList|literature-?cited|splitview-ref-list|referencessection|article-?references?|c-article-references|hlFld-References?)(?=$|[\s_-]|\d)|[a-z](?:References|RefList|Bibliography)/;
const NOT_OURS =
  /cited-?by|citing|related|similar|recommend|metrics|share|cite-?this|export|toc|tab-?nav|menu/i;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** Finds parts of the page that are named, or titled, as a reference list. */
export function* lookForRegions(document: Document): Steps<Region[]> {
  const regions: Region[] = [];
  for (const element of document.querySelectorAll(NAMED)) {
    // Most are links of citations and parts of entries, with nothing but text inside.
    if (element.firstElementChild === null) continue;
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    const named =
      element.getAttribute('role') === 'doc-bibliography' ||
      element.hasAttribute('data-title') ||
      LIST_NAME.test(name);
    if (named && !NOT_OURS.test(name) && !isAway(element)) regions.push([element]);
    yield;
  }
  for (const heading of yield* titles(document)) {
    for (
      let at: Element | null = heading, up = 0;
      at !== null && up < 4 && at !== document.body;
      at = at.parentElement, up++
    ) {
      const run = siblingsBehind(at);
      if (run.length > 0) regions.push(run);
    }
  }
  return regions;
}

/** The largest elements that hold nothing but the title of a reference list. */
function* titles(document: Document): Steps<Element[]> {
  const found = new Set<Element>();
  const walker = document.createTreeWalker(document.body, 4);
  let seen = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    if (++seen % 64 === 0) yield;
    if (data.length > 80 || data.length < 4 || !isReferencesHeading(data.trim())) continue;
    let at = node.parentElement;
    if (at === null || at.closest('script,style,template,nav,option') !== null) continue;
    const length = data.trim().length;
    while (
      at.parentElement !== null &&
      at.parentElement !== document.body &&
      trimmedLength(at.parentElement) <= length + 3
    )
      at = at.parentElement;
    if (trimmedLength(at) <= length + 12) found.add(at);
    if (found.size > 40) break;
  }
  return [...found];
}

function trimmedLength(element: Element): number {
  return (element.textContent ?? '').trim().length;
}

/** What follows a title, up to the next heading of its rank. */
function siblingsBehind(title: Element): Element[] {
  const rank = rankOf(title);
  const run: Element[] = [];
  for (let next = title.nextElementSibling; next !== null; next = next.nextElementSibling) {
    const inner = next.matches(HEADINGS) ? next : null;
    if (inner !== null && (rankOf(inner) <= rank || leadsAway(inner.textContent ?? ''))) break;
    run.push(next);
  }
  return run;
}

function rankOf(element: Element): number {
  const heading = element.matches(HEADINGS) ? element : element.querySelector(HEADINGS);
  return Number(/^h([1-6])$/.exec(heading?.localName ?? '')?.[1] ?? heading?.getAttribute('aria-level') ?? 6);
}

/** True for a box that is titled "Cited by" or "Similar articles". */
function isAway(element: Element): boolean {
  const heading = element.querySelector(HEADINGS);
  return heading !== null && leadsAway(heading.textContent ?? '');
}
