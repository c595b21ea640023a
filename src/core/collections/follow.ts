import type { FollowedArticle, FollowedCollection, ListedArticle, Listing } from '../model';
import { queryNames } from '../text/query-names';
import { articleKeys } from './keys';
import { ArticleIndex, mergeArticle } from './merge';

/** Parts of an address that say which page of a list it is, or in what order: the collection is the same. */
const PAGING =
  /^(?:page|p|pg|start|startpage|offset|from|sort(?:type|order|by)?|order(?:by)?|size|pagesize|per_?page|view|format|utm_\w+)$/i;

/** The address of a collection without page number and order: pages 1 and 2 of a list are one collection. */
export function collectionKey(address: string): string {
  try {
    const url = new URL(address);
    for (const name of queryNames(url)) if (PAGING.test(name)) url.searchParams.delete(name);
    url.searchParams.sort();
    const path = url.pathname.replace(/\/(?:magazine|articles|overview)?\/*$/, '');
    const query = `${url.searchParams}`;
    return `${url.host.replace(/^www\./, '')}${path}${query && `?${query}`}`;
  } catch {
    return address;
  }
}

/** The collection that was followed from this page, or another page of the same list. */
export function collectionOf<C extends { url?: string }>(
  listing: Pick<Listing, 'url'>,
  collections: readonly C[],
): C | undefined {
  const key = collectionKey(listing.url);
  return collections.find(({ url }) => url !== undefined && collectionKey(url) === key);
}

/** Places in the listing of the articles that the collection neither has nor was told to leave out. */
export function freshIn(listing: Pick<Listing, 'articles'>, collection: FollowedCollection): number[] {
  const known = new ArticleIndex(collection.articles);
  const leftOut = new Set(collection.leftOut);
  return listing.articles.flatMap((article, at) =>
    known.find(article) < 0 && !articleKeys(article).some((key) => leftOut.has(key)) ? [at] : [],
  );
}

/** A collection without articles; `now` in ISO 8601 with time. */
export const emptyCollection = (
  id: string,
  { title, url }: { title: string; url?: string },
  now: string,
): FollowedCollection => ({
  id,
  title,
  ...(url !== undefined && { url }),
  followed: now,
  updated: now,
  articles: [],
  leftOut: [],
});

/** What adding did: how many articles came in, and how many were there already (and may have been filled up). */
export interface Added {
  collection: FollowedCollection;
  added: number;
  merged: number;
}

/**
 * Adds articles; those that the collection has already fill up what it did not know of them. An article that the
 * reader had left out and now adds is no longer left out.
 *
 * @param unseen marks what comes in as new to the reader
 */
export function addArticles(
  collection: FollowedCollection,
  articles: readonly ListedArticle[],
  now: string,
  { unseen = false } = {},
): Added {
  const index = new ArticleIndex<FollowedArticle>(collection.articles);
  const ids = new Set(collection.articles.map(({ id }) => id));
  let added = 0;
  let merged = 0;
  for (const article of articles) {
    const keys = articleKeys(article);
    const at = index.find(article);
    const known = index.articles[at];
    if (known) {
      index.replace(at, mergeArticle(known, article));
      merged++;
    } else if (keys[0] !== undefined) {
      const id = unused(keys[0], ids);
      ids.add(id);
      index.add({
        ...article,
        id,
        membership: 'member',
        added: now,
        ...(unseen && { unseen: true as const }),
      });
      added++;
    }
  }
  const back = new Set(articles.flatMap(articleKeys));
  return {
    collection: {
      ...collection,
      updated: now,
      articles: index.articles,
      leftOut: collection.leftOut.filter((key) => !back.has(key)),
    },
    added,
    merged,
  };
}

function unused(key: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? key : `${key}#${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Remembers articles as unwanted: they are not offered again. */
export function leaveOut(
  collection: FollowedCollection,
  articles: readonly ListedArticle[],
): FollowedCollection {
  const keys = articles.flatMap(articleKeys);
  return { ...collection, leftOut: [...new Set([...collection.leftOut, ...keys])] };
}

/**
 * What comes of a listing that the reader looked through: the chosen articles come in, and those that were offered and
 * not chosen are left out from now on.
 *
 * @param chosen places in `listing.articles`
 * @param offered places that the reader saw; the others stay as they are
 */
export function takeListing(
  collection: FollowedCollection,
  listing: Pick<Listing, 'articles'>,
  { chosen, offered }: { chosen: readonly number[]; offered: readonly number[] },
  now: string,
  options: { unseen?: boolean } = {},
): Added {
  const pick = (places: Iterable<number>) =>
    [...places].sort((a, b) => a - b).flatMap((at) => listing.articles[at] ?? []);
  const wanted = new Set(chosen);
  const known = leaveOut(collection, pick(offered.filter((at) => !wanted.has(at))));
  return addArticles(known, pick(wanted), now, options);
}

/** Takes an article out for good. */
export function removeArticle(collection: FollowedCollection, id: string): FollowedCollection {
  const gone = collection.articles.filter((article) => article.id === id);
  const kept = collection.articles.filter((article) => article.id !== id);
  return { ...leaveOut(collection, gone), articles: kept };
}

/** Every article counts as seen. The same object when there was nothing unseen. */
export function allSeen(collection: FollowedCollection): FollowedCollection {
  if (!collection.articles.some(({ unseen }) => unseen)) return collection;
  const articles = collection.articles.map(({ unseen: _, ...article }) => article);
  return { ...collection, articles };
}
