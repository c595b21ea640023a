import type { Article } from './article';
import type { Category } from './category';
import type { Identifier } from './identifier';

/** Why Oncogloss is on, or not, on a page. */
export type PageReason =
  /** Metadata, address or structure say: an article. */
  | 'article'
  /** No article metadata, but identifiers of articles stand in running text. */
  | 'identifier'
  /** The reader asked for it on this page. */
  | 'asked'
  /** Nothing says that this is an article: nothing is done. */
  | 'not-article'
  /** The reader switched this site off. */
  | 'site-off';

export interface TermCount {
  concept: string;
  category: Category;
  count: number;
}

export interface IdentifierCount {
  identifier: Identifier;
  count: number;
}

/** What the popup and the badge need to know of a page. Plain JSON. */
export interface PageState {
  reason: PageReason;
  /** Another one whenever another article is open, also at the same address: what was asked before is not of it. */
  visit?: string;
  /** True while text is still being read or scanned. */
  busy: boolean;
  /** Address of the page: the browser tells the popup only of tabs that a click gave it. */
  url: string;
  host: string;
  title: string;
  /** Identifiers of the article itself. */
  own: Identifier[];
  /** Which paper it is, as far as the page says. */
  article: Article;
  words: number;
  /** While `busy` or `stopped`: how much of the text read so far has been looked through, in UTF-16 units. */
  progress?: { done: number; of: number };
  /** The reader has stopped the work on this page; what was found stays. */
  stopped?: true;
  /** UTF-16 units left unread because the page is larger than any article; absent when all was read. */
  cut?: number;
  /** Most frequent first. */
  terms: TermCount[];
  identifiers: IdentifierCount[];
}

/** One section of the paper, and how many places of each category stand in it. */
export interface MapSection {
  /** Its heading as printed; empty for what stands before the first heading. */
  title: string;
  /** How far down the text it begins and ends, 0 to 1. */
  from: number;
  to: number;
  counts: Partial<Record<Category, number>>;
}

/** What a paper is about, section by section, in document order. Plain JSON. */
export interface PaperMap {
  /** Of which visit; see `PageState`. */
  visit?: string;
  sections: MapSection[];
}
