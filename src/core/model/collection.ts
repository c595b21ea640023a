import type { Identifier } from './identifier';

/** How an article belongs to a collection. */
export type Membership = 'introduces' | 'member' | 'cited';

/** One article of a collection; what was not verified or stated is absent, never guessed. */
export interface CollectionArticle {
  /** Tells it from the others of its collection. */
  id: string;
  title: string;
  /** "Surname INITIALS" or as printed where it was found. */
  authors: string[];
  journal?: string;
  year?: number;
  /** ISO 8601 as far as stated: "2026-03". */
  date?: string;
  /** "40(1):33-44" as printed; absent when unknown. */
  volumePages?: string;
  doi?: string;
  pmid?: string;
  pmcid?: string;
  /** Where the list that named it leads; absent when an identifier is all that is known. */
  url?: string;
  /** One line of our own on what it says; only for articles that were read and whose licence allows it. */
  summary?: string;
  /** Identifiers of what it cites, where they are known. */
  cites?: Identifier[];
  membership: Membership;
}

/** An article with the concepts that its title names, as the scanner found them. */
export interface TaggedArticle extends CollectionArticle {
  concepts: string[];
}

export interface Collection {
  id: string;
  title: string;
  url?: string;
  articles: CollectionArticle[];
}

/** An article as a list on a page, or an imported file, names it. */
export type ListedArticle = Omit<CollectionArticle, 'id' | 'membership' | 'summary'>;

/** A page that lists articles: what it calls itself, and its articles in the order of the page. */
export interface Listing {
  title: string;
  /** Address without fragment. */
  url: string;
  articles: ListedArticle[];
}

/** An article of a followed collection. */
export interface FollowedArticle extends CollectionArticle {
  /** ISO 8601 with time: when it came in. */
  added: string;
  /** It came with a later update and the reader has not seen it since. */
  unseen?: true;
}

/** A collection that the reader follows or made. Plain JSON, as it is stored. */
export interface FollowedCollection extends Collection {
  /** ISO 8601 with time. */
  followed: string;
  /** When its page was last read, or a file last added. */
  updated: string;
  articles: FollowedArticle[];
  /** Keys (see `articleKeys`) of articles that the reader left out or removed: they are not offered again. */
  leftOut: string[];
}

export const READING_MARKS = ['to-read', 'read'] as const;
/** What the reader has noted of an article; kept apart from the collections, since one article stands in many. */
export type ReadingMark = (typeof READING_MARKS)[number];
/** By key of the article; see `articleKeys`. */
export type ReadingMarks = Record<string, ReadingMark>;

/** Why an article is offered beside a page. */
export interface RelatedArticle {
  article: TaggedArticle;
  score: number;
  /** Concepts shared, most telling first. */
  sharedConcepts: string[];
  /** True when the page cites the article (one of its identifiers stands on the page). */
  citedHere: boolean;
  /** True when the article is known to cite the page. */
  citesThis?: true;
  /** What both cite, as the page's reference list calls it: "Steeg 2016". */
  bothCite: string[];
  /** Authors in common, as the article names them. */
  sharedAuthors: string[];
  /** Up to three words of both titles that no shared concept covers, folded, rarest first. */
  sharedWords: string[];
}
