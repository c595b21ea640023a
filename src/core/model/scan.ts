import type { Abbreviation, Match, Span } from './match';

/**
 * Separates blocks (paragraphs, cells, headings) in a scanned text: U+2029 PARAGRAPH SEPARATOR.
 * No match ever crosses it.
 */
export const BLOCK_BREAK = '\u2029';

/**
 * Marks a place where two inline elements that may be separate things touch without a space
 * (`…348` + `CrossRef`): U+2063 INVISIBLE SEPARATOR. A term may run over it, an identifier ends at it.
 */
export const SEAM = '\u2063';

/** A link of the page over `text.slice(start, end)`. */
export interface LinkSpan extends Span {
  href: string;
}

/** What is known about the document from the parts already scanned; sent along with the next part. Plain JSON. */
export interface DocumentContext {
  /** Short forms the document has defined, with the concept the long form names (`null`: not one of ours). */
  definitions: { short: string; long: string; concept: string | null }[];
  /** Words seen so far, and how many of them speak of cancer or its therapy: decides bare words such as "resistance". */
  words: number;
  oncologyWords: number;
}

export interface ScanRequest {
  text: string;
  links?: LinkSpan[];
  context?: DocumentContext;
}

/** Matches are sorted by `start` and do not overlap. */
export interface ScanReply {
  matches: Match[];
  abbreviations: Abbreviation[];
  context: DocumentContext;
}
