import type { Note } from '../../core/model';
import type { Database, Doc, Reader } from './database';
import { docOf, idPart, type ReadAll, readAll, removal, soundValueIn, valueIn } from './documents';
import { type Merged, mergeEdit, mergeImported } from './merge';
import { NOTE } from './schemas';

/** What came of saving notes. */
export interface Saved {
  added: number;
  /** Replaced by a later version, or taken out of the bin. */
  changed: number;
  /** Stood there already, as they are or in a later version. */
  unchanged: number;
  /** Of those changed: both texts were kept. */
  bothKept: number;
}

export interface Notes {
  /** The notes of a paper, those in the bin too, by date. */
  ofPaper(paper: string): Promise<ReadAll<Note>>;
  all(): Promise<ReadAll<Note>>;
  /** Saves new notes, all of them or none. One that is there already is merged, so that saving again is harmless. */
  save(notes: readonly Note[]): Promise<Saved>;
  /** Changes a note; see `mergeEdit`. One that was removed for good meanwhile is there again. */
  edit(basis: Note, edited: Note, now: string): Promise<Merged>;
  /** Puts notes of a paper into the bin, or takes them out of it. @returns those that changed */
  bin(paper: string, ids: readonly string[], deleted: string | null): Promise<Note[]>;
  /** Removes for good what was put into the bin before `before` (ISO 8601). @returns how many */
  purge(before: string): Promise<number>;
}

const folder = (paper: string) => `${NOTE.prefix}${idPart(paper)}:`;
const idOf = ({ paper, id }: Pick<Note, 'paper' | 'id'>) => `${folder(paper)}${id}`;

/** The repository of notes. */
export function notesIn(database: Database): Notes {
  return {
    async ofPaper(paper) {
      const { items, unreadable } = readAll(NOTE, await database.range(folder(paper)));
      return { items: items.sort(byDate), unreadable };
    },
    all: async () => readAll(NOTE, await database.range(NOTE.prefix)),
    save: (notes) =>
      database.change(async (now) => {
        const saved: Saved = { added: 0, changed: 0, unchanged: 0, bothKept: 0 };
        const unique = [...new Map(notes.map((note) => [idOf(note), note])).values()];
        const docs = await now.many(unique.map(idOf));
        const write = unique.flatMap((note, i) => saveOne(note, docs[i], saved) ?? []);
        return { write, result: saved };
      }),
    edit: (basis, edited, at) =>
      database.change(async (now) => {
        const doc = await now.get(idOf(basis));
        const stored = soundValueIn(NOTE, doc);
        const merged = mergeEdit(stored ?? basis, basis, edited, at);
        return { write: [docOf(idOf(basis), merged.note, doc)], result: merged };
      }),
    bin: (paper, ids, deleted) =>
      database.change(async (now) => {
        const write: Doc[] = [];
        const result: Note[] = [];
        for (const doc of await now.many([...new Set(ids)].map((id) => idOf({ paper, id })))) {
          const stored = soundValueIn(NOTE, doc);
          if (stored === undefined || (stored.deleted !== undefined) === (deleted !== null)) continue;
          const { deleted: _, ...rest } = stored;
          const note: Note = deleted === null ? rest : { ...rest, deleted };
          write.push(docOf(idOf(note), note, doc));
          result.push(note);
        }
        return { write, result };
      }),
    purge: (before) =>
      database.change(async (now) => {
        const old = (await now.range(NOTE.prefix)).filter((doc) => {
          const deleted = valueIn(NOTE, doc)?.deleted;
          return deleted !== undefined && deleted < before;
        });
        return { write: old.map(removal), result: old.length };
      }),
  };
}

/** The documents that move all notes of one paper to another: also those that are not understood. */
export async function movedNotes(now: Reader, from: string, to: string): Promise<Doc[]> {
  const docs = await now.range(folder(from));
  const newIds = docs.map((doc) => `${folder(to)}${doc._id.slice(folder(from).length)}`);
  const atNewPlace = await now.many(newIds);
  return docs.flatMap((doc, i) => moved(doc, newIds[i] ?? '', atNewPlace[i], to));
}

/** One document at its new place; what stands there already is merged with, never overwritten. */
function moved(doc: Doc, id: string, there: Doc | undefined, to: string): Doc[] {
  const { _rev: _, ...fields } = doc;
  if (there === undefined) return [docOf(id, { ...fields, paper: to }), removal(doc)];
  const [ours, theirs] = [valueIn(NOTE, doc), valueIn(NOTE, there)];
  if (!ours || !theirs) return [];
  const [older, newer] = ours.modified < theirs.modified ? [ours, theirs] : [theirs, ours];
  const note = mergeImported(older, newer)?.note ?? newer;
  return [docOf(id, { ...note, paper: to }, there), removal(doc)];
}

function saveOne(note: Note, doc: Doc | undefined, saved: Saved): Doc | null {
  const stored = soundValueIn(NOTE, doc);
  if (stored === undefined) {
    saved.added += 1;
    return docOf(idOf(note), note);
  }
  const merged = mergeImported(stored, note);
  if (merged === null) {
    saved.unchanged += 1;
    return null;
  }
  saved.changed += 1;
  if (merged.bothKept) saved.bothKept += 1;
  return docOf(idOf(note), merged.note, doc);
}

const byDate = (a: Note, b: Note) =>
  a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1;
