import type { CardElement } from './element';
import type { CardRequest } from './host';
import { type Placement, place, type Rect, type Size } from './place';

/** Width of the card where there is room, in CSS pixels. */
const WIDTH = 368;

/** What can be seen of the page, without its scroll bar. */
export function viewportOf(win: Window): Size {
  return { width: win.document.documentElement.clientWidth, height: win.innerHeight };
}

/** Asks again, or shifts fixed boxes by how far the page has been scrolled since. */
export function measureBoxes(rects: CardRequest['rects'], win: Window): () => readonly Rect[] {
  if (typeof rects === 'function') return rects;
  const { scrollX, scrollY } = win;
  return () => {
    const x = scrollX - win.scrollX;
    const y = scrollY - win.scrollY;
    return rects.map((r) => ({ left: r.left + x, top: r.top + y, right: r.right + x, bottom: r.bottom + y }));
  };
}

/** Lays the card out; on a phone it may scroll the page once so that the sheet leaves the line free. */
export function layOutCard(
  element: CardElement,
  rects: readonly Rect[],
  win: Window,
  mayScroll: boolean,
): void {
  const { surface } = element;
  const viewport = viewportOf(win);
  const width = Math.min(WIDTH, viewport.width);
  element.setStyle({ width: `${width}px` });
  // The natural height without lifting `max-height`, which would lose how far the reader scrolled in the card.
  const card = { width, height: surface.scrollHeight + surface.offsetHeight - surface.clientHeight };
  const canScroll = mayScroll ? win.document.documentElement.scrollHeight - viewport.height - win.scrollY : 0;
  const side = surface.dataset.side as Placement['side'] | undefined;
  let spot = place({ rects, card, viewport, canScroll, side });
  if (spot.scrollBy > 0) {
    const before = win.scrollY;
    win.scrollBy({ top: spot.scrollBy, behavior: 'instant' });
    // A page that scrolls inside an element of its own does not move.
    if (win.scrollY - before < spot.scrollBy - 1) spot = place({ rects, card, viewport, canScroll: 0 });
  }
  surface.dataset.side = spot.side;
  surface.style.maxHeight = `${spot.maxHeight}px`;
  // Only a card that scrolls itself keeps the wheel from the page.
  surface.style.overscrollBehavior = card.height > spot.maxHeight ? 'contain' : 'auto';
  element.setStyle({
    left: `${spot.left}px`,
    top: spot.top === undefined ? 'auto' : `${spot.top}px`,
    bottom: spot.bottom === undefined ? 'auto' : `${spot.bottom}px`,
    right: 'auto',
    width: `${spot.width}px`,
  });
}
