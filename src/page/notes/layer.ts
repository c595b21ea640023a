import type { Note, Placement, Span } from '../../core/model';
import { isRefused, refusing } from '../../core/notes/refused';
import { foldWhiteSpace, makeTarget } from '../../core/notes/selectors';
import { type BlocksOf, rectsOf } from '../anchor';
import type { Block } from '../read';
import { SLICE, yieldToPage } from '../watch';
import { carried, indexOfBlocks, isMadeOf } from './carry';
import { type BlockSpan, type PageText, pageTextOf, partsOf } from './page-text';
import { NotePainting } from './painting';
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

/** Where a note stands, and the text of which its span speaks: the page may be read anew at any time. */
interface Standing {
  placement: Placement;
  page: PageText;
}

/**
 * The notes of one page: placed, painted, and found again under the pointer. Changes nothing of the page.
 *
 * A note that stands on blocks that are still there goes with them; only the others are placed again. One placing
 * goes on at a time, and its answer holds for the text that it was asked of, whatever the page did meanwhile.
 */
export class NotesLayer {
  readonly #document: Document;
  readonly #read: () => ReadPage | null;
  readonly #place: Place;
  readonly #painting: NotePainting;
  readonly #notes = new Map<string, Note>();
  readonly #standing = new Map<string, Standing>();
  #page: PageText | null = null;
  /** The text on which all notes were placed last. */
  #settledOn: PageText | null = null;
  /** Rises with every `clear`: what comes late is dropped. */
  #life = 0;
  #running: Promise<void> | null = null;
  #more = false;

  /** @param onStale called when the page has changed under a painted note: `follow` should be called when there is time. */
  constructor(document: Document, read: () => ReadPage | null, place: Place, onStale: () => void) {
    this.#document = document;
    this.#read = read;
    this.#place = place;
    this.#painting = new NotePainting(document, onStale);
  }

  /** The page's text as it stands now; null while nothing is read. */
  page(): PageText | null {
    const blocks = this.#read()?.blocks;
    if (blocks === undefined) this.#page = null;
    else if (this.#page === null || !isMadeOf(this.#page, blocks)) this.#page = pageTextOf([...blocks]);
    return this.#page;
  }

  /** All notes that were placed, in the order in which they stand; those that stand nowhere at the end. */
  notes(): PlacedNote[] {
    const at = ({ placement }: PlacedNote) => placement.span?.start ?? Number.POSITIVE_INFINITY;
    return [...this.#notes.keys()]
      .flatMap((id) => this.get(id) ?? [])
      .sort((a, b) => at(a) - at(b) || (a.note.created < b.note.created ? -1 : 1));
  }

  get(id: string): PlacedNote | undefined {
    const note = this.#notes.get(id);
    const standing = this.#standing.get(id);
    return note && standing && { note, placement: standing.placement };
  }

  /** Shows these notes and no others. @throws what `place` throws; the notes are kept and placed another time. */
  show(notes: readonly Note[]): Promise<void> {
    const ids = new Set(notes.map(({ id }) => id));
    for (const id of [...this.#notes.keys()]) if (!ids.has(id)) this.#forget(id);
    for (const note of notes) this.#notes.set(note.id, note);
    if (notes.some(({ id }) => !this.#standing.has(id))) this.#settledOn = null;
    return this.follow();
  }

  /** Places what has no place in the text as it is now. @throws what `place` throws */
  follow(): Promise<void> {
    this.#more = true;
    if (this.#running !== null) return this.#running;
    const life = this.#life;
    this.#running = this.#run(life).finally(() => {
      if (life === this.#life) this.#running = null;
    });
    return this.#running;
  }

  /** True when notes have no place in the text as it is now. Cheap: builds no text. */
  get outdated(): boolean {
    if (this.#notes.size === 0) return false;
    const read = this.#read();
    return read !== null && (this.#settledOn === null || !isMadeOf(this.#settledOn, read.blocks));
  }

  /** Shows a note that the reader has just made: where it stands in the text of which the span speaks is known. */
  add(note: Note, span: Span, page: PageText): void {
    if (this.#notes.size === 0) this.#settledOn = page;
    this.#notes.set(note.id, note);
    this.#standing.set(note.id, { placement: { id: note.id, placing: 'exact', span }, page });
    this.#paint();
  }

  /** Another state of a note that is shown here. */
  update(note: Note): void {
    const known = this.#notes.get(note.id);
    if (known === undefined) return;
    this.#notes.set(note.id, note);
    // Stored at last: the background can place it now.
    if (known.paper !== note.paper && !this.#standing.get(note.id)?.placement.span)
      this.#standing.delete(note.id);
    if (known.colour !== note.colour) this.#paint();
  }

  /**
   * The reader has said whether an uncertain place is right. @returns the note as it belongs from now on, to be stored:
   * to these words, or never to them; undefined when it stands nowhere
   */
  settle(id: string, right: boolean): Note | undefined {
    const known = this.#standing.get(id);
    const note = this.#notes.get(id);
    const span = known?.placement.span;
    if (known === undefined || note === undefined || span === undefined) return undefined;
    const { text, sections } = known.page;
    const target = right ? makeTarget(text, span, sections) : refusing(note.target, text, span);
    const settled = { ...note, target, modified: new Date().toISOString() };
    this.#notes.set(id, settled);
    known.placement = right ? { id, placing: 'moved', span } : { id, placing: 'lost' };
    this.#paint();
    return settled;
  }

  remove(id: string): void {
    this.#forget(id);
    this.#paint();
  }

  /** The note under a point of the viewport (CSS pixels), the shortest where several lie over each other. */
  at(x: number, y: number): PlacedNote | null {
    const read = this.#read();
    const id = read === null ? null : this.#painting.at(x, y, read.blocksOf);
    return id === null ? null : (this.get(id) ?? null);
  }

  /** Where a note stands, block by block; empty when it stands nowhere. */
  parts(id: string): BlockSpan[] {
    const standing = this.#standing.get(id);
    return standing?.placement.span ? partsOf(standing.page, standing.placement.span) : [];
  }

  /** The text in which a note was placed. */
  pageOf(id: string): PageText | undefined {
    return this.#standing.get(id)?.page;
  }

  /** The boxes of a note in client coordinates (CSS pixels). */
  rects(id: string): DOMRect[] {
    return this.parts(id).flatMap(({ block, span }) => rectsOf(block, span));
  }

  /** Lights an uncertain place while the reader is asked about it; null ends it. */
  light(id: string | null): void {
    const root = this.#read()?.root;
    if (root) this.#painting.light(root, id === null ? [] : this.parts(id));
  }

  /** Looks again whether the page is light or dark. */
  retheme(): void {
    this.#painting.refresh();
  }

  /** Forgets everything: another article, or none. Leaves no trace on the page. */
  clear(): void {
    this.#life++;
    this.#running = null;
    this.#more = false;
    this.#notes.clear();
    this.#standing.clear();
    this.#page = null;
    this.#settledOn = null;
    this.#painting.clear();
  }

  #forget(id: string): void {
    this.#notes.delete(id);
    this.#standing.delete(id);
  }

  async #run(life: number): Promise<void> {
    while (this.#more) {
      this.#more = false;
      const page = this.page();
      if (page === null) return;
      const unplaced = this.#carry(page);
      this.#paint();
      this.#settledOn = null;
      if (unplaced.length > 0) await this.#ask(unplaced, page, life);
      if (life !== this.#life) return;
      this.#settledOn = page;
      this.#paint();
    }
  }

  /** Takes notes along whose blocks are still there. @returns the others */
  #carry(page: PageText): Note[] {
    const indexIn = indexOfBlocks(page);
    return [...this.#notes.values()].filter(({ id }) => {
      const known = this.#standing.get(id);
      if (known === undefined) return true;
      if (known.page === page) return false;
      const { span, placing } = known.placement;
      // Its place, or a better one, may have come.
      if (span === undefined || placing === 'uncertain') return true;
      const moved = carried(span, known.page, page, indexIn);
      if (moved !== null) this.#standing.set(id, { placement: { id, placing, span: moved }, page });
      return moved === null;
    });
  }

  async #ask(notes: readonly Note[], page: PageText, life: number): Promise<void> {
    const hints = await this.#hints(notes, page);
    if (life !== this.#life) return;
    const placements = await this.#place(
      notes.map(({ id }) => id),
      page,
      hints,
    );
    if (life !== this.#life) return;
    const byId = new Map(placements.map((placement) => [placement.id, placement]));
    for (const note of notes) {
      const { id } = note;
      // Thrown away meanwhile, or made: what the reader did counts.
      if (!this.#notes.has(id) || this.#standing.get(id)?.page === page) continue;
      const found = byId.get(id) ?? unstored(note, page, hints[id]?.[0]);
      // As it is now: the reader may have answered meanwhile.
      const { target } = this.#notes.get(id) ?? note;
      const refused = found.span !== undefined && isRefused(target, page.text, found.span);
      this.#standing.set(id, { placement: refused ? { id, placing: 'lost' } : found, page });
    }
  }

  /** Where the XPath ranges of notes lead, in slices: hundreds of paths take their time. */
  async #hints(notes: readonly Note[], page: PageText): Promise<Record<string, Span[]>> {
    const hints: Record<string, Span[]> = {};
    let start = performance.now();
    for (const { id, target } of notes) {
      const range = target.range && rangeFrom(this.#document, target.range);
      const span = range && passageOf(range, page);
      if (span) hints[id] = [span];
      if (performance.now() - start < SLICE / 2) continue;
      await yieldToPage();
      start = performance.now();
    }
    return hints;
  }

  #paint(): void {
    const root = this.#read()?.root;
    if (root === undefined) return;
    // A place that is only likely is not shown as if it were right: the list asks first.
    const sure = this.notes().filter(({ placement }) => placement.placing !== 'uncertain');
    this.#painting.paint(
      root,
      sure.map(({ note: { id, colour } }) => ({ id, colour, parts: this.parts(id) })),
    );
  }
}

/** A note that the background does not know, because it could not be stored yet: where its path leads, if its words stand there. */
function unstored({ id, target }: Note, { text }: PageText, hint: Span | undefined): Placement {
  const there = hint !== undefined && foldWhiteSpace(text.slice(hint.start, hint.end)) === target.quote.exact;
  return there ? { id, placing: 'exact', span: hint } : { id, placing: 'lost' };
}
