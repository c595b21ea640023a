import type {
  Category,
  Identifier,
  Note,
  NoteColour,
  Paper,
  Placing,
  StoreErrorKind,
} from '../../core/model';

/** The names that the reader gave to colours; the others have the names they begin with. */
export type MeaningNames = Partial<Record<NoteColour, string>>;

/** A concept found in a note's passage. */
export interface PassageConcept {
  id: string;
  label: string;
  category: Category;
}

/** A reference cited in a note's passage. */
export interface PassageReference {
  identifier: Identifier;
  /** "Steeg 2016". */
  label: string;
}

/** What of a note the editor changes. */
export type NoteDraft = Pick<Note, 'colour' | 'body' | 'tags' | 'concepts' | 'references'>;

/** How it stands with what was written: nothing new, on its way, on the disk, or not (and why). */
export type SaveState =
  | { state: 'unchanged' }
  | { state: 'saving' }
  | { state: 'saved'; bothKept?: boolean }
  /** `gone`: the extension was updated or removed under the page. */
  | { state: 'failed'; kind: StoreErrorKind | 'gone'; message: string };

/** The small bar over a selection. */
export interface NoteBarProps {
  names: MeaningNames;
  /** The colour used last: it comes first for the keyboard. */
  last: NoteColour;
  /** Set once the passage is highlighted: the bar then offers undo. */
  made?: NoteColour;
  /** One click: highlights and is done. */
  onHighlight(colour: NoteColour): void;
  /** Highlights and opens the editor. */
  onNote(): void;
  onUndo(): void;
  onCopy(): void;
  onClose(): void;
  /** The focus goes into it. */
  keyboard?: boolean;
  /** It is for a finger, whatever else there is. */
  touch?: boolean;
}

/** The editor of one note, in the page's card. */
export interface NoteCardProps {
  note: Note;
  names: MeaningNames;
  placing: Placing;
  save: SaveState;
  /** Tags in use, for completion. */
  tags: readonly string[];
  concepts: readonly PassageConcept[];
  references: readonly PassageReference[];
  /** True right after it was made: the focus goes into the text. */
  fresh: boolean;
  /** Every change, as it is made; the caller stores it after a moment. */
  onChange(draft: NoteDraft): void;
  /** Tries again to store what could not be stored. */
  onRetry(): void;
  onDelete(): void;
  /** The reader says that an uncertain place is right, or is not. */
  onConfirm(right: boolean): void;
  onClose(): void;
}

/** A note in a list. */
export interface ListedNote {
  note: Note;
  /** Absent where no page is open to place it on. */
  placing?: Placing;
  /** Of which paper, in lists over several. */
  paper?: Paper;
  concepts: readonly PassageConcept[];
  /** Address that opens its paper at its place, in lists that stand beside no page. */
  link?: string;
}

export type NoteFilter = { colour?: NoteColour; tag?: string; state?: Placing };

/** An edit that is being written: `basis` is the note as it was when the edit began. */
export interface OpenEdit {
  basis: Note;
  draft: NoteDraft;
}

/**
 * Edits that are being written in a list, by `noteKey`. They outlive their rows: a list that is drawn anew, narrowed or
 * left for another tab loses no text.
 */
export type OpenEdits = Map<string, OpenEdit>;

/** What can be done with the notes of a list. */
export interface NoteActions {
  /** Goes to its place; absent where there is no page. */
  onJump?(note: Note): void;
  /** Stores an edit; gives what came of it. What could not be stored stays in its field. */
  onEdit(basis: Note, draft: NoteDraft): Promise<SaveState>;
  onDelete(note: Note): void;
  /** The reader says whether an uncertain place is right. */
  onConfirm?(note: Note, right: boolean): void;
}

export interface NoteListProps extends NoteActions {
  notes: readonly ListedNote[];
  names: MeaningNames;
  edits: OpenEdits;
  /** Tags in use, for completion. */
  tags: readonly string[];
  filter: NoteFilter;
  onFilter(filter: NoteFilter): void;
}
