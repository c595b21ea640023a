import type { NoteColour, Span } from '../../core/model';
import { type BlocksOf, blockPointOf, caretAt, rectsOf } from '../anchor';
import { noteCss, noteName, Painter } from '../paint';
import type { Block } from '../read';
import type { BlockSpan } from './page-text';

/** A painted stretch of a note. */
interface Stretch extends Span {
  note: string;
  colour: NoteColour;
}

/** A note that is to be painted. */
export interface PaintedNote {
  id: string;
  colour: NoteColour;
  parts: readonly BlockSpan[];
}

/** The grounds of notes on one page, with the CSS highlights; changes nothing of the page. */
export class NotePainting {
  readonly #document: Document;
  readonly #onStale: () => void;
  #painter: Painter<Stretch> | null = null;
  #root: Element | null = null;
  #painted = new Map<Block, Stretch[]>();

  /** @param onStale called when the page has changed under a painted note. */
  constructor(document: Document, onStale: () => void) {
    this.#document = document;
    this.#onStale = onStale;
  }

  /** Paints these notes and no others. */
  paint(root: Element, notes: Iterable<PaintedNote>): void {
    const wanted = new Map<Block, Stretch[]>();
    for (const { id, colour, parts } of notes) {
      for (const { block, span } of parts) {
        if (!block.attached) continue;
        const list = wanted.get(block);
        const stretch = { ...span, note: id, colour };
        if (list === undefined) wanted.set(block, [stretch]);
        else list.push(stretch);
      }
    }
    if (wanted.size === 0) {
      this.clear();
      return;
    }
    const painter = this.#painterOf(root);
    for (const block of this.#painted.keys()) if (!wanted.has(block)) painter.set(block, []);
    for (const [block, stretches] of wanted) {
      if (!same(this.#painted.get(block), stretches)) painter.set(block, stretches);
    }
    this.#painted = wanted;
  }

  /** The note under a point of the viewport (CSS pixels), the shortest where several lie over each other. */
  at(x: number, y: number, blocksOf: BlocksOf): string | null {
    if (this.#painted.size === 0) return null;
    const caret = caretAt(this.#document, x, y);
    const point = caret && blockPointOf(caret.node, caret.offset, blocksOf);
    if (point === null) return null;
    const { block, offset } = point;
    const under = (this.#painted.get(block) ?? [])
      .filter(({ start, end }) => start <= offset && offset <= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const stretch = under.find((one) =>
      rectsOf(block, one).some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom),
    );
    return stretch?.note ?? null;
  }

  /** Lights stretches that are not painted as notes, because it is not sure that they are the right ones; none ends it. */
  light(root: Element, parts: readonly BlockSpan[]): void {
    if (parts.length > 0) this.#painterOf(root).focus(...parts);
    else this.#painter?.focus();
  }

  /** Looks again whether the page is light or dark. */
  refresh(): void {
    this.#painter?.refresh();
  }

  /** Leaves no trace; painting again is fine. */
  clear(): void {
    this.#painter?.destroy();
    this.#painter = null;
    this.#root = null;
    this.#painted = new Map();
  }

  #painterOf(root: Element): Painter<Stretch> {
    if (this.#painter !== null && this.#root === root) return this.#painter;
    this.clear();
    const view = this.#document.defaultView ?? window;
    const nameOf = ({ colour }: Stretch) => noteName(colour);
    this.#painter = new Painter(root, view, this.#onStale, nameOf, noteCss);
    this.#root = root;
    return this.#painter;
  }
}

const same = (a: readonly Stretch[] | undefined, b: readonly Stretch[]): boolean =>
  a !== undefined &&
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i];
    return (
      one.start === other?.start &&
      one.end === other.end &&
      one.note === other.note &&
      one.colour === other.colour
    );
  });
