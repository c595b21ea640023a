import type { Identifier } from './identifier';

/** What a page shows. `listing`: a page that only lists other papers; `none`: nothing of the kind. */
export type ArticleKind = 'article' | 'preprint' | 'abstract' | 'chapter' | 'listing' | 'none';

/** Which paper a page shows: only what the page states. Plain JSON. */
export interface Article {
  kind: ArticleKind;
  /** Without prefix, as printed. */
  doi?: string;
  /** Digits. */
  pmid?: string;
  /** "PMC" and digits. */
  pmcid?: string;
  arxiv?: string;
  title?: string;
  /** Journal, or the book that a chapter stands in. */
  journal?: string;
  /** As printed, in order. */
  authors?: string[];
  /** ISO 8601 as far as stated: "2026", "2026-03", "2026-03-14". */
  date?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  /** Version of a preprint ("2") or of a record, where one is stated. */
  version?: string;
  /** What tells this chapter from the others of its book where they share a DOI: its address or its pages. */
  chapter?: string;
  /** The address that the page calls its own, without fragment. */
  url?: string;
}

/** Everything that one paper is known by. Papers are the same when they share an identifier; see `core/notes/paper`. */
export interface PaperRef {
  identifiers: Identifier[];
  version?: string;
  chapter?: string;
  url?: string;
  title?: string;
}
