import type { Category, ConceptSummary } from '../../core/model';
import type { ConceptDetail } from '../card/types';
import type { Copy } from '../common/CopyButton';

/** A concept in the glossary's index. */
export interface GlossaryEntry extends ConceptSummary {
  /** The letter it stands under; see `core/lexicon/alphabet`. */
  letter: string;
  /** To how many concepts it is related. */
  links: number;
}

/** What is printed of one concept when many are. */
export type PrintedConcept = Pick<ConceptDetail, 'concept' | 'facts' | 'relations'>;

/** What is printed beside what is on the screen: the index as it is filtered, in short or with explanations. */
export type Printing = { kind: 'list' } | { kind: 'full'; concepts: readonly PrintedConcept[] };

/** The concept that the page's address names. */
export interface OpenConcept {
  id: string;
  /** `null` when there is none of that id. */
  detail: ConceptDetail | null;
}

export interface GlossaryActions {
  onSearch(query: string): void;
  /** `null`: all categories. */
  onCategory(category: Category | null): void;
  /** Prints the index as it is filtered; `ids` in its order. */
  onPrintList(kind: Printing['kind'], ids: readonly string[]): void;
  /** Prints the page as it stands. */
  onPrintEntry(): void;
  onCopy: Copy;
}

export interface GlossaryProps {
  /** In alphabetical order; `null` while the lexicon is being read. */
  entries: readonly GlossaryEntry[] | null;
  categories: readonly Category[];
  category: Category | null;
  query: string;
  /** Ids found, best first; `null` when nothing is searched for. */
  found: readonly string[] | null;
  open: OpenConcept | null;
  printing: Printing | null;
  /** A fault in plain words, from the caller. */
  error?: string;
  actions: GlossaryActions;
}
