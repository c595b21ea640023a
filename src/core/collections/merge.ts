import type { CollectionArticle, ListedArticle, Membership } from '../model';
import { articleKeys } from './keys';

/** A member says more than what is only cited. */
const RANK: Record<Membership, number> = { introduces: 2, member: 1, cited: 0 };

/** One article of two descriptions: what stands in the first, filled up from the second. */
export function mergeArticle<A extends CollectionArticle>(first: A, second: ListedArticle | A): A {
  const membership =
    'membership' in second && RANK[second.membership] > RANK[first.membership]
      ? second.membership
      : first.membership;
  return {
    ...second,
    ...first,
    title: first.title || second.title,
    authors: first.authors.length >= second.authors.length ? first.authors : second.authors,
    membership,
  };
}

/** Finds articles by any of their keys. */
export class ArticleIndex<A extends Parameters<typeof articleKeys>[0]> {
  readonly #at = new Map<string, number>();
  readonly articles: A[] = [];

  constructor(articles: readonly A[] = []) {
    for (const article of articles) this.add(article);
  }

  /** The place in `articles` of the same article, or -1. */
  find(article: Parameters<typeof articleKeys>[0]): number {
    for (const key of articleKeys(article)) {
      const at = this.#at.get(key);
      if (at !== undefined) return at;
    }
    return -1;
  }

  add(article: A): void {
    this.articles.push(article);
    this.#note(article, this.articles.length - 1);
  }

  replace(at: number, article: A): void {
    this.articles[at] = article;
    this.#note(article, at);
  }

  #note(article: A, at: number): void {
    for (const key of articleKeys(article)) if (!this.#at.has(key)) this.#at.set(key, at);
  }
}

/** Articles of several collections, each once. The first that names an article counts; later ones fill it up. */
export function mergeArticles<A extends CollectionArticle>(articles: readonly A[]): A[] {
  const index = new ArticleIndex<A>();
  for (const article of articles) {
    const at = index.find(article);
    const known = index.articles[at];
    if (known) index.replace(at, mergeArticle(known, article));
    else index.add(article);
  }
  return index.articles;
}
