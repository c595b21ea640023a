import type { Category } from './category';
import type { Identifier } from './identifier';

/** A half-open interval of UTF-16 offsets into a text. */
export interface Span {
  start: number;
  end: number;
}

/** A term found in a text: of the lexicon, or of a vocabulary that the reader imported. */
export interface TermMatch extends Span {
  kind: 'term';
  concept: string;
  category: Category;
  /** Id of the vocabulary that it is of; absent: the lexicon. */
  vocabulary?: string;
  /** What else claims the same span, in the order of the vocabularies. */
  also?: { vocabulary?: string; concept: string }[];
  /** Name of the style that it is painted in, where that is not its category's. */
  mark?: string;
}

/** An identifier found in a text, or (`fromLink`) in the address of a link over that text. */
export interface IdentifierMatch extends Span {
  kind: 'identifier';
  identifier: Identifier;
  fromLink?: boolean;
}

export type Match = TermMatch | IdentifierMatch;

/** A place in a text that cites entries of the paper's reference list: their `n`, in the order of the marker. */
export interface CitationMatch extends Span {
  kind: 'citation';
  refs: number[];
}

/** Whatever has a mark and a card on a page. */
export type Marked = Match | CitationMatch;

/** "long form (SHORT)" as the paper itself defines it; `start` is the UTF-16 offset of the short form. */
export interface Abbreviation {
  short: string;
  long: string;
  start: number;
}
