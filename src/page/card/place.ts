/** A rectangle in CSS pixels of the viewport. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Where the card goes, in CSS pixels of the viewport. */
export interface Placement {
  /** `sheet-bottom` and `sheet-top` fill the width of a narrow screen. */
  side: 'below' | 'above' | 'sheet-bottom' | 'sheet-top';
  left: number;
  /** Distance of the card's top edge from the top (`below`, `sheet-top`); else `bottom` is given. */
  top?: number;
  /** Distance of the card's bottom edge from the viewport's bottom: a growing card then grows upwards. */
  bottom?: number;
  width: number;
  maxHeight: number;
  /** Pixels the page must be scrolled down so that a bottom sheet leaves the line free. */
  scrollBy: number;
}

export interface PlaceRequest {
  /** The boxes of the term, one for each line it runs over, in text order. */
  rects: readonly Rect[];
  /** The card's natural size at its usual width. */
  card: Size;
  viewport: Size;
  /** How far the page can still be scrolled down. */
  canScroll: number;
  /** Where the card stands already: it stays there while it can be read there, so that growing is no jump. */
  side?: Placement['side'] | undefined;
}

/** Distance between line and card: close enough to belong together, clear of descenders and underline. */
const GAP = 6;
/** Distance from the viewport's edges. */
const MARGIN = 8;
/** Below this width a card beside the text would be a strip: a sheet instead. */
const NARROW = 480;
/** Room enough to read in, if need be by scrolling the card. */
const USEFUL = 240;

/**
 * Places a card so that it never covers the lines of its term: below by preference, above when only there is
 * room for all of it, else on the roomier side with its height clamped (it scrolls inside).
 */
export function place(request: PlaceRequest): Placement {
  const { rects, card, viewport } = request;
  const lines = linesOf(rects, viewport);
  if (viewport.width < NARROW) return sheet(lines, request);

  const width = Math.min(card.width, viewport.width - 2 * MARGIN);
  const below = viewport.height - lines.bottom - GAP - MARGIN;
  const above = lines.top - GAP - MARGIN;
  const suits = (room: number) => room >= Math.min(card.height, USEFUL);
  const fits = card.height <= below || (card.height > above && below >= above);
  const stays = request.side === 'below' ? suits(below) : request.side === 'above' && suits(above);
  const goBelow = stays ? request.side === 'below' : fits;
  const clamp = (left: number) => Math.max(MARGIN, Math.min(left, viewport.width - width - MARGIN));
  return goBelow
    ? {
        side: 'below',
        left: clamp(lines.lastLeft),
        top: lines.bottom + GAP,
        width,
        maxHeight: Math.max(0, below),
        scrollBy: 0,
      }
    : {
        side: 'above',
        left: clamp(lines.firstLeft),
        bottom: viewport.height - lines.top + GAP,
        width,
        maxHeight: Math.max(0, above),
        scrollBy: 0,
      };
}

/** A sheet over the full width: at the bottom, where the thumb is, unless the line can only be freed at the top. */
function sheet(lines: Lines, { card, viewport, canScroll }: PlaceRequest): Placement {
  const width = viewport.width;
  const height = Math.min(card.height, Math.floor(viewport.height * 0.6));
  const free = viewport.height - height - GAP;
  const scrollBy = Math.max(0, Math.ceil(lines.bottom - free));
  if (scrollBy <= canScroll && lines.top - scrollBy >= 0) {
    return { side: 'sheet-bottom', left: 0, bottom: 0, width, maxHeight: height, scrollBy };
  }
  const above = lines.top - GAP;
  const below = viewport.height - lines.bottom - GAP;
  return above >= below
    ? { side: 'sheet-top', left: 0, top: 0, width, maxHeight: Math.max(0, above), scrollBy: 0 }
    : { side: 'sheet-bottom', left: 0, bottom: 0, width, maxHeight: Math.max(0, below), scrollBy: 0 };
}

interface Lines {
  top: number;
  bottom: number;
  firstLeft: number;
  lastLeft: number;
}

/**
 * The band of lines to keep free. A term broken over a column or page end has boxes far apart: then only the
 * lines that follow the first visible box closely count, or no card could stand anywhere.
 */
function linesOf(rects: readonly Rect[], viewport: Size): Lines {
  const visible = rects.filter(({ top, bottom }) => bottom > 0 && top < viewport.height);
  const [first, ...rest] = visible.length > 0 ? visible : rects;
  if (!first) return { top: 0, bottom: 0, firstLeft: MARGIN, lastLeft: MARGIN };
  const lines: Lines = { top: first.top, bottom: first.bottom, firstLeft: first.left, lastLeft: first.left };
  for (const rect of rest) {
    const lineHeight = first.bottom - first.top;
    if (rect.top > lines.bottom + 2 * lineHeight || rect.bottom < lines.top) continue;
    if (rect.bottom > lines.bottom) lines.lastLeft = rect.left;
    lines.top = Math.min(lines.top, rect.top);
    lines.bottom = Math.max(lines.bottom, rect.bottom);
  }
  return lines;
}

/** True while some part of the term is in view: the card follows it; else it closes. */
export function inView(rects: readonly Rect[], viewport: Size): boolean {
  return rects.some(
    ({ left, top, right, bottom }) =>
      bottom > 0 && top < viewport.height && right > 0 && left < viewport.width && right > left,
  );
}

/** True when (x, y) lies in one of `rects`, widened by `slop` on every side. */
export function within(rects: readonly Rect[], x: number, y: number, slop = 0): boolean {
  return rects.some(
    ({ left, top, right, bottom }) =>
      x >= left - slop && x <= right + slop && y >= top - slop && y <= bottom + slop,
  );
}
