import type { FollowedCollection, ReadingMark, ReadingMarks } from '../../core/model';
import type { Database } from './database';
import type { ReadAll } from './documents';
import { keyed } from './keyed';
import { COLLECTION, MARK, MET, type MetConcept } from './schemas';

/** The collections that the reader follows or made. */
export interface Collections {
  all(): Promise<ReadAll<FollowedCollection>>;
  get(id: string): Promise<FollowedCollection | undefined>;
  put(collection: FollowedCollection): Promise<void>;
  /** Changes a collection on top of what is stored now; undefined when there is none. */
  update(
    id: string,
    change: (now: FollowedCollection) => FollowedCollection,
  ): Promise<FollowedCollection | undefined>;
  remove(id: string): Promise<void>;
}

export function collectionsIn(database: Database): Collections {
  const { get, all, update } = keyed(database, COLLECTION);
  return {
    get,
    all,
    async put(collection) {
      await update([collection.id], () => collection);
    },
    update: async (id, change) => (await update([id], (now) => now && change(now)))[0],
    async remove(id) {
      await update([id], () => undefined);
    },
  };
}

/** What the reader means to read, or has read; by key of the article (`articleKeys`). */
export interface Marks {
  all(): Promise<ReadingMarks>;
  /** Sets one mark under all keys given, or takes it away (null). */
  set(articles: readonly string[], mark: ReadingMark | null, now: string): Promise<void>;
}

export function marksIn(database: Database): Marks {
  const { all, update } = keyed(database, MARK);
  return {
    all: async () => Object.fromEntries((await all()).items.map(({ article, mark }) => [article, mark])),
    async set(articles, mark, at) {
      await update(articles, (now, article) => {
        if (mark === null) return undefined;
        return now?.mark === mark ? now : { ...now, article, mark, at };
      });
    },
  };
}

/** Concepts met while reading. Whether any is recorded is for the caller to ask the reader. */
export interface Met {
  all(): Promise<MetConcept[]>;
  /** Counts one page on which these concepts were met. */
  record(concepts: readonly string[], now: string): Promise<void>;
  erase(): Promise<number>;
}

export function metIn(database: Database): Met {
  const { all, update, clear } = keyed(database, MET);
  return {
    all: async () => (await all()).items,
    async record(concepts, at) {
      await update(concepts, (now, concept) => ({
        ...(now ?? { concept, first: at }),
        pages: (now?.pages ?? 0) + 1,
        last: at,
      }));
    },
    erase: clear,
  };
}
