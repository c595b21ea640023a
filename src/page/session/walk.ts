import type { Span } from '../../core/model';
import { rangeOf, rectsOf } from '../anchor';
import type { Block } from '../read';

/** A stretch of a block, and its boxes in client coordinates (CSS pixels). */
interface Goal {
  block: Block;
  match: Span;
  rects: DOMRect[];
}

/** Part of the viewport, at top and bottom, that counts as too near the edge. */
const MARGIN = 0.15;

/**
 * Brings a hit into view when it is not, gently unless the reader asked for less motion. Returns the hit with its
 * boxes as they are now (a smooth scroll has only begun).
 */
export function walkTo<G extends Goal>(hit: G): G {
  const document = hit.block.container.ownerDocument;
  const view = document.defaultView;
  const node = rangeOf(hit.block, hit.match)?.startContainer;
  const element = node?.parentElement;
  if (view === null || element == null) return hit;
  const box = hit.rects[0];
  const height = view.innerHeight;
  const visible = box !== undefined && box.top >= height * MARGIN && box.bottom <= height * (1 - MARGIN);
  if (visible) return hit;
  const behavior = motion(document, view);
  // Long paragraphs: scroll the page to the line, not to the paragraph; nested scrollers need the element.
  const parent = element.getBoundingClientRect();
  if (box === undefined || parent.height < height * 0.6 || scrollsInside(element)) {
    element.scrollIntoView?.({ block: 'center', inline: 'nearest', behavior });
  } else view.scrollBy({ top: box.top - height / 2, behavior });
  return { ...hit, rects: rectsOf(hit.block, hit.match) };
}

/** Brings an element into the middle of the view when it is not all in it. */
export function walkToElement(element: Element): void {
  const document = element.ownerDocument;
  const view = document.defaultView;
  const { top, bottom } = element.getBoundingClientRect();
  if (view === null || (top >= 0 && bottom <= view.innerHeight)) return;
  element.scrollIntoView?.({ block: 'center', inline: 'nearest', behavior: motion(document, view) });
}

/** A hidden tab does not scroll smoothly, and "auto" would leave the choice to the page's style. */
function motion(document: Document, view: Window): ScrollBehavior {
  const calm = view.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
  return calm || document.visibilityState === 'hidden' ? 'instant' : 'smooth';
}

/** True when an element stands in a scroller other than the page. */
function scrollsInside(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  const page = element.ownerDocument.scrollingElement;
  for (let at = element.parentElement; at !== null && at !== page; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight + 1 || at.localName === 'body') continue;
    if (/auto|scroll/.test(view?.getComputedStyle(at).overflowY ?? '')) return true;
  }
  return false;
}
