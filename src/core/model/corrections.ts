import type { Category } from './category';

/** A written form that the reader added to a concept of the lexicon or of their own. */
export interface OwnForm {
  concept: string;
  text: string;
  /** An abbreviation: letter case counts. */
  abbr?: boolean;
}

/** A concept that the reader wrote. Its id begins with `own-`, so that it never meets one of the lexicon. */
export interface OwnConcept {
  id: string;
  label: string;
  category: Category;
  gloss?: string;
}

/** "This is marked wrongly here": kept in the browser, exported when the reader wants to send it. */
export interface WrongMark {
  /** ISO 8601 date and time. */
  at: string;
  url: string;
  concept: string;
  /** The marked text, and the sentence around it. */
  text: string;
  sentence: string;
}

/** All that a reader has corrected. Plain JSON, stored in `storage.local`. */
export interface Corrections {
  /** Concepts that are not marked. */
  hidden: string[];
  forms: OwnForm[];
  concepts: OwnConcept[];
  wrong: WrongMark[];
}

export const noCorrections: Corrections = { hidden: [], forms: [], concepts: [], wrong: [] };
