import { textLength } from './furniture';
import { ABSTRACT_OR_REFERENCES } from './names';

const CANDIDATES =
  'main,[role=main],article,[role=article],[itemprop=articleBody],[itemtype$="ScholarlyArticle"]';

/**
 * The element that holds the article: the main element when it has most of the text, widened until the abstract
 * and the references are in; else the body, whose furniture the policy leaves out.
 */
export function findRoot(document: Document): Element | null {
  const body = document.body;
  if (body === null || body.localName !== 'body') return null;
  const best = mostParagraphs(body) ?? mostText(body);
  return best === null ? body : widened(best, body);
}

/** Paragraphs from which on their number says where the text is. */
const MANY = 20;

/**
 * The main element when it plainly has the paragraphs: counting them is native and cheap, where measuring the text of
 * a long article twice would cost a frame.
 */
function mostParagraphs(body: HTMLElement): Element | null {
  const all = body.getElementsByTagName('p').length;
  if (all < MANY) return null;
  const main = body.querySelector('main,[role=main]');
  return main !== null && main.getElementsByTagName('p').length >= all * 0.8 ? main : null;
}

/** The outermost candidate that holds two fifths of all text or more, the longest of them. */
function mostText(body: HTMLElement): Element | null {
  const candidates = body.querySelectorAll(CANDIDATES);
  if (candidates.length === 0) return null;
  let best: Element | null = null;
  let bestLength = textLength(body) * 0.4;
  for (let i = 0; i < candidates.length && i < 400; i++) {
    const candidate = candidates[i];
    if (candidate === undefined || best?.contains(candidate)) continue;
    const length = textLength(candidate);
    if (length > bestLength) {
      best = candidate;
      bestLength = length;
    }
  }
  return best;
}

/** The element, or the nearest around it that has the title, the abstract and the references in it too. */
function widened(root: Element, body: HTMLElement): Element {
  let best = root;
  for (const heading of body.querySelectorAll('h1,h2,h3')) {
    if (best.contains(heading)) continue;
    const text = heading.textContent ?? '';
    const wanted = heading.localName === 'h1' ? text.trim().length > 30 : ABSTRACT_OR_REFERENCES.test(text);
    if (!wanted) continue;
    while (best !== body && !best.contains(heading)) best = best.parentElement ?? body;
  }
  return best;
}
