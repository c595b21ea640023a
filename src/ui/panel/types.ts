import type {
  Article,
  Category,
  ConceptSummary,
  IdentifierLink,
  PageState,
  PaperMap,
  ReadingMark,
  Reference,
  Settings,
} from '../../core/model';
import type { ConceptRef, RelatedEntry } from '../card/types';
import type { CategoryEntry, DetailState, PopupActions, SiteAccess, TermEntry } from '../popup/types';
import type { ReferencesProps } from '../references/types';

export type PanelTab = 'paper' | 'terms' | 'references' | 'collection' | 'search';

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
export interface FollowedEntry {
  id: string;
  title: string;
  url?: string;
  articles: number;
  /** Articles that came since the reader last looked. */
  unseen: number;
}

/** An article of any collection, as the search finds it. */
export interface FoundArticle {
  id: string;
  title: string;
  /** Who, where, when: one line. */
  source: string;
  collection: string;
  url?: string;
}

/** What one query found, in three kinds. */
export interface PanelSearch {
  query: string;
  busy: boolean;
  concepts: readonly ConceptSummary[];
  references: readonly Reference[];
  articles: readonly FoundArticle[];
}

export interface PanelActions extends PopupActions {
  onTab(tab: PanelTab): void;
  /** Goes to the first place of a category in a section of the map. */
  onCell(section: number, category: Category): void;
  /** Goes to the entry of reference `n` in the paper's list. */
  onReference(n: number): void;
  onMark(key: string, mark: ReadingMark | null): void;
  onArticle(url: string): void;
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
