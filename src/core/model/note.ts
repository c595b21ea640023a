import type { Identifier } from './identifier';
import type { Span } from './match';

/** Colours of notes. Their meanings are the reader's; these are the meanings they begin with. */
export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'purple', 'red'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];
export type NoteMeaning = 'definition' | 'method' | 'result' | 'question' | 'doubt';

/** W3C TextQuoteSelector. Text as the page was read: white space folded, without seams. */
export interface QuoteSelector {
  exact: string;
  /** Up to 64 characters before and behind. */
  prefix: string;
  suffix: string;
}

/** W3C XPathSelector for both ends, each refined by an offset in the element's text (UTF-16 units). */
export interface RangeSelector {
  startContainer: string;
  startOffset: number;
  endContainer: string;
  endOffset: number;
}

/** Where a note belongs in its paper, said in several ways so that one of them will hold. */
export interface NoteTarget {
  quote: QuoteSelector;
  /** W3C TextPositionSelector: UTF-16 offsets into the text of the whole paper as it was read. */
  position: Span;
  range?: RangeSelector;
  /** The heading of its section, as printed. */
  section?: string;
  /**
   * Other places of the same words in the paper: with all of the same context, before and behind this one, and with
   * some of it (`like`). Absent when they stand nowhere else, or nobody counted.
   */
  twins?: { before: number; after: number; like: number };
  /** Places that the reader was asked about and said to be others, in their own words and context. */
  refused?: QuoteSelector[];
}

/** A highlight, with or without words of the reader. Plain JSON. */
export interface Note {
  id: string;
  /** Key of the paper in the store. */
  paper: string;
  /** ISO 8601 with time. */
  created: string;
  modified: string;
  colour: NoteColour;
  /** Markdown; empty for a highlight only. */
  body: string;
  tags: string[];
  /** Concepts and references named in the passage, chosen by the reader. */
  concepts: string[];
  references: Identifier[];
  target: NoteTarget;
  /** Address on which it was made. */
  url: string;
  /** When it was thrown away; it stays in the bin for 30 days. */
  deleted?: string;
}

/** A paper that has notes. */
export interface Paper {
  key: string;
  identifiers: Identifier[];
  version?: string;
  chapter?: string;
  url: string;
  title: string;
  authors: string[];
  journal?: string;
  year?: number;
}

/**
 * Where a note stands on a page now. `exact`: the very words in the very place; `moved`: surely the same passage, in
 * another place or slightly changed; `uncertain`: perhaps, the reader is asked; `lost`: listed with its text.
 */
export type Placing = 'exact' | 'moved' | 'uncertain' | 'lost';

export interface Placement {
  id: string;
  placing: Placing;
  /** UTF-16 offsets into the page's text as scanned; absent when lost. */
  span?: Span;
}
