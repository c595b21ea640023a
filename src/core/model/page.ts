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
  /** True while text is still being read or scanned. */
  busy: boolean;
  /** Address of the page: the browser tells the popup only of tabs that a click gave it. */
  url: string;
  host: string;
  title: string;
  /** Identifiers of the article itself. */
  own: Identifier[];
  words: number;
  /** UTF-16 units left unread because the page is larger than any article; absent when all was read. */
  cut?: number;
  /** Most frequent first. */
  terms: TermCount[];
  identifiers: IdentifierCount[];
}
