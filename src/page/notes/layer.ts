import type { Note, NoteColour, Placement, Span } from '../../core/model';
import { type BlocksOf, blockPointOf, caretAt, rectsOf } from '../anchor';
import { noteName, Painter } from '../paint';
import type { Block } from '../read';
import { type BlockSpan, type PageText, pageTextOf, partsOf } from './page-text';
import { passageOf } from './passage';
import { rangeFrom } from './xpath';

/** What of the page's reading the notes need; the session gives it. */
export interface ReadPage {
  root: Element;
  blocks: readonly Block[];
  blocksOf: BlocksOf;
}

/** Where notes stand in a text; the background answers. `hints`: by note, spans that its XPath range leads to. */
export type Place = (
  ids: string[],
  page: Pick<PageText, 'text' | 'sections'>,
  hints: Record<string, Span[]>,
) => Promise<Placement[]>;

/** A note on the page. */
export interface PlacedNote {
  note: Note;
  placement: Placement;
}

/** A painted stretch of a note. */
interface Stretch extends Span {
  note: string;
  colour: NoteColour;
}

/** The notes of one page: placed, painted, and found again under the pointer. Changes nothing of the page. */
export class NotesLayer {
  readonly #document: Document;
  readonly #read: () => ReadPage | null;
  readonly #place: Place;
  readonly #onStale: () => void;
  readonly #placed = new Map<string, PlacedNote>();
  #painter: Painter<Stretch> | null = null;
  #painterRoot: Element | null = null;
  #painted = new Map<Block, Stretch[]>();
  #page: PageText | null = null;
  /** The text that the placements speak of. */
  #placedOn: PageText | null = null;
  /** Rises with every placing: an answer for an earlier text is dropped. */
  #turn = 0;

  /** @param onStale called when the page has changed under a painted note: it should be placed again. */
  constructor(document: Document, read: () => ReadPage | null, place: Place, onStale: () => void) {
    this.#document = document;
    this.#read = read;
    this.#place = place;
    this.#onStale = onStale;
  }

  /** The page's text as it stands now; null while nothing is read. */
  page(): PageText | null {
    const read = this.#read();
    if (read === null) {
      this.#page = null;
      return null;
    }
    const { blocks } = read;
    const known = this.#page;
    const same =
      known !== null &&
      known.blocks.length === blocks.length &&
      known.blocks.every((block, i) => block === blocks[i]);
    if (!same) this.#page = pageTextOf([...blocks]);
    return this.#page;
  }

  /** All notes, in the order in which they stand; those that stand nowhere at the end. */
  notes(): PlacedNote[] {
    const at = ({ placement }: PlacedNote) => placement.span?.start ?? Number.POSITIVE_INFINITY;
    return [...this.#placed.values()].sort(
      (a, b) => at(a) - at(b) || (a.note.created < b.note.created ? -1 : 1),
    );
  }

  get(id: string): PlacedNote | undefined {
    return this.#placed.get(id);
  }

  /** Shows these notes and no others. Those that are new here, or stood on blocks that are gone, are placed. */
  async show(notes: readonly Note[]): Promise<void> {
    const mine = ++this.#turn;
    const page = this.page();
    const ids = new Set(notes.map(({ id }) => id));
    for (const id of [...this.#placed.keys()]) if (!ids.has(id)) this.#placed.delete(id);
    const unplaced: Note[] = [];
    for (const note of notes) {
      const known = this.#placed.get(note.id);
      if (known === undefined || page !== this.#placedOn) unplaced.push(note);
      else known.note = note;
    }
    if (page !== null && unplaced.length > 0) await this.#ask(unplaced, page, mine);
    if (mine === this.#turn) this.#paint();
  }

  /** Places all notes anew, because the page's text is another. */
  async replace(): Promise<void> {
    const mine = ++this.#turn;
    const page = this.page();
    const notes = [...this.#placed.values()].map(({ note }) => note);
    if (page !== null && notes.length > 0) await this.#ask(notes, page, mine);
    if (mine === this.#turn) this.#paint();
  }

  /** True when the page was read anew since the notes were placed. */
  get outdated(): boolean {
    return this.#placed.size > 0 && this.page() !== this.#placedOn;
  }

  /** Shows a note that the reader has just made here: where it stands is known. */
  add(note: Note, span: Span): void {
    if (this.#placed.size === 0) this.#placedOn = this.page();
    else if (this.page() !== this.#placedOn) this.#onStale();
    this.#placed.set(note.id, { note, placement: { id: note.id, placing: 'exact', span } });
    this.#paint();
  }

  /** Another state of a note that stands here. */
  update(note: Note): void {
    const known = this.#placed.get(note.id);
    if (known === undefined) return;
    const recoloured = known.note.colour !== note.colour;
    known.note = note;
    if (recoloured) this.#paint();
  }

  /** The reader has said whether an uncertain place is right. */
  settle(id: string, right: boolean): void {
    const known = this.#placed.get(id);
    if (known === undefined) return;
    const { span } = known.placement;
    known.placement = right && span ? { id, placing: 'moved', span } : { id, placing: 'lost' };
    this.#paint();
  }

  remove(id: string): void {
    if (this.#placed.delete(id)) this.#paint();
  }

  /** The note under a point of the viewport (CSS pixels), the shortest where several lie over each other. */
  at(x: number, y: number): PlacedNote | null {
    const read = this.#read();
    const caret = read === null ? null : caretAt(this.#document, x, y);
    const point = read && caret ? blockPointOf(caret.node, caret.offset, read.blocksOf) : null;
    if (point === null) return null;
    const { block, offset } = point;
    const under = (this.#painted.get(block) ?? [])
      .filter(({ start, end }) => start <= offset && offset <= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const stretch = under.find((one) =>
      rectsOf(block, one).some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom),
    );
    return stretch === undefined ? null : (this.#placed.get(stretch.note) ?? null);
  }

  /** Where a note stands, block by block; empty when it stands nowhere. */
  parts(id: string): BlockSpan[] {
    const span = this.#placed.get(id)?.placement.span;
    return span === undefined || this.#placedOn === null ? [] : partsOf(this.#placedOn, span);
  }

  /** The boxes of a note in client coordinates (CSS pixels). */
  rects(id: string): DOMRect[] {
    return this.parts(id).flatMap(({ block, span }) => rectsOf(block, span));
  }

  destroy(): void {
    this.#turn++;
    this.#placed.clear();
    this.#painted.clear();
    this.#painter?.destroy();
    this.#painter = null;
  }

  async #ask(notes: readonly Note[], page: PageText, mine: number): Promise<void> {
    const hints: Record<string, Span[]> = {};
    for (const { id, target } of notes) {
      const range = target.range && rangeFrom(this.#document, target.range);
      const span = range && passageOf(range, page);
      if (span) hints[id] = [span];
    }
    const ids = notes.map(({ id }) => id);
    const placements = await this.#place(ids, page, hints);
    if (mine !== this.#turn) return;
    this.#placedOn = page;
    const byId = new Map(placements.map((placement) => [placement.id, placement]));
    for (const note of notes) {
      const placement = byId.get(note.id) ?? { id: note.id, placing: 'lost' };
      this.#placed.set(note.id, { note, placement });
    }
  }

  #paint(): void {
    const read = this.#read();
    const page = this.#placedOn;
    if (read === null || page === null) return;
    if (this.#painterRoot !== read.root) {
      this.#painter?.destroy();
      const view = this.#document.defaultView ?? window;
      this.#painter = new Painter(
        read.root,
        view,
        () => this.#onStale(),
        ({ colour }) => noteName(colour),
      );
      this.#painterRoot = read.root;
      this.#painted.clear();
    }
    const wanted = new Map<Block, Stretch[]>();
    for (const { note, placement } of this.#placed.values()) {
      // A place that is only likely is not shown as if it were right: the list asks first.
      if (placement.span === undefined || placement.placing === 'uncertain') continue;
      for (const { block, span } of partsOf(page, placement.span)) {
        const stretch = { ...span, note: note.id, colour: note.colour };
        const list = wanted.get(block);
        if (list === undefined) wanted.set(block, [stretch]);
        else list.push(stretch);
      }
    }
    for (const block of this.#painted.keys()) if (!wanted.has(block)) this.#painter?.set(block, []);
    for (const [block, stretches] of wanted) {
      if (!same(this.#painted.get(block), stretches)) this.#painter?.set(block, stretches);
    }
    this.#painted = wanted;
  }
}

const same = (a: readonly Stretch[] | undefined, b: readonly Stretch[]): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b);
