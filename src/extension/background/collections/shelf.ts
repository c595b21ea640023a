import bundled from 'virtual:oncogloss-collection';
import { articleKeys, mergeArticles } from '../../../core/collections';
import type {
  Collection,
  CollectionArticle,
  FollowedCollection,
  ReadingMark,
  ReadingMarks,
} from '../../../core/model';
import { openStore } from '../../store';

/** All collections at once: those that come with the extension, and those that the reader follows or made. */
export interface Shelf {
  bundled: readonly Collection[];
  followed: readonly FollowedCollection[];
  /** Every article of them once. */
  articles: readonly CollectionArticle[];
  /** Collections that hold an article, in the order of the shelf. */
  holding(article: CollectionArticle): { collection: Collection; article: CollectionArticle }[];
  markOf(article: CollectionArticle): ReadingMark | undefined;
}

function makeShelf(followed: readonly FollowedCollection[], marks: ReadingMarks): Shelf {
  const collections: readonly Collection[] = [...bundled, ...followed];
  const held = new Map<string, { collection: Collection; article: CollectionArticle }[]>();
  for (const collection of collections)
    for (const article of collection.articles)
      for (const key of articleKeys(article)) {
        const list = held.get(key);
        if (list) list.push({ collection, article });
        else held.set(key, [{ collection, article }]);
      }
  return {
    bundled,
    followed,
    articles: mergeArticles(collections.flatMap(({ articles }) => articles)),
    holding(article) {
      const found = articleKeys(article).flatMap((key) => held.get(key) ?? []);
      return collections.flatMap((collection) => found.find((f) => f.collection === collection) ?? []);
    },
    markOf: (article) =>
      articleKeys(article)
        .map((key) => marks[key])
        .find((mark) => mark !== undefined),
  };
}

/** Kept apart, since marks change often and what hangs on the collections is costly. */
let collecting: Promise<readonly FollowedCollection[]> | undefined;
let shelving: Promise<Shelf> | undefined;

async function followedNow(): Promise<readonly FollowedCollection[]> {
  const { items } = await (await openStore()).collections.all();
  return [...items].sort((a, b) => (a.followed < b.followed ? -1 : 1));
}

async function load(): Promise<Shelf> {
  collecting ??= followedNow();
  const [followed, marks] = await Promise.all([collecting, openStore().then((store) => store.marks.all())]);
  return makeShelf(followed, marks);
}

/** The shelf, read once and kept until something on it changes. Where the store cannot be read: what is bundled. */
export function shelf(): Promise<Shelf> {
  shelving ??= load().catch((error: unknown) => {
    console.error('Oncogloss could not read the collections:', error);
    // The next question tries again.
    shelfChanged('collections');
    return makeShelf([], {});
  });
  return shelving;
}

/** To be called after every write. While the collections stay, `followed` stays the very same list. */
export function shelfChanged(what: 'collections' | 'marks'): void {
  if (what === 'collections') collecting = undefined;
  shelving = undefined;
}
