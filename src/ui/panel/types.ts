import type {
  Article,
  Category,
  ConceptSummary,
  IdentifierLink,
  Note,
  PageState,
  Paper,
  PaperMap,
  ReadingMark,
  Reference,
  Settings,
} from '../../core/model';
import type { NoteFormat } from '../../core/notes/formats';
import type { ConceptRef, RelatedEntry } from '../card/types';
import type { CollectionEntry, FoundArticle } from '../collections/types';
import type { ListedNote, MeaningNames, NoteActions, OpenEdits } from '../notes/types';
import type { CategoryEntry, DetailState, PopupActions, SiteAccess, TermEntry } from '../popup/types';
import type { ReferencesProps } from '../references/types';

export type PanelTab = 'paper' | 'terms' | 'references' | 'notes' | 'collection' | 'search';

/** Which paper it is, as its page states. */
export interface Identity extends Partial<Article> {
  title: string;
  /** Where it can be read, by its identifiers. */
  links: readonly IdentifierLink[];
}

/** What the paper speaks of that the reader has not met before. */
export interface NewToYou {
  /** False: nothing is remembered, so that nothing can be new. */
  on: boolean;
  /** Concepts of the paper that were never met, most frequent first; `null` while that is not known. */
  concepts: readonly ConceptSummary[] | null;
}

/** An article of a collection beside the paper, with what the reader noted of it. */
export interface BesideEntry {
  entry: RelatedEntry;
  /** Under what the note is kept; absent when the article cannot be known again. */
  key?: string;
  mark?: ReadingMark;
}

/** A collection the reader follows. */
export type FollowedEntry = Pick<CollectionEntry, 'id' | 'title' | 'url' | 'articles' | 'unseen'>;

/** What one query found, in three kinds. */
export interface PanelSearch {
  query: string;
  busy: boolean;
  concepts: readonly ConceptSummary[];
  references: readonly Reference[];
  articles: readonly FoundArticle[];
}

/** Notes on another version of the paper, or on something else that shares its DOI. */
export interface OtherNotes {
  paper: Paper;
  relation: 'other-version' | 'other-chapter';
  list: readonly ListedNote[];
}

/** The notes on the paper. */
export interface PanelNotes {
  /** In the order of the paper, those not found at the end; `null` while they are being fetched. */
  list: readonly ListedNote[] | null;
  others: readonly OtherNotes[];
  names: MeaningNames;
  /** Tags in use, for completion. */
  tags: readonly string[];
  edits: OpenEdits;
  /** What was thrown away last, to be taken back; `null` when nothing was. */
  thrown: Note | null;
}

export interface PanelNotesActions extends NoteActions {
  /** Takes what was thrown away last out of the bin. */
  onRestore(): void;
  /** Saves the notes on the paper as a file. */
  onExport(format: NoteFormat): void;
  /** Opens the notebook at this paper. */
  onNotebook(): void;
}

export interface PanelActions extends PopupActions {
  onTab(tab: PanelTab): void;
  /** Goes to the first place of a category in a section of the map. */
  onCell(section: number, category: Category): void;
  /** Goes to the entry of reference `n` in the paper's list. */
  onReference(n: number): void;
  onMark(key: string, mark: ReadingMark | null): void;
  onArticle(url: string): void;
  notes: PanelNotesActions;
}

export interface PanelProps {
  /** The browser's number of the tab spoken of; `null` when there is none. */
  subject: number | null;
  tab: PanelTab;
  host: string;
  access: SiteAccess;
  /** True when the browser does not tell which site the tab shows: it can neither be read nor asked for from here. */
  unknown: boolean;
  /** True while the tab has been asked and has not answered. */
  waiting: boolean;
  page: PageState | null;
  settings: Settings;
  identity: Identity | null;
  map: PaperMap | null;
  categories: readonly CategoryEntry[];
  /** Most frequent first, hidden categories included; `null` while they are being fetched. */
  terms: readonly TermEntry[] | null;
  news: NewToYou;
  /** The list of references; `read` is the panel's to say. */
  references: Omit<ReferencesProps, 'read'>;
  notes: PanelNotes;
  beside: readonly BesideEntry[] | null;
  /** The concept that `beside` is for; absent: the whole paper. */
  besideFor?: ConceptRef;
  followed: readonly FollowedEntry[];
  search: PanelSearch;
  detail: DetailState | null;
  /** A fault in plain words; shown until the next props without it. */
  error?: string;
  actions: PanelActions;
}
