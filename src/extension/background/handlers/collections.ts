import {
  allSeen,
  articleKeys,
  collectionOf,
  emptyCollection,
  freshIn,
  removeArticle,
  takeListing,
} from '../../../core/collections';
import type { FollowedCollection, Stored } from '../../../core/model';
import type { CollectionEntry } from '../../../ui/collections/types';
import type { collectionsMessages } from '../../messages/catalogue/collections';
import type { Handlers } from '../../messages/handle';
import type { Store } from '../../store';
import { exportCollections, importCollection } from '../collections/exchange';
import { searchArticles } from '../collections/search';
import { shelf, shelfChanged } from '../collections/shelf';
import { stored } from '../stored';

const now = () => new Date().toISOString();

/** Writes; the next question reads the shelf anew, also after a write that failed. */
async function write<T>(
  what: 'collections' | 'marks',
  change: (store: Store) => Promise<T>,
): Promise<Stored<T>> {
  return stored(what, async (store) => {
    try {
      return await change(store);
    } finally {
      shelfChanged(what);
    }
  });
}

const change = (id: string, how: (collection: FollowedCollection) => FollowedCollection) =>
  write('collections', async (store) => {
    await store.collections.update(id, how);
    return null;
  });

/** Answers what is asked of the collections. */
export const collectionsHandlers: Handlers<typeof collectionsMessages> = {
  async collections() {
    const { bundled, followed } = await shelf();
    return [
      ...bundled.map(
        ({ id, title, url, articles }): CollectionEntry => ({
          id,
          title,
          ...(url && { url }),
          bundled: true,
          articles: articles.length,
          unseen: 0,
        }),
      ),
      ...followed.map(
        ({ id, title, url, articles, followed: since, updated }): CollectionEntry => ({
          id,
          title,
          ...(url && { url }),
          bundled: false,
          articles: articles.length,
          unseen: articles.filter(({ unseen }) => unseen).length,
          followed: since,
          updated,
        }),
      ),
    ];
  },

  async 'listing-offer'({ listing }) {
    const known = collectionOf(listing, (await shelf()).followed);
    if (!known) return { fresh: listing.articles.map((_, at) => at) };
    const { id, title, articles } = known;
    return { known: { id, title, articles: articles.length }, fresh: freshIn(listing, known) };
  },

  follow: ({ listing, title, chosen, offered }) =>
    write('collections', async (store) => {
      const { items } = await store.collections.all();
      const known = collectionOf(listing, items);
      const at = now();
      const take = (collection: FollowedCollection) =>
        takeListing(collection, listing, { chosen, offered }, at, { unseen: known !== undefined });
      if (!known) {
        const { collection, added } = take(
          emptyCollection(crypto.randomUUID(), { title, url: listing.url }, at),
        );
        await store.collections.put(collection);
        return { title, added };
      }
      let added = 0;
      await store.collections.update(known.id, (current) => {
        const taken = take({ ...current, title });
        added = taken.added;
        return taken.collection;
      });
      return { title, added };
    }),

  'rename-collection': ({ id, title }) => change(id, (collection) => ({ ...collection, title })),
  'remove-collection': ({ id }) =>
    write('collections', async (store) => {
      await store.collections.remove(id);
      return null;
    }),
  'collection-seen': ({ id }) => change(id, allSeen),
  'remove-article': ({ id, article }) => change(id, (collection) => removeArticle(collection, article)),

  async 'mark-article'({ key, mark }) {
    const article = (await shelf()).articles.find((a) => articleKeys(a).includes(key));
    return write('marks', async (store) => {
      await store.marks.set(article ? articleKeys(article) : [key], mark, now());
      return null;
    });
  },

  'search-articles': async ({ query, limit }) => searchArticles(await shelf(), query, limit),

  'import-collection': ({ text, file, into }) =>
    importCollection({ text, file, ...(into !== undefined && { into }) }, write, now()),

  async 'export-collections'({ ids, format }) {
    return exportCollections(await shelf(), ids, format);
  },
};
