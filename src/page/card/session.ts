import { render } from 'preact';
import { CARD_DESCRIPTION } from '../../ui/card/ConceptBody';
import type { CardElement } from './element';
import { rememberFocus, tabStep } from './focus';
import type { CardRequest } from './host';
import { watchHover } from './hover';
import { layOutCard, measureBoxes, viewportOf } from './layout';
import { inView } from './place';

/** How long a term may be out of view while the page scrolls to it, in milliseconds: smooth scrolls take up to one second. */
const SCROLL_PATIENCE = 2000;

interface Wiring {
  close(): void;
  contains(target: EventTarget | null): boolean;
}

/** What can be done with one opening of the card. */
export interface CardSession {
  /** To another occurrence. */
  move(rects: CardRequest['rects']): void;
  /** Gives back focus, listeners and content. */
  end(): void;
}

/** One opening of the card, from showing it to giving everything back. */
export function openCard(
  doc: Document,
  element: CardElement,
  request: CardRequest,
  wiring: Wiring,
): CardSession {
  const win = doc.defaultView as Window & typeof globalThis;
  const { host, shadow, surface } = element;
  const { close, contains } = wiring;
  const stop = new AbortController();
  const restoreFocus = rememberFocus(doc);
  let measure = measureBoxes(request.rects, win);

  delete surface.dataset.side;
  surface.dataset.theme = request.theme;
  surface.setAttribute('aria-label', request.label);
  surface.setAttribute('aria-describedby', CARD_DESCRIPTION);
  render(request.content, surface);
  element.show();
  const layOut = (mayScroll: boolean) => layOutCard(element, measure(), win, mayScroll);
  layOut(true);
  if (request.keyboard) surface.focus({ preventScroll: true });

  // Scrolling: follow the term, and close when it has left. One measurement a frame at most.
  let frame = 0;
  const pointed = !request.keyboard && !request.stays;
  const seen = () => inView(measure(), viewportOf(win));
  /** Until then the term may be out of view: a jump scrolls to it, before and after the card is given its place. */
  let patience = 0;
  /** The card has its place, and the page is still scrolling there. */
  let arriving = false;
  const expect = () => {
    arriving = !pointed && !seen();
    patience = arriving ? performance.now() + SCROLL_PATIENCE : 0;
  };
  expect();
  let again: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    if (frame) return;
    frame = win.requestAnimationFrame(() => {
      frame = 0;
      if (stop.signal.aborted) return;
      const wait = patience - performance.now();
      if (seen()) {
        if (arriving) {
          // The side was chosen for a place out of sight.
          delete surface.dataset.side;
          patience = 0;
          arriving = false;
        }
        layOut(false);
      } else if (wait > 0) again ??= setTimeout(lookAgain, wait);
      else close();
    });
  };
  const lookAgain = () => {
    again = undefined;
    follow();
  };
  shadow.addEventListener(
    'click',
    () => {
      patience = performance.now() + SCROLL_PATIENCE;
    },
    { signal: stop.signal },
  );
  const passive = { signal: stop.signal, passive: true, capture: true };
  win.addEventListener('scroll', (event) => contains(event.target) || follow(), passive);
  win.addEventListener('resize', follow, passive);
  if (typeof win.ResizeObserver === 'function') {
    const sizes = new win.ResizeObserver(follow);
    sizes.observe(surface);
    stop.signal.addEventListener('abort', () => sizes.disconnect());
  }

  win.addEventListener('pointerdown', (event) => contains(event.target) || close(), passive);
  win.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.isComposing) {
        event.preventDefault();
        event.stopImmediatePropagation();
        close();
      } else if (event.key === 'Tab' && contains(event.target)) {
        const step = tabStep(shadow, surface, event.shiftKey);
        if (step === 'inside') return;
        // Forwards the browser's own Tab then goes on from where the reader came from; backwards that is the goal.
        if (step === 'leaves-back') event.preventDefault();
        close();
      }
    },
    { signal: stop.signal, capture: true },
  );

  // A card opened by hovering goes with the pointer, unless the reader has begun to use it.
  if (pointed) {
    const hover = new AbortController();
    stop.signal.addEventListener('abort', () => hover.abort());
    watchHover(
      { win, anchor: () => measure(), inCard: (event) => contains(event.target), onLeave: close },
      hover.signal,
    );
    shadow.addEventListener('pointerdown', () => hover.abort(), { signal: stop.signal });
    shadow.addEventListener('focusin', () => hover.abort(), { signal: stop.signal });
  }

  return {
    move(rects) {
      clearTimeout(again);
      again = undefined;
      measure = measureBoxes(rects, win);
      expect();
      delete surface.dataset.side;
      layOut(true);
    },
    end() {
      const focused = shadow.activeElement !== null || doc.activeElement === host;
      stop.abort();
      clearTimeout(again);
      win.cancelAnimationFrame(frame);
      if (focused) {
        const home = request.home?.();
        if (home?.isConnected) home.focus({ preventScroll: true });
        else restoreFocus();
      }
      element.hide();
      render(null, surface);
    },
  };
}
