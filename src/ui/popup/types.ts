import type {
  Category,
  ConceptSummary,
  Density,
  Identifier,
  IdentifierLink,
  PageState,
  Settings,
} from '../../core/model';
import type { ConceptDetail, ConceptRef, RelatedEntry } from '../card/types';
import type { FollowOfferProps } from '../collections/types';
import type { Copy } from '../common/CopyButton';
import type { ReferencesProps } from '../references/types';
import type { ImportProgress } from '../vocabularies/types';

/**
 * Whether Oncogloss may run on the tab's site: `listed` journal site, `granted` by the reader, `none` (but it can
 * be asked for), `forbidden` (a page that the browser gives to no extension).
 */
export type SiteAccess = 'listed' | 'granted' | 'none' | 'forbidden';

/** One category of the legend. */
export interface CategoryEntry {
  category: Category;
  /** How many places on the page. */
  count: number;
  shown: boolean;
}

/** One term of the page. */
export interface TermEntry {
  concept: ConceptSummary;
  count: number;
}

/** One identifier of the page. */
export interface IdentifierEntry {
  identifier: Identifier;
  count: number;
  /** Services that show it; the first is the one a list offers. */
  links: readonly IdentifierLink[];
}

/** The state of the search field. An empty query means: no search. */
export interface SearchState {
  query: string;
  busy: boolean;
  results: readonly ConceptSummary[];
}

/** The related articles, for the whole page or for one chosen term. */
export interface RelatedState {
  /** Title of the collection. */
  collection: string;
  /** The chosen term; absent when the page decides. */
  concept?: ConceptRef;
  entries: readonly RelatedEntry[];
}

/** The concept shown in place of the lists. */
export interface DetailState extends ConceptDetail {
  /** How often it stands on the page. */
  count: number;
}

/** Everything the popup can be asked to do. None of it may block: the popup stays usable meanwhile. */
export interface PopupActions {
  /** Turns this site off, or on again. */
  onSite(on: boolean): void;
  /** Reads the page once (activeTab). */
  onReadNow(): void;
  /** Looks whether the page lists articles, on a site where Oncogloss does not run (activeTab). Absent in views without the offer. */
  onFindList?: () => void;
  /** Stops the work on the page, or goes on with it. */
  onWork(on: boolean): void;
  /** Asks for the lasting permission; called inside the click, as browsers demand. */
  onGrant(): void;
  onRevoke(): void;
  onDensity(density: Density): void;
  onCategory(category: Category, shown: boolean): void;
  onIdentifiers(shown: boolean): void;
  /** Goes to the first place of a term in the text. */
  onJump(conceptId: string): void;
  onJumpIdentifier(identifier: Identifier): void;
  /** A new query (empty: search ended) also ends the detail view. */
  onSearch(query: string): void;
  /** Opens a concept's detail view. */
  onConcept(conceptId: string): void;
  /** Leaves the detail view. */
  onBack(): void;
  /** Related articles for a term, or with `null` for the page again. */
  onRelatedFor(conceptId: string | null): void;
  onCopy: Copy;
  onOptions(): void;
  /** Opens the side panel; called inside the click, as browsers demand. Absent where there is none. */
  onPanel?: () => void;
  /** Opens the notebook. */
  onNotebook(): void;
  /** Opens the glossary, at a concept when one is given. */
  onGlossary(conceptId?: string): void;
}

export interface PopupProps {
  /** A vocabulary that is being imported. */
  importing?: { progress: ImportProgress; onCancel(): void };
  host: string;
  access: SiteAccess;
  /** `null` while no page has answered: not read, not allowed, or opened before the extension was. */
  page: PageState | null;
  settings: Settings;
  categories: readonly CategoryEntry[];
  /** Most frequent first, hidden categories included. */
  terms: readonly TermEntry[];
  identifiers: readonly IdentifierEntry[];
  /** The list of references; `read` is the popup's to say. */
  references: Omit<ReferencesProps, 'read'>;
  related: RelatedState;
  search: SearchState;
  detail: DetailState | null;
  /** The list of articles on the page, and what may be done with it. Absent where there is none. */
  follow?: FollowOfferProps;
  /** A fault in plain words, from the caller; shown until the next props without it. */
  error?: string;
  actions: PopupActions;
}
