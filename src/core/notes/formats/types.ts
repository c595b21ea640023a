import type { Note, NoteColour, Paper } from '../../model';

/** What is written out: papers, their notes, and the names that the reader sees. */
export interface Notebook {
  papers: readonly Paper[];
  notes: readonly Note[];
  /** What the reader calls the colours. */
  meanings: Readonly<Record<NoteColour, string>>;
  /** Concepts named in notes, by id; those that are not here are written by their id. */
  concepts: ReadonlyMap<string, { label: string; gloss?: string }>;
  /** ISO 8601 with time: when it is written. */
  now: string;
}

/** What a file of notes holds. Every note's paper is among the papers. */
export interface ImportedNotes {
  papers: Paper[];
  notes: Note[];
}

/** A paper with those of its notes that are not in the bin, in the order of the text. */
export interface PaperNotes {
  paper: Paper;
  notes: Note[];
}

/** Papers with notes, in the order given. */
export function byPaper({ papers, notes }: Pick<Notebook, 'papers' | 'notes'>): PaperNotes[] {
  const kept = notes.filter(({ deleted }) => deleted === undefined);
  return papers
    .map((paper) => ({
      paper,
      notes: kept
        .filter((note) => note.paper === paper.key)
        .sort((a, b) => a.target.position.start - b.target.position.start || (a.id < b.id ? -1 : 1)),
    }))
    .filter((entry) => entry.notes.length > 0);
}

/** The first identifier of a kind. */
export const idOf = ({ identifiers }: Pick<Paper, 'identifiers'>, kind: string): string | undefined =>
  identifiers.find((identifier) => identifier.kind === kind)?.value;

/** Names of a note's concepts. */
export const conceptNames = (note: Note, { concepts }: Notebook): string[] =>
  note.concepts.map((id) => concepts.get(id)?.label ?? id);
