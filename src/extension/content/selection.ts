import type { PageNotes } from './surfaces/notes/contract';

interface Selecting {
  /** Whether the bar may appear by itself. */
  wanted(): boolean;
  /** True for anything inside our own surfaces. */
  contains(target: EventTarget | null): boolean;
  notes(): Promise<PageNotes>;
  onSilence(): void;
}

/** A selection that the finger or the keyboard still changes is waited for. Milliseconds. */
const REST = 350;
const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

/** The selection of the article, or null: nothing selected, or in a field of the page. */
function selected(doc: Document): Range | null {
  const selection = doc.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: node } = range;
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  if (element === null || element.closest(EDITABLE) !== null || doc.designMode === 'on') return null;
  return /\S/.test(range.toString()) ? range.cloneRange() : null;
}

/**
 * Offers to highlight what the reader has selected: with the pointer when the button is let go, with the finger and
 * the keyboard when the selection rests. Alt+Shift+H goes into the bar. Ends with the signal.
 */
export function watchSelection(doc: Document, reader: Selecting, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  const options = { signal, passive: true, capture: true } as const;

  const offer = async (cause: 'pointer' | 'keyboard') => {
    const range = selected(doc);
    if (range === null) return;
    try {
      (await reader.notes()).offer(range, cause);
    } catch {
      reader.onSilence();
    }
  };
  const soon = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!pressed && reader.wanted()) void offer('pointer');
    }, wait);
  };

  doc.addEventListener(
    'pointerdown',
    (event) => {
      pressed = event.pointerType !== 'touch';
      clearTimeout(timer);
    },
    options,
  );
  doc.addEventListener(
    'pointerup',
    (event) => {
      pressed = false;
      // The browser takes a selection away only after the button is let go.
      if (event.button === 0 && !reader.contains(event.target)) soon(10);
    },
    options,
  );
  doc.addEventListener(
    'pointercancel',
    () => {
      pressed = false;
    },
    options,
  );
  doc.addEventListener(
    'selectionchange',
    () => {
      if (!pressed && !reader.contains(doc.activeElement)) soon(REST);
    },
    options,
  );
  doc.addEventListener(
    'keydown',
    (event) => {
      if (event.code !== 'KeyH' || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      if (selected(doc) === null) return;
      event.preventDefault();
      clearTimeout(timer);
      void offer('keyboard');
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
