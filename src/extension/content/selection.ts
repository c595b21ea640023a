import type { PageNotes, Selected } from './surfaces/notes/contract';

interface Selecting {
  /** Whether the bar may appear by itself. */
  wanted(): boolean;
  /** Whether the page is read: where nothing is, nothing can be highlighted. */
  reads(): boolean;
  /** True for anything inside our own surfaces. */
  contains(target: EventTarget | null): boolean;
  notes(): Promise<PageNotes>;
  onSilence(): void;
}

/** A selection that the finger or the keyboard still changes is waited for. Milliseconds. */
const REST = 350;
/** The browser takes a selection away only after the button is let go. Milliseconds. */
const LET_GO = 10;
const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable=false i])';

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

const same = (a: AbstractRange, b: AbstractRange): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

/**
 * Offers to highlight what the reader has selected: with the pointer when the button is let go, with the finger and
 * the keyboard when the selection rests; the same selection once. Alt+Shift+H goes into the bar. Ends with the signal.
 */
export function watchSelection(doc: Document, reader: Selecting, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The main button is down: the reader is selecting, or about to. */
  let pressed = false;
  /** The selection that was offered: a reader who closed the bar is not asked again. */
  let offered: StaticRange | null = null;
  /** The last press was a finger's. */
  let finger = false;
  const options = { signal, passive: true, capture: true } as const;
  const on = doc.addEventListener.bind(doc);

  const offer = async (cause: Selected) => {
    const range = selected(doc);
    if (range === null || !reader.reads()) return;
    if (cause !== 'keyboard' && offered !== null && same(range, offered)) return;
    offered = new StaticRange(range);
    try {
      const notes = await reader.notes();
      const now = selected(doc);
      // The script was fetched meanwhile, and the reader went on.
      if (now !== null && same(now, range) && !pressed) notes.offer(range, cause);
    } catch {
      offered = null;
      reader.onSilence();
    }
  };
  const soon = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!pressed && reader.wanted()) void offer(finger ? 'touch' : 'pointer');
    }, wait);
  };

  on(
    'pointerdown',
    (event) => {
      // The context menu of some systems swallows the release of the other buttons.
      finger = event.pointerType === 'touch';
      pressed = !finger && event.button === 0 && !reader.contains(event.target);
      clearTimeout(timer);
    },
    options,
  );
  on(
    'pointerup',
    (event) => {
      pressed = false;
      if (event.button === 0 && !reader.contains(event.target)) soon(LET_GO);
    },
    options,
  );
  on(
    'pointercancel',
    () => {
      pressed = false;
    },
    options,
  );
  on(
    'selectionchange',
    () => {
      if (doc.getSelection()?.isCollapsed !== false) offered = null;
      else if (!pressed && !reader.contains(doc.activeElement)) soon(REST);
    },
    options,
  );
  on(
    'keydown',
    (event) => {
      if (event.code !== 'KeyH' || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      if (selected(doc) === null || !reader.reads()) return;
      event.preventDefault();
      clearTimeout(timer);
      if (!event.repeat) void offer('keyboard');
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
