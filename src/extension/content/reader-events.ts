import type { Hit, Session } from '../../page/session';
import type { LazyGlosses } from './lazy-glosses';
import type { Cause } from './surfaces/contract';
import type { PageNotes } from './surfaces/notes/contract';

interface Reader {
  session: Session;
  glosses: LazyGlosses;
  /** The notes, where the page has any. */
  notes(): PageNotes | undefined;
  /** Milliseconds. */
  hoverDelay(): number;
}

/** A drag farther than this, in CSS pixels, is a selection and not a click. */
const STILL = 4;

/** A pointer that has rested so long on a match may open a card: its script is fetched ahead. Milliseconds. */
const REST = 60;

const sameHit = (a: Hit | null, b: Hit | null) =>
  a !== null && b !== null && a.block === b.block && a.match.start === b.match.start;

/** Is the place inside something that a click already means something for? */
const isControl = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('a[href], button, input, select, textarea, summary, label, [contenteditable]') !== null;

/**
 * Opens cards as the reader points: a pointer that rests (for the delay the reader chose), a click or a
 * tap on a term that is not a control of the page. Ends with the signal.
 */
export function watchReader(
  doc: Document,
  { session, glosses, notes, hoverDelay }: Reader,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let prepared = false;
  let down: { x: number; y: number } | undefined;
  const options = { signal, passive: true, capture: true } as const;

  const moved = () => {
    clearTimeout(timer);
    clearTimeout(resting);
  };
  const prepareAt = (x: number, y: number, over: EventTarget | null) => {
    if (prepared || !session.at(x, y, over)) return;
    prepared = true;
    glosses.prepare();
  };

  const openAt = (x: number, y: number, cause: Cause, over: EventTarget | null) => {
    // A reader who has selected text is about to copy it: no card over it.
    if (doc.getSelection()?.isCollapsed === false) return;
    // Nor in the place of a note that is being written.
    if (cause === 'hover' && notes()?.isOpen()) return;
    // A click means the note that lies there; the term in it shows its card when the pointer rests.
    if (cause === 'press' && notes()?.openAt(x, y)) return;
    const hit = session.at(x, y, over);
    if (hit && !sameHit(hit, glosses.current())) void glosses.open(hit, cause);
  };

  doc.addEventListener(
    'pointermove',
    (event) => {
      moved();
      if (event.pointerType === 'touch' || event.buttons !== 0 || glosses.contains(event.target)) return;
      const { clientX, clientY, target } = event;
      timer = setTimeout(() => openAt(clientX, clientY, 'hover', target), hoverDelay());
      if (!prepared) resting = setTimeout(() => prepareAt(clientX, clientY, target), REST);
    },
    options,
  );
  doc.addEventListener('pointerleave', moved, options);
  doc.addEventListener('keydown', moved, options);
  doc.addEventListener('scroll', moved, options);
  doc.addEventListener(
    'pointerdown',
    (event) => {
      moved();
      down = { x: event.clientX, y: event.clientY };
    },
    options,
  );
  doc.addEventListener(
    'click',
    (event) => {
      moved();
      if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (glosses.contains(event.target) || isControl(event.target)) return;
      const { clientX, clientY } = event;
      if (!down || Math.hypot(clientX - down.x, clientY - down.y) > STILL) return;
      openAt(clientX, clientY, 'press', event.target);
    },
    options,
  );
  signal.addEventListener('abort', moved, { once: true });
}
