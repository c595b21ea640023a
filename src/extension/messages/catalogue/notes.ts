import * as v from 'valibot';
import type { Note, Paper, Placement, Stored } from '../../../core/model';
import { NOTE_COLOURS } from '../../../core/model';
import { noteSchema, paperRefSchema, paperSchema } from '../../../core/notes/schema';
import { message } from '../message';
import { conceptId, offset } from '../schemas';

/** What is known of a page's paper: a `PaperRef`, and what a notebook shows of it. */
const paperOfPage = v.object({
  ...paperRefSchema.entries,
  authors: v.exactOptional(paperSchema.entries.authors),
  journal: paperSchema.entries.journal,
  year: paperSchema.entries.year,
});
export type PaperOfPage = v.InferOutput<typeof paperOfPage>;

const paperKey = noteSchema.entries.paper;
const noteIds = v.pipe(v.array(noteSchema.entries.id), v.maxLength(100_000));
const span = v.object({ start: offset, end: offset });

/** A paper, and how many notes it has outside the bin. */
export interface PaperCount {
  paper: Paper;
  count: number;
  /** When one of them was last changed, ISO 8601. */
  modified: string;
}

/** What the reader wrote and the store refused, kept until the browser is closed. */
export interface Unsaved {
  note: Note;
  /** The note as it was when the edit began; absent for one that was never stored. */
  basis?: Note;
  /** Where a new note belongs; absent for an edit. */
  page?: PaperOfPage;
}

/** The notes of a page's paper. */
export interface NotesOfPaper {
  /** Null when it has none. */
  paper: Paper | null;
  /** Without those in the bin, by date. */
  notes: Note[];
  /** What could not be stored of them, and notes that could not be stored at all: the page tries again. */
  unsaved: Unsaved[];
  /** Notes on other versions of this paper, or on other things that share its DOI: never shown without saying so. */
  otherVersions: PaperCount[];
}

/** A note as an edit left it. */
export interface Edited {
  note: Note;
  /** True when another tab had written another text meanwhile: the note holds both now, and the reader is told. */
  bothKept: boolean;
}

export interface ImportedNotes {
  added: number;
  changed: number;
  unchanged: number;
  bothKept: number;
}

export interface FoundNotes {
  /** Best first; without words to look for, latest first. */
  notes: Note[];
  /** How many there are beyond the limit too. */
  total: number;
}

/** What is asked of the notes. Writes answer `Stored`; reads throw when the database cannot be opened. */
export const notesMessages = {
  'notes-of': message<NotesOfPaper>()(v.object({ paper: paperRefSchema })),
  /**
   * Stores a new note under the paper of its page; its `paper` is set by the background. To send it again under the
   * same id, because no answer came, is harmless.
   */
  'save-note': message<Stored<Note>>()(
    v.object({ paper: paperOfPage, note: v.omit(noteSchema, ['paper', 'deleted']) }),
  ),
  /** `basis`: the note as it was when the edit began. */
  'edit-note': message<Stored<Edited>>()(v.object({ basis: noteSchema, edited: noteSchema })),
  /** Into the bin, where they stay for 30 days. Answers the notes that changed. */
  'bin-notes': message<Stored<Note[]>>()(v.object({ paper: paperKey, ids: noteIds })),
  'restore-notes': message<Stored<Note[]>>()(v.object({ paper: paperKey, ids: noteIds })),
  /** The notes in the bin, thrown away last first. */
  bin: message<Note[]>()(v.object({})),
  /** Removes for good what is in the bin. */
  'empty-bin': message<Stored<number>>()(v.object({})),
  /** Every paper that has notes, changed last first. */
  papers: message<PaperCount[]>()(v.object({})),
  /** Tags in use, most used first. */
  'note-tags': message<{ tag: string; count: number }[]>()(v.object({})),
  /** Concepts linked with notes, most used first. */
  'note-concepts': message<{ concept: string; count: number }[]>()(v.object({})),
  /** Words are looked for in text, passage, tags, title and names of concepts, those of three letters and more as the beginning of a word. */
  'search-notes': message<FoundNotes>()(
    v.object({
      query: v.pipe(v.string(), v.maxLength(500)),
      limit: v.pipe(offset, v.maxValue(100_000)),
      /** Without words to look for: in the order of their text rather than latest first. */
      order: v.exactOptional(v.literal('text')),
      paper: v.exactOptional(paperKey),
      tag: v.exactOptional(v.string()),
      colour: v.exactOptional(v.picklist(NOTE_COLOURS)),
      concept: v.exactOptional(conceptId),
      /** ISO 8601: changed on or after, and before. */
      since: v.exactOptional(v.string()),
      until: v.exactOptional(v.string()),
    }),
  ),
  /**
   * All notes with their papers, or those of some papers; with `bin` those in the bin too. A page makes a file of them
   * (`core/notes/formats`).
   */
  'export-notes': message<{ papers: Paper[]; notes: Note[] }>()(
    v.object({ papers: v.exactOptional(v.array(paperKey)), bin: v.exactOptional(v.boolean()) }),
  ),
  /** Takes over what a page read from a file, all of it or nothing. */
  'import-notes': message<Stored<ImportedNotes>>()(
    v.object({ papers: v.array(paperSchema), notes: v.array(noteSchema) }),
  ),
  /** Where the notes of a paper stand in a page's text; `hints`: by note, spans that its XPath range leads to. */
  place: message<Placement[]>()(
    v.object({
      paper: paperKey,
      ids: v.exactOptional(noteIds),
      text: v.string(),
      sections: v.exactOptional(v.array(v.object({ title: v.string(), start: offset, end: offset }))),
      hints: v.exactOptional(v.record(v.string(), v.array(span))),
    }),
  ),
  /** What hinders: the reason when nothing can be written, and ids of documents that are kept but not understood. */
  'store-state': message<{ readOnly?: string; unreadable: string[] }>()(v.object({})),
};
