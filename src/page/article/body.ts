import { isReferencesHeading } from './references/looks';

/** Headings of what follows an abstract. */
const BODY =
  /^[\s\dIVX.:)|—–-]*(?:introduction|background|(?:materials?|patients?|subjects?|animals?|cells?|experimental)?(?:,? (?:and|&) )?methods?|methodology|experimental (?:section|procedures?)|study design|results?(?: and discussion)?|findings|discussion(?: and conclusions?)?|conclusions?|concluding remarks|main(?: text)?|case (?:report|presentation)s?|limitations)\s*[.:]?$/i;
const IN_ABSTRACT = '[class*="abstract" i],[id*="abstract" i],[id^="abs" i]';
/** UTF-16 units of running text that no abstract with its acknowledgements has. */
const LONG = 9_000;
const ABSTRACT_HEADING = /^\W*(?:abstract|summary|résumé|zusammenfassung)\W*$/i;

/** UTF-16 units; what is called abstract and holds more is the whole article. */
const ABSTRACT_AT_MOST = 8_000;

/**
 * True when a page shows the abstract of its paper and not the paper itself: something is called abstract, no heading
 * of a body follows, and there is little running text.
 */
export function onlyAbstract(document: Document, path: string): boolean {
  const headings = document.querySelectorAll('h2,h3,h4');
  const inAbstract = abstractTest();
  let abstract = document.querySelector(IN_ABSTRACT) !== null || /abstract|\/abs\//i.test(path);
  let references = false;
  let body = 0;
  for (let i = 0; i < headings.length && i < 300; i++) {
    const heading = headings[i];
    const text = (heading?.textContent ?? '').trim();
    if (heading === undefined || text.length > 60) continue;
    abstract ||= ABSTRACT_HEADING.test(text);
    references ||= isReferencesHeading(text);
    if (BODY.test(text) && !inAbstract(heading)) body++;
  }
  // Structured abstracts have headings of the same names: without a class they count only where more follows.
  if (!abstract || (body >= 2 && references)) return false;
  return !isLong(document, body > 0 ? LONG / 2 : LONG, inAbstract);
}

/** Tells what stands in an abstract. */
function abstractTest(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const box = element.closest(IN_ABSTRACT);
    if (box === null) return false;
    let small = known.get(box);
    if (small === undefined) {
      small = (box.textContent ?? '').length < ABSTRACT_AT_MOST;
      known.set(box, small);
    }
    return small;
  };
}

/** Some publishers write their paragraphs as boxes. */
const PARAGRAPHS = 'p,div';
const BLOCKS = 'p,div,ul,ol,dl,table,section,article,form,h1,h2,h3,h4';

/** Whether paragraphs, and boxes used as paragraphs, add up to so many units outside lists and abstracts. */
function isLong(document: Document, enough: number, inAbstract: (element: Element) => boolean): boolean {
  let units = 0;
  for (const paragraph of document.querySelectorAll(PARAGRAPHS)) {
    const { length } = paragraph.textContent ?? '';
    if (length < 100 || length > 10_000) continue;
    if (paragraph.localName === 'div' && paragraph.querySelector(BLOCKS) !== null) continue;
    if (paragraph.closest('li,footer,nav,aside,dl') !== null || inAbstract(paragraph)) continue;
    units += length;
    if (units >= enough) return true;
  }
  return false;
}
