import type { Note } from '../../../../core/model';
import type { SaveState } from '../../../../ui/notes/types';
import type { PaperOfPage } from '../../../messages/catalogue/notes';
import type { SurfaceTools } from '../contract';

/** How long typing may pause before what was written is stored. Milliseconds. */
const PAUSE = 600;

interface Kept {
  /** As it stands in the store; absent while it was never stored. */
  basis?: Note;
  /** As the reader wants it. */
  wanted: Note;
  state: SaveState;
  timer?: ReturnType<typeof setTimeout>;
  /** The write under way; the next begins when it has ended. */
  writing?: Promise<void>;
}

/** Stores notes a moment after they change, one write after the other, and keeps in memory what could not be stored. */
export class Saver {
  readonly #ask: SurfaceTools['ask'];
  readonly #paper: () => PaperOfPage;
  readonly #changed: (note: Note, state: SaveState) => void;
  readonly #kept = new Map<string, Kept>();

  /** @param changed called with the note as it now stands and how it stands with it. */
  constructor(
    ask: SurfaceTools['ask'],
    paper: () => PaperOfPage,
    changed: (note: Note, state: SaveState) => void,
  ) {
    this.#ask = ask;
    this.#paper = paper;
    this.#changed = changed;
  }

  stateOf(id: string): SaveState {
    return this.#kept.get(id)?.state ?? { state: 'unchanged' };
  }

  /** Stores a new note at once. */
  async create(note: Note): Promise<void> {
    this.#kept.set(note.id, { wanted: note, state: { state: 'saving' } });
    await this.flush(note.id);
  }

  /** Stores another state of a note after a pause. `basis`: as it was when this page got it. */
  change(basis: Note, wanted: Note): void {
    const known = this.#kept.get(wanted.id) ?? { basis, wanted, state: { state: 'unchanged' } };
    known.wanted = wanted;
    clearTimeout(known.timer);
    known.timer = setTimeout(() => void this.flush(wanted.id), PAUSE);
    this.#kept.set(wanted.id, known);
  }

  /** Stores what waits, now. */
  async flush(id: string): Promise<void> {
    const kept = this.#kept.get(id);
    if (kept === undefined) return;
    clearTimeout(kept.timer);
    await kept.writing;
    kept.writing = this.#write(kept);
    await kept.writing;
  }

  async flushAll(): Promise<void> {
    await Promise.all([...this.#kept.keys()].map((id) => this.flush(id)));
  }

  forget(id: string): void {
    clearTimeout(this.#kept.get(id)?.timer);
    this.#kept.delete(id);
  }

  async #write(kept: Kept): Promise<void> {
    const { basis, wanted } = kept;
    if (basis === wanted) return;
    this.#tell(kept, { state: 'saving' });
    try {
      const { paper: _, deleted: __, ...note } = wanted;
      const answer =
        basis === undefined
          ? await this.#ask('save-note', { paper: this.#paper(), note })
          : await this.#ask('edit-note', { basis, edited: wanted });
      if (!answer.ok)
        return this.#tell(kept, { state: 'failed', kind: answer.kind, message: answer.message });
      const { value } = answer;
      const stored = 'note' in value ? value.note : value;
      const bothKept = 'note' in value && value.bothKept;
      kept.basis = stored;
      // Typing went on meanwhile: what was typed stays, and is stored next.
      if (kept.wanted === wanted) kept.wanted = stored;
      this.#tell(kept, { state: 'saved', ...(bothKept && { bothKept }) });
    } catch (error) {
      // The background is gone or refused: the text stays here, and the reader is told.
      this.#tell(kept, { state: 'failed', kind: 'unknown', message: String(error) });
    }
  }

  #tell(kept: Kept, state: SaveState): void {
    kept.state = state;
    this.#changed(kept.wanted, state);
  }
}
