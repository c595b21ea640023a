import type { RangeSelector } from '../../core/model';

/** Deeper than browsers' parsers nest; and paths longer than this are not kept. */
const DEEPEST = 600;
const LONGEST = 3_900;

/**
 * W3C RangeSelector: an XPathSelector for the element around either end, refined by the UTF-16 offset in that
 * element's text. Null where the place has no such path (a shadow tree, a page of absurd depth).
 */
export function rangeSelectorOf(range: Range): RangeSelector | null {
  const start = endOf(range.startContainer, range.startOffset);
  const end = endOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  return {
    startContainer: start.path,
    startOffset: start.offset,
    endContainer: end.path,
    endOffset: end.offset,
  };
}

/** The range that a selector names on this page, or null when its path leads nowhere. Never throws. */
export function rangeFrom(document: Document, selector: RangeSelector): Range | null {
  const start = placeAt(document, selector.startContainer, selector.startOffset);
  const end = placeAt(document, selector.endContainer, selector.endOffset);
  if (start === null || end === null) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range.collapsed ? null : range;
}

function endOf(node: Node, offset: number): { path: string; offset: number } | null {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const document = node.ownerDocument;
  if (element === null || document === null) return null;
  const path = pathOf(element);
  if (path === null) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return { path, offset: before.toString().length };
}

const PLAIN = /^[a-z][a-z0-9]*$/;
const XHTML = 'http://www.w3.org/1999/xhtml';
/** Steps as we and other annotators write them. Whatever else a file brings may take the browser minutes to answer. */
const STEPS = /^(?:\/(?:[\w.-]+|\*\[local-name\(\) ?= ?(?:"[^"\]]*"|'[^'\]]*')\])(?:\[\d{1,7}\])?)+$/;

/** `/html[1]/body[1]/main[1]/p[3]`; formulas, custom elements and pages of XML need `*[local-name()="…"]`. */
function pathOf(element: Element): string | null {
  const steps: string[] = [];
  let at: Element | null = element;
  for (let depth = 0; at !== null; depth++, at = at.parentElement) {
    if (depth > DEEPEST) return null;
    const name: string = at.localName;
    let index = 1;
    for (let other = at.previousElementSibling; other !== null; other = other.previousElementSibling) {
      if (other.localName === name) index++;
    }
    const plain =
      PLAIN.test(name) && at.namespaceURI === XHTML && at.ownerDocument.contentType === 'text/html';
    steps.push(plain ? `/${name}[${index}]` : `/*[local-name()="${name.replace(/["]/g, '')}"][${index}]`);
    if (at.parentNode !== null && at.parentElement === null && at.parentNode.nodeType !== 9) return null;
  }
  const path = steps.reverse().join('');
  return path.length <= LONGEST ? path : null;
}

function placeAt(document: Document, path: string, offset: number): { node: Text; offset: number } | null {
  if (!STEPS.test(path)) return null;
  let element: Node | null;
  try {
    element = document.evaluate(path, document, null, 9 /* FIRST_ORDERED_NODE_TYPE */).singleNodeValue;
  } catch {
    // A path from a file, or from another kind of page.
    return null;
  }
  if (element === null) return null;
  const walker = document.createTreeWalker(element, 4 /* SHOW_TEXT */);
  let left = offset;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (left <= node.data.length) return { node, offset: left };
    left -= node.data.length;
  }
  return null;
}
