/** How an article belongs to a collection. */
export type Membership = 'introduces' | 'member' | 'cited';

/** One article of a collection; identifiers that were not verified are absent, never guessed. */
export interface CollectionArticle {
  id: string;
  title: string;
  authors: string[];
  journal: string;
  year: number;
  /** "40(1):33-44" as printed; absent when unknown. */
  volumePages?: string;
  doi?: string;
  pmid?: string;
  pmcid?: string;
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

/** Why an article is offered beside a page: the concepts shared, rarest first. */
export interface RelatedArticle {
  article: TaggedArticle;
  score: number;
  sharedConcepts: string[];
  /** True when the page cites the article (one of its identifiers stands on the page). */
  citedHere: boolean;
}
