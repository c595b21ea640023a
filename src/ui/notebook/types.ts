import type { Note, NoteColour, Paper } from '../../core/model';
import type { NoteFormat } from '../../core/notes/formats';
import type {
  ListedNote,
  MeaningNames,
  NoteDraft,
  OpenEdits,
  PassageConcept,
  SaveState,
} from '../notes/types';

export type NotebookView = 'notes' | 'bin' | 'files' | 'settings';

/** What of the notebook is looked at; its address says it. */
export interface NotebookPlace {
  view: NotebookView;
  /** Words looked for; empty: all notes. */
  query: string;
  /** Key of a paper. */
  paper?: string;
  tag?: string;
  concept?: string;
  colour?: NoteColour;
  /** Days, "2026-11-23": changed on or after, and on or before. */
  since?: string;
  until?: string;
}

/** Another place: what is not named stays, what is named `undefined` narrows no more. */
export type PlaceChange = { [K in keyof NotebookPlace]?: NotebookPlace[K] | undefined };

/** A paper of the notebook. */
export interface NotebookPaper {
  paper: Paper;
  /** Notes outside the bin. */
  count: number;
  /** Address of the paper's place in the notebook. */
  href: string;
  /** Where the paper itself can be read; absent when no address is known. */
  url?: string;
}

/** What stands in the whole notebook, to choose from. */
export interface Contents {
  /** Changed last first. */
  papers: readonly NotebookPaper[];
  /** Most used first. */
  tags: readonly { tag: string; count: number }[];
  concepts: readonly (PassageConcept & { count: number })[];
  /** Notes outside the bin. */
  notes: number;
}

/** What the present place holds. */
export interface FoundInNotebook {
  notes: readonly ListedNote[];
  /** How many there are beyond those listed too. */
  total: number;
}

/** How far an import has come. */
export interface ImportProgress {
  /** Notes that are stored. */
  done: number;
  total: number;
}

/** What came of an import. `line` counts from 1; `done` of `total` notes were stored before it failed. */
export type NotesImport =
  | { ok: true; file: string; added: number; changed: number; unchanged: number; bothKept: number }
  | {
      ok: false;
      file: string;
      reason: string;
      line?: number;
      detail: string;
      done?: number;
      total?: number;
    };

/** What hinders the store: why nothing can be written, and how much is kept but not understood. */
export interface StoreTrouble {
  readOnly?: string;
  unreadable: number;
}

export interface NotebookActions {
  /** Goes elsewhere in the notebook. */
  onPlace(change: PlaceChange): void;
  /** Shows more of what was found. */
  onMore(): void;
  onEdit(basis: Note, draft: NoteDraft): Promise<SaveState>;
  onDelete(note: Note): void;
  /** Out of the bin. */
  onRestore(note: Note): void;
  onEmptyBin(): void;
  /** Of one paper, else of all. */
  onExport(format: NoteFormat, paper?: Paper): void;
  /** Writes the notes of a paper anew into a Markdown file. */
  onUpdate(file: File, paper: Paper): void;
  onImport(file: File): void;
  onNames(names: MeaningNames): void;
  onNoteBar(shown: boolean): void;
}

export interface NotebookProps {
  place: NotebookPlace;
  /** `null` while they are being read. */
  contents: Contents | null;
  found: FoundInNotebook | null;
  /** Thrown away last first; `null` until the bin is opened. */
  bin: readonly ListedNote[] | null;
  names: MeaningNames;
  noteBar: boolean;
  edits: OpenEdits;
  /** What was thrown away last here, to be taken back. */
  thrown: Note | null;
  trouble: StoreTrouble | null;
  /** An import is under way. */
  importing?: ImportProgress;
  /** What came of the last import. */
  imported?: NotesImport;
  /** A file was saved, or something else was done, in words. */
  word?: string;
  /** A fault in plain words. */
  error?: string;
  actions: NotebookActions;
}
