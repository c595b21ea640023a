import type { Span } from './match';

/** What a reference string says of the work it names. A field that it does not tell is absent. */
export interface ParsedReference {
  /** "Surname INITIALS" each, as in PubMed; a corporate author as printed. Empty when none is named. */
  authors: string[];
  /** True when the list of authors was cut short ("et al."). */
  etAl?: boolean;
  year?: number;
  /** The letter that tells works of one author and year apart: "b" of "2010b". */
  yearSuffix?: string;
  /** 1–12. */
  month?: number;
  day?: number;
  title?: string;
  /** Journal, book or series the work stands in. */
  container?: string;
  volume?: string;
  issue?: string;
  /** "140-148", with a plain hyphen. */
  pages?: string;
  /** Article number, where there are no pages: "959289", "e12239". */
  article?: string;
  /** Without prefix, case as printed. */
  doi?: string;
  /** Digits. */
  pmid?: string;
  /** "PMC" and digits. */
  pmcid?: string;
  arxiv?: string;
  isbn?: string;
  /** A web address that is none of the identifiers. */
  url?: string;
  /** Day of electronic publication ahead of print, "2020-11-06", as far as stated. */
  epub?: string;
}

/** An entry of a paper's reference list. Plain JSON. */
export interface Reference extends ParsedReference {
  /** Place in the list, from 1. */
  n: number;
  /** The label by which the text cites it: the number printed in the list, else the place. */
  key: string;
  /** The entry as a reader sees it, without label and link words; white space folded. */
  text: string;
  /** True when the list says that PubMed Central has the full text. */
  pmcFree?: boolean;
}

/** A place in the running text that cites entries of the reference list. */
export interface Citation extends Span {
  text: string;
  /** `n` of the references cited, in the order in which the marker names them, each once. */
  refs: number[];
}
