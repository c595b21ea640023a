import type { Note, Stored } from '../../../../core/model';
import type { SaveState } from '../../../../ui/notes/types';
import type { PaperOfPage, Unsaved } from '../../../messages/catalogue/notes';
import type { SurfaceTools } from '../contract';
import { rebase } from './rebase';

/** How long typing may pause before what was written is stored. Milliseconds. */
const PAUSE = 600;
/** What could not be stored is tried again after so long, each time later, as long as the page is open. Milliseconds. */
const AGAIN = { first: 2_000, longest: 60_000 };

interface Kept {
  /** As it stands in the store, the basis of the next edit; absent while it was never stored. */
  stored?: Note;
  /** As the reader wants it. */
  wanted: Note;
  /** Where a new note belongs: the page may show another paper when it is stored at last. */
  paper?: PaperOfPage;
  state: SaveState;
  bothKept: boolean;
  timer?: ReturnType<typeof setTimeout>;
  /** The writing under way. */
  writing?: Promise<void>;
  /** Asked for while writing: then it is written once more. */
  more: boolean;
  /** Failures in a row. */
  failures: number;
  /** Of which visit it is: notes of the paper that was open before are stored, but no longer shown. */
  visit: number;
  /** `performance.now()` of the last answer. */
  at: number;
}

/**
 * Stores notes a moment after they change, one write after the other, keeps in memory what could not be stored, and
 * tries that again. It alone knows what of a note the reader wrote and the store does not have yet.
 */
export class Saver {
  readonly #ask: SurfaceTools['ask'];
  readonly #alive: () => boolean;
  readonly #changed: (note: Note, state: SaveState, here: boolean) => void;
  readonly #kept = new Map<string, Kept>();
  #visit = 0;

  /**
   * @param alive false once the extension was updated or removed under the page: nothing can be stored from here then
   * @param changed called with a note as it now stands, how it stands with it, and whether it is of this visit
   */
  constructor(
    ask: SurfaceTools['ask'],
    alive: () => boolean,
    changed: (note: Note, state: SaveState, here: boolean) => void,
  ) {
    this.#ask = ask;
    this.#alive = alive;
    this.#changed = changed;
  }

  stateOf(id: string): SaveState {
    return this.#kept.get(id)?.state ?? { state: 'unchanged' };
  }

  /**
   * The note as this page last heard that it stands in the store: null when it was made here and never stored,
   * undefined when nothing was written of it here.
   */
  storedOf(id: string): Note | null | undefined {
    const kept = this.#kept.get(id);
    return kept && (kept.stored ?? null);
  }

  /** True while something that the reader wrote is not in the store. */
  get unsaved(): boolean {
    return [...this.#kept.values()].some(({ wanted, stored }) => wanted !== stored);
  }

  /** True while something could not be stored. */
  get failing(): boolean {
    return [...this.#kept.values()].some(({ state }) => state.state === 'failed');
  }

  /** Stores a new note at once. */
  create(note: Note, paper: PaperOfPage): Promise<void> {
    this.#keep(note.id, { wanted: note, paper });
    return this.flush(note.id);
  }

  /** Stores another state of a note after a pause. `basis`: as it stood in the store when this page got it. */
  change(basis: Note, wanted: Note): void {
    const kept = this.#kept.get(wanted.id) ?? this.#keep(wanted.id, { stored: basis, wanted });
    kept.wanted = wanted;
    clearTimeout(kept.timer);
    kept.timer = setTimeout(() => void this.flush(wanted.id), PAUSE);
  }

  /**
   * A note as just read from the store. @returns how it is to be shown: with what the reader wrote here and is not
   * stored yet. `asked`: `performance.now()` when the store was asked; an answer older than the last write is passed over.
   */
  seen(note: Note, asked: number): Note {
    const kept = this.#kept.get(note.id);
    if (kept === undefined) return note;
    kept.visit = this.#visit;
    if (kept.wanted !== kept.stored || kept.writing !== undefined || asked < kept.at) return kept.wanted;
    kept.stored = note;
    kept.wanted = note;
    return note;
  }

  /** Notes of this visit on which the reader's word is later than an answer of the store that was asked for at `asked`. */
  since(asked: number): Note[] {
    return [...this.#kept.values()]
      .filter(({ visit, stored, wanted, at }) => visit === this.#visit && (stored !== wanted || asked < at))
      .map(({ wanted }) => wanted);
  }

  /**
   * Takes back what the store refused before the page was loaded anew, and tries again. What is written here of the
   * same note counts for more.
   */
  recall(list: readonly Unsaved[]): void {
    for (const { note, basis, page } of list) {
      const known = this.#kept.get(note.id);
      if (known) {
        known.visit = this.#visit;
        continue;
      }
      this.#keep(note.id, {
        wanted: note,
        ...(basis && { stored: basis }),
        ...(page && { paper: page }),
        state: { state: 'saving' },
      });
      void this.flush(note.id);
    }
  }

  /** Stores what waits, now; resolved when it is tried, stored or not. Never throws. */
  flush(id: string): Promise<void> {
    const kept = this.#kept.get(id);
    if (kept === undefined) return Promise.resolve();
    clearTimeout(kept.timer);
    kept.more = true;
    kept.writing ??= this.#writeAll(id, kept);
    return kept.writing;
  }

  async flushAll(): Promise<void> {
    await Promise.all([...this.#kept.keys()].map((id) => this.flush(id)));
  }

  /** The page shows another paper, or none: what waits is stored all the same. */
  leave(): void {
    this.#visit++;
    void this.flushAll();
  }

  /** Nothing more is written of a note. */
  forget(id: string): void {
    clearTimeout(this.#kept.get(id)?.timer);
    this.#kept.delete(id);
  }

  #keep(id: string, part: Pick<Kept, 'wanted'> & Partial<Kept>): Kept {
    const kept: Kept = {
      state: { state: 'unchanged' },
      bothKept: false,
      more: false,
      failures: 0,
      visit: this.#visit,
      at: performance.now(),
      ...part,
    };
    this.#kept.set(id, kept);
    return kept;
  }

  async #writeAll(id: string, kept: Kept): Promise<void> {
    while (kept.more && this.#kept.get(id) === kept) {
      kept.more = false;
      await this.#write(kept);
    }
    delete kept.writing;
  }

  async #write(kept: Kept): Promise<void> {
    const { stored, wanted } = kept;
    if (stored === wanted) return;
    this.#tell(kept, { state: 'saving' });
    const answer = await this.#answerTo(kept);
    if (this.#kept.get(wanted.id) !== kept) return;
    if (!answer.ok) return this.#failed(kept, answer.kind, answer.message);
    const { note, bothKept } = answer.value;
    kept.failures = 0;
    kept.at = performance.now();
    kept.stored = note;
    kept.bothKept ||= bothKept;
    // Typing went on meanwhile: what was typed stays, and is stored next.
    const done = kept.wanted === wanted;
    kept.wanted = done ? note : rebase(wanted, note, kept.wanted);
    this.#tell(
      kept,
      done ? { state: 'saved', ...(kept.bothKept && { bothKept: true }) } : { state: 'saving' },
    );
  }

  /** Never throws: a background that is gone has not stored anything either. */
  async #answerTo({ stored, wanted, paper }: Kept): Promise<Stored<{ note: Note; bothKept: boolean }>> {
    try {
      if (stored !== undefined) return await this.#ask('edit-note', { basis: stored, edited: wanted });
      const { paper: _, deleted: __, ...note } = wanted;
      const answer = await this.#ask('save-note', { paper: paper as PaperOfPage, note });
      return answer.ok ? { ok: true, value: { note: answer.value, bothKept: false } } : answer;
    } catch (error) {
      return { ok: false, kind: 'unknown', message: String(error) };
    }
  }

  #failed(kept: Kept, kind: Extract<SaveState, { state: 'failed' }>['kind'], message: string): void {
    const alive = this.#alive();
    if (alive) {
      const wait = Math.min(AGAIN.first * 2 ** kept.failures++, AGAIN.longest);
      clearTimeout(kept.timer);
      kept.timer = setTimeout(() => void this.flush(kept.wanted.id), wait);
    }
    this.#tell(kept, { state: 'failed', kind: alive ? kind : 'gone', message });
  }

  #tell(kept: Kept, state: SaveState): void {
    kept.state = state;
    this.#changed(kept.wanted, state, kept.visit === this.#visit);
  }
}
