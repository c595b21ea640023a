import type { Fact } from '../../core/lexicon/facts';
import type { Category, Concept, ReadingMark, RelatedArticle, Relation } from '../../core/model';

/** A concept as a link shows it. */
export interface ConceptRef {
  id: string;
  label: string;
}

/** Concepts standing in one relation to the card's concept. `inverse`: they are <relation> it. */
export interface RelationGroup {
  relation: Relation;
  inverse: boolean;
  concepts: readonly ConceptRef[];
  /** The table of facts tells it already: lists leave it out. */
  inFacts?: true;
}

/** A code with its link, as `core/lexicon/code-links` makes them. */
export interface CodeEntry {
  label: string;
  /** Empty where nobody is known to show the code. */
  url: string;
  /** The vocabulary's own name for the code: tooltip. */
  name?: string;
  exact: boolean;
}

/** A related article with what the interface cannot look up itself. */
export interface RelatedEntry extends RelatedArticle {
  /** Labels of `sharedConcepts`, in the same order. */
  sharedLabels: readonly string[];
  /** Titles of the collections that hold it. */
  collections: readonly string[];
  /** Where it can be read; absent when neither identifier nor address is known. */
  url?: string;
  /** Under what a reading mark of it is kept; absent when it cannot be known again. */
  key?: string;
  mark?: ReadingMark;
}

/** What a vocabulary that the reader imported says of one concept. */
export interface VocabularyEntry {
  id: string;
  label: string;
  category: Category;
  /** Name of the style that it is marked in, where that is not its category's. */
  mark?: string;
  /** Name of the vocabulary. */
  vocabulary: string;
  /** The definition, as the file has it. */
  gloss?: string;
  synonyms: readonly string[];
  codes: readonly CodeEntry[];
}

/** All that is said of one concept, whether in the card or in the popup. */
export interface ConceptDetail {
  concept: Concept;
  codes: readonly CodeEntry[];
  /** Of drugs, genes and mechanisms; empty for others. */
  facts: readonly Fact[];
  relations: readonly RelationGroup[];
  related: readonly RelatedEntry[];
  /** Name of the vocabulary that it is of; absent: our lexicon, or the reader's own terms. */
  vocabulary?: string;
  /** What vocabularies say of the same words. */
  also?: readonly VocabularyEntry[];
}

/** Which occurrence this is, counted from 1. */
export interface Place {
  index: number;
  total: number;
}
