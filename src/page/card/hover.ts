import { type Rect, within } from './place';

/** How long the pointer may be away before a hovered card closes, in milliseconds. */
export const GRACE = 250;

/** Slack around the term, so that the gap between line and card is no abyss. */
const SLOP = 8;

interface HoverWatch {
  win: Window;
  /** The term's boxes as they are now. */
  anchor(): readonly Rect[];
  /** True for events from the card. */
  inCard(event: Event): boolean;
  onLeave(): void;
}

/**
 * Watches a mouse or pen until `signal` aborts and calls `onLeave` when it has been neither on the term nor on
 * the card for `GRACE`. Touch has no hover: a finger's moves do not count.
 */
export function watchHover({ win, anchor, inCard, onLeave }: HoverWatch, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stay = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const leave = () => {
    timer ??= setTimeout(onLeave, GRACE);
  };
  const options = { signal, passive: true, capture: true };
  win.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      if (inCard(event) || within(anchor(), event.clientX, event.clientY, SLOP)) stay();
      else leave();
    },
    options,
  );
  win.document.documentElement.addEventListener(
    'pointerleave',
    // A lifted finger "leaves" as well.
    (event) => event.pointerType === 'touch' || leave(),
    { signal, passive: true },
  );
  signal.addEventListener('abort', stay);
}
