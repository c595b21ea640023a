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
  let best: Element | null = null;
  let bestLength = textLength(body) * 0.4;
  const candidates = body.querySelectorAll(CANDIDATES);
  for (let i = 0; i < candidates.length && i < 400; i++) {
    const candidate = candidates[i];
    if (candidate === undefined || best?.contains(candidate)) continue;
    const length = textLength(candidate);
    if (length > bestLength) {
      best = candidate;
      bestLength = length;
    }
  }
  if (best === null) return body;
  for (const heading of body.querySelectorAll('h1,h2,h3')) {
    if (best.contains(heading)) continue;
    const text = heading.textContent ?? '';
    const wanted = heading.localName === 'h1' ? text.trim().length > 30 : ABSTRACT_OR_REFERENCES.test(text);
    if (!wanted) continue;
    while (best !== body && !best.contains(heading)) best = best.parentElement ?? body;
  }
  return best;
}
