import { describe, expect, it } from 'vitest';
import { inView, type PlaceRequest, place, type Rect, within } from '../../../../src/page/card/place';

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 700 };
const card = { width: 368, height: 300 };

const rect = (left: number, top: number, width = 90, height = 20): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const at = (rects: Rect[], more: Partial<PlaceRequest> = {}) =>
  place({ rects, card, viewport: desktop, canScroll: 0, ...more });

/** Top and bottom edge of the card that a placement gives, when the page has been scrolled as it asks. */
function edges(request: PlaceRequest) {
  const spot = place(request);
  const height = Math.min(request.card.height, spot.maxHeight);
  const top = spot.top ?? request.viewport.height - (spot.bottom ?? 0) - height;
  return { spot, top, bottom: top + height };
}

describe('place', () => {
  it('stands below the term, flush with its left edge', () => {
    expect(at([rect(200, 100)])).toMatchObject({ side: 'below', left: 200, top: 126, width: 368 });
  });

  it('stands above when there is only room there, and grows upwards', () => {
    const spot = at([rect(200, 700)]);
    expect(spot).toMatchObject({ side: 'above', left: 200, bottom: 106 });
    expect(spot.top).toBeUndefined();
  });

  it('keeps clear of the right edge', () => {
    expect(at([rect(1200, 100)]).left).toBe(1280 - 368 - 8);
  });

  it('takes the roomier side and clamps its height when it fits nowhere', () => {
    const tall = { width: 368, height: 900 };
    expect(at([rect(200, 500)], { card: tall })).toMatchObject({ side: 'above', maxHeight: 486 });
    expect(at([rect(200, 200)], { card: tall })).toMatchObject({ side: 'below', maxHeight: 566 });
  });

  it('stays on its side while it grows, as long as it can be read there', () => {
    const grown = { width: 368, height: 450 };
    expect(at([rect(200, 500)], { card: grown }).side).toBe('above');
    expect(at([rect(200, 500)], { card: grown, side: 'below' })).toMatchObject({
      side: 'below',
      maxHeight: 266,
    });
    expect(at([rect(200, 600)], { card: grown, side: 'below' }).side).toBe('above');
    expect(at([rect(200, 320)], { side: 'above' }).side).toBe('above');
  });

  it('leaves both lines free when the term is broken over two', () => {
    const lines = [rect(1100, 100), rect(60, 124)];
    expect(at(lines)).toMatchObject({ side: 'below', left: 60, top: 150 });
    expect(at(lines.map((r) => ({ ...r, top: r.top + 600, bottom: r.bottom + 600 })))).toMatchObject({
      side: 'above',
      bottom: 106,
      left: 1280 - 368 - 8,
    });
  });

  it('is not frightened by a term broken over two columns', () => {
    expect(at([rect(100, 740), rect(700, 60)])).toMatchObject({ side: 'above', bottom: 66 });
  });

  it('is a sheet at the bottom of a phone', () => {
    expect(at([rect(20, 100)], { viewport: phone })).toEqual({
      side: 'sheet-bottom',
      left: 0,
      bottom: 0,
      width: 390,
      maxHeight: 300,
      scrollBy: 0,
    });
  });

  it('asks a phone to scroll when the sheet would cover the line', () => {
    expect(at([rect(20, 600)], { viewport: phone, canScroll: 2000 })).toMatchObject({
      side: 'sheet-bottom',
      scrollBy: 226,
    });
  });

  it('is a sheet at the top when the page cannot scroll', () => {
    expect(at([rect(20, 600)], { viewport: phone })).toMatchObject({
      side: 'sheet-top',
      top: 0,
      scrollBy: 0,
    });
  });

  it('never covers the line and never leaves the view, wherever the term stands', () => {
    for (const viewport of [desktop, phone, { width: 700, height: 360 }, { width: 320, height: 480 }]) {
      for (const height of [80, 300, 1000]) {
        for (const canScroll of [0, 40, 5000]) {
          for (let top = 0; top < viewport.height - 20; top += 17) {
            const line = rect((top * 7) % viewport.width, top, 60);
            const request = { rects: [line], card: { width: 368, height }, viewport, canScroll };
            const { spot, top: cardTop, bottom } = edges(request);
            const lineTop = line.top - spot.scrollBy;
            const lineBottom = line.bottom - spot.scrollBy;
            const name = JSON.stringify({ viewport, height, canScroll, top, spot });
            expect(cardTop >= lineBottom || bottom <= lineTop, name).toBe(true);
            expect(cardTop, name).toBeGreaterThanOrEqual(0);
            expect(bottom, name).toBeLessThanOrEqual(viewport.height);
            expect(spot.left + spot.width, name).toBeLessThanOrEqual(viewport.width);
            expect(spot.left, name).toBeGreaterThanOrEqual(0);
            expect(spot.scrollBy, name).toBeLessThanOrEqual(canScroll);
            expect(lineTop, name).toBeGreaterThanOrEqual(0);
          }
        }
      }
    }
  });
});

describe('inView', () => {
  it('says when the term has left the viewport', () => {
    expect(inView([rect(20, 790)], desktop)).toBe(true);
    expect(inView([rect(20, 801)], desktop)).toBe(false);
    expect(inView([rect(20, -21)], desktop)).toBe(false);
    expect(inView([rect(20, -21), rect(20, 4)], desktop)).toBe(true);
    expect(inView([], desktop)).toBe(false);
  });
});

describe('within', () => {
  it('includes the slack around the boxes', () => {
    expect(within([rect(100, 100)], 95, 95, 8)).toBe(true);
    expect(within([rect(100, 100)], 95, 95, 4)).toBe(false);
  });
});
