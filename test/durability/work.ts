import type { Note, Stored } from '../../src/core/model';
import type { Tab } from '../e2e/harness';
import { ask, NoAnswer } from './ask';
import type { Ledger } from './ledger';

export const OPERATIONS = ['insert', 'edit', 'delete', 'import'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Notes in one import. */
const IMPORT_SIZE = 100;

const PAPER = {
  identifiers: [{ kind: 'doi', value: '10.5555/durability' }],
  url: 'https://journal.example/durability',
  title: 'A paper that is read while the lights go out',
};
const KEY = 'doi:10.5555/durability';
const AT = '2026-11-01T00:00:00.000Z';

const noteOf = (id: string, body: string): Note => ({
  id,
  paper: KEY,
  created: AT,
  modified: AT,
  colour: 'green',
  body,
  tags: ['kill'],
  concepts: [],
  references: [],
  target: {
    quote: { exact: 'as they were', prefix: 'found '.repeat(10), suffix: ' again'.repeat(10) },
    position: { start: 10, end: 22 },
  },
  url: PAPER.url,
});

/** Everything that is stored, the bin too. */
export async function storedNotes(tab: Tab): Promise<Note[]> {
  return (await ask<{ notes: Note[] }>(tab, 'export-notes', { bin: true })).notes;
}

/** One hand of several that write at once, each over notes of its own, until no answer comes. */
export class Worker {
  private readonly mine: Note[] = [];
  private count = 0;
  private gone: AbortSignal = AbortSignal.abort();

  constructor(
    private readonly name: string,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Writes until an answer stays away or `stop` is aborted; the write under way is waited for then, for the browser
   * may hand a message on to the next background. Once `gone` is aborted nothing is waited for.
   */
  async work(tab: Tab, operation: Operation, stop: AbortSignal, gone: AbortSignal): Promise<void> {
    this.gone = gone;
    try {
      while (this.mine.length < 3) await this.insert(tab);
      while (!stop.aborted) await this[operation](tab);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
  }

  /** Goes on from what is stored. */
  settle(stored: readonly Note[]): void {
    const now = stored.filter(({ id }) => id.startsWith(`${this.name}-n`));
    this.mine.splice(0, this.mine.length, ...now.slice(-20));
  }

  private async insert(tab: Tab): Promise<void> {
    const note = noteOf(`${this.name}-n${this.next()}`, 'A new note.');
    const { paper: _, ...rest } = note;
    this.ledger.ask(note.id, { body: note.body, binned: false });
    await this.write(tab, 'save-note', { paper: PAPER, note: rest }, [note.id]);
    this.mine.push(note);
  }

  private async edit(tab: Tab): Promise<void> {
    const basis = this.pick();
    const edited = { ...basis, body: `Edit ${this.next()} of ${basis.id}.` };
    this.ledger.ask(basis.id, { body: edited.body, binned: false });
    const { note } = await this.write<{ note: Note }>(tab, 'edit-note', { basis, edited }, [basis.id]);
    this.mine[this.mine.indexOf(basis)] = note;
  }

  /** Into the bin, and every other time out of it again. */
  private async delete(tab: Tab): Promise<void> {
    const note = this.pick();
    const binned = note.deleted === undefined;
    this.ledger.ask(note.id, { body: note.body, binned });
    const message = binned ? 'bin-notes' : 'restore-notes';
    const [changed] = await this.write<Note[]>(tab, message, { paper: note.paper, ids: [note.id] }, [
      note.id,
    ]);
    if (!changed) throw new Error(`${message} changed nothing: ${note.id}`);
    this.mine[this.mine.indexOf(note)] = changed;
  }

  private async import(tab: Tab): Promise<void> {
    const batch = this.next();
    const ids = Array.from({ length: IMPORT_SIZE }, (_, i) => `${this.name}-i${batch}-${i}`);
    const body = 'From a file.';
    this.ledger.askTogether(ids, () => ({ body, binned: false }));
    const paper = { ...PAPER, key: KEY, authors: [] };
    const notes = ids.map((id) => noteOf(id, body));
    await this.write(tab, 'import-notes', { papers: [paper], notes }, ids);
  }

  private async write<R>(tab: Tab, name: string, params: unknown, ids: string[]): Promise<R> {
    const answer = await ask<Stored<R>>(tab, name, params, this.gone);
    // A store that is being closed under a write may still say so; then nothing was acknowledged.
    if (!answer.ok) throw new NoAnswer(`${name}: ${answer.kind}: ${answer.message}`);
    this.ledger.acknowledge(ids);
    return answer.value;
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }

  private pick(): Note {
    const note = this.mine[this.count % this.mine.length];
    if (!note) throw new Error('No note to work on');
    return note;
  }
}
