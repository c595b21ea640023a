import * as v from 'valibot';
import { articleFields } from '../../../core/collections';
import type { ImportReason } from '../../../core/import';
import { READING_MARKS, REFERENCE_FORMATS, type Stored } from '../../../core/model';
import type { CollectionEntry, FoundArticle, ListingOffer } from '../../../ui/collections/types';
import { message } from '../message';
import { offset } from '../schemas';

/** What a reader takes along: our own file, which keeps everything, or a list of references. */
export const COLLECTION_FORMATS = ['oncogloss', ...REFERENCE_FORMATS] as const;

/** A file to be saved. */
export interface SavedFile {
  text: string;
  file: string;
  mime: string;
}

/** What came of an import: how much came in, or why nothing did. */
export type ImportOutcome =
  | { ok: true; title: string; added: number; merged: number }
  | { ok: false; reason: ImportReason | 'store'; line?: number; detail: string };

const id = v.pipe(v.string(), v.maxLength(4000));
const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));
const places = v.pipe(v.array(offset), v.maxLength(20_000));
const listing = v.object({
  title: v.pipe(v.string(), v.maxLength(1000)),
  url: v.pipe(v.string(), v.maxLength(4000), v.regex(/^https?:\/\//i)),
  articles: v.pipe(v.array(v.object(articleFields)), v.maxLength(20_000)),
});

/** What is asked of the collections. */
export const collectionsMessages = {
  /** All collections, bundled first. */
  collections: message<CollectionEntry[]>()(v.object({})),
  /** What the reader may be offered for the page of a list. */
  'listing-offer': message<ListingOffer>()(v.object({ listing })),
  /** Follows a list, or adds to the collection that follows it already. `offered`: the places that the reader saw. */
  follow: message<Stored<{ title: string; added: number }>>()(
    v.object({ listing, title, chosen: places, offered: places }),
  ),
  'rename-collection': message<Stored<null>>()(v.object({ id, title })),
  'remove-collection': message<Stored<null>>()(v.object({ id })),
  /** Its new articles count as seen. */
  'collection-seen': message<Stored<null>>()(v.object({ id })),
  /** Takes one article out of a collection; it is not offered again. */
  'remove-article': message<Stored<null>>()(v.object({ id, article: id })),
  /** Notes, or with null forgets, what the reader means to do with an article. `key`: any of its keys. */
  'mark-article': message<Stored<null>>()(v.object({ key: id, mark: v.nullable(v.picklist(READING_MARKS)) })),
  /** Articles whose title, authors or journal hold every word. */
  'search-articles': message<FoundArticle[]>()(
    v.object({ query: v.pipe(v.string(), v.maxLength(200)), limit: v.pipe(offset, v.maxValue(1000)) }),
  ),
  /** Takes a file in: into the collection `into`, else as one of its own. All of it or nothing. */
  'import-collection': message<ImportOutcome>()(
    v.object({ text: v.string(), file: v.pipe(v.string(), v.maxLength(1000)), into: v.optional(id) }),
  ),
  /** Collections as a file; all that the reader follows when none is named. */
  'export-collections': message<SavedFile>()(
    v.object({ ids: v.optional(v.array(id)), format: v.picklist(COLLECTION_FORMATS) }),
  ),
};
