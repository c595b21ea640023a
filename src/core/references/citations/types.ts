import type { Span } from '../../model';

/** A link of the page that leads to entries of the reference list. */
export interface ReferenceLink extends Span {
  /** `n` of the references. */
  refs: readonly number[];
}

/** One block of running text with what the page shows of its parts. UTF-16 offsets into `text`, sorted. */
export interface CitingText {
  text: string;
  links: readonly ReferenceLink[];
  /** Superscripts. */
  raised: readonly Span[];
  /** Links that lead elsewhere: figures, tables, footnotes, affiliations. Nothing in them is a citation. */
  foreign: readonly Span[];
  /** Cells hold numbers, headings and bylines hold marks of other kinds: there plain superscripts say little. */
  place: 'prose' | 'cell' | 'heading';
}

/** How a page prints its citations. `flat`: superscripts that lost their markup. */
export type MarkStyle = 'bracket' | 'parenthesis' | 'raised' | 'author-year' | 'flat';

/** A citation found in one block. */
export interface Mark extends Span {
  refs: number[];
  style: MarkStyle;
  /** True when the page itself links it to the list. */
  linked?: boolean;
}
