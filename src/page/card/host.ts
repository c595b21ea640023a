import { type ComponentChild, render } from 'preact';
import { CATEGORY_STYLE } from '../../core/model';
import { type CategoryStyles, cardSheet } from '../../ui/style/sheet';
import { type CardElement, createCardElement } from './element';
import type { Rect } from './place';
import { sealEvents } from './seal';
import { type CardSession, openCard } from './session';

export interface CardRequest {
  /** The term's boxes, one for each line. A function is asked again on scroll and resize; an array is shifted. */
  rects: readonly Rect[] | (() => readonly Rect[]);
  theme: 'light' | 'dark';
  /** Opened by the keyboard: the focus goes into the card and comes back when it closes. */
  keyboard: boolean;
  /** Asked for by a click or a jump: it does not go when the pointer leaves, as a hovered card does. */
  stays?: boolean;
  /** Name of the card for screen readers. */
  label: string;
  /** A component of `ui/card`, wrapped in its `TextContext.Provider`. */
  content: ComponentChild;
  /** Where the focus goes from the card when it closes; else back to where it was before. */
  home?(): HTMLElement | null;
  /** Called once, however the card closes, except by `destroy` and by opening another. */
  onClose(): void;
}

export interface CardHost {
  /** Opens the card, in place of the one that may be open. */
  open(request: CardRequest): void;
  /** Renders other content under another name into the open card; with `rects`, also moves it to another term. */
  update(content: ComponentChild, at: Pick<CardRequest, 'label'> & Partial<Pick<CardRequest, 'rects'>>): void;
  close(): void;
  isOpen(): boolean;
  /** True for the host and everything in it: what the page sees as the target of the card's events. */
  contains(target: EventTarget | null): boolean;
  /** Closes and removes every trace. Aborting the signal does the same. */
  destroy(): void;
}

/**
 * The one element that Oncogloss adds to a page: made on first use, outside the article, in the top layer,
 * behind a closed shadow root.
 *
 * @param styles how categories are marked; asked again for every card.
 */
export function createCardHost(
  doc: Document,
  signal: AbortSignal,
  styles: () => CategoryStyles = () => CATEGORY_STYLE,
): CardHost {
  let element: CardElement | undefined;
  let session: CardSession | undefined;
  const life = new AbortController();

  const ensure = () => {
    if (element) {
      element.sheet.renew(cardSheet(styles()));
      return element;
    }
    element = createCardElement(doc, cardSheet(styles()));
    sealEvents(element.host, life.signal);
    return element;
  };
  const contains = (target: EventTarget | null) =>
    element !== undefined &&
    target instanceof Node &&
    (element.host === target || element.shadow.contains(target));

  const finish = (onClose?: () => void) => {
    if (!session) return;
    const { end } = session;
    session = undefined;
    end();
    // A page without an open card is as if we were not there.
    element?.host.remove();
    onClose?.();
  };
  const destroy = () => {
    finish();
    life.abort();
    if (element) render(null, element.surface);
    element?.host.remove();
    element = undefined;
  };
  let closing: () => void = () => {};
  if (signal.aborted) destroy();
  else signal.addEventListener('abort', destroy, { once: true });

  return {
    open(request) {
      if (life.signal.aborted) return;
      finish();
      closing = () => finish(request.onClose);
      session = openCard(doc, ensure(), request, { close: closing, contains });
    },
    update(content, at) {
      if (!session || !element) return;
      const { shadow, surface } = element;
      const focused = shadow.activeElement !== null;
      render(content, surface);
      // What was pressed may have gone with the old content: the focus must not fall out of the card.
      if (focused && shadow.activeElement === null) surface.focus({ preventScroll: true });
      surface.setAttribute('aria-label', at.label);
      if (at.rects) session.move(at.rects);
    },
    close: () => closing(),
    isOpen: () => session !== undefined,
    contains,
    destroy,
  };
}
