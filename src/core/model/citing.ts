import type { Span } from './match';
import type { Reference } from './reference';

/** An entry of a reference list as read from a page, before it is taken apart. UTF-16 offsets into `text`. */
export interface ListEntry {
  /** What a reader sees, with a SEAM where inline elements touch; link words and hidden copies left out. */
  text: string;
  /** Italics and what the page calls a journal. */
  emphasised: Span[];
  /** Addresses of its links, and identifiers kept in hidden data, in document order. */
  links: string[];
  /** True when a link says that PMC has the full text. */
  pmcFree: boolean;
}

/** One place of the paper that cites. */
export interface CitedPlace {
  /** `n` of the references, in the order in which the marker names them. */
  refs: number[];
  /** How far down the text it stands, 0 to 1. */
  at: number;
  /** The heading of its section, as printed. */
  section?: string;
}

/** The references of the page's paper and where they are cited: what an overview needs. Plain JSON. */
export interface ReferenceOverview {
  /** Of which visit; see `PageState`. */
  visit?: string;
  references: Reference[];
  /** In document order. */
  places: CitedPlace[];
  /** True while the text is still being read. */
  busy: boolean;
}

/** File formats that references are copied or saved in. */
export const REFERENCE_FORMATS = ['vancouver', 'apa', 'bibtex', 'ris', 'csl-json'] as const;
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];
