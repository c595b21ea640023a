import {
  addArticles,
  emptyCollection,
  isCollectionsFile,
  mergeArticles,
  readCollections,
  referenceOf,
  writeCollections,
} from '../../../core/collections';
import { ImportError, importArticles } from '../../../core/import';
import type { Collection, FollowedCollection, ReadingMarks, Stored } from '../../../core/model';
import { FORMAT_FILES, formatReferences } from '../../../core/references';
import type { CollectionFormat } from '../../../ui/collections/types';
import type { ImportOutcome, SavedFile } from '../../messages/catalogue/collections';
import { openStore, type Store } from '../../store';
import type { Shelf } from './shelf';

type Write = <T>(what: 'collections' | 'marks', change: (store: Store) => Promise<T>) => Promise<Stored<T>>;

interface ImportRequest {
  text: string;
  /** Name of the file. */
  file: string;
  /** A collection that it goes into; else it becomes one of its own. */
  into?: string;
}

/** Reads a file and takes it in, all of it or nothing. Never throws: what went wrong is the answer. */
export async function importCollection(
  { text, file, into }: ImportRequest,
  write: Write,
  now: string,
): Promise<ImportOutcome> {
  try {
    const outcome = isCollectionsFile(text)
      ? await takeOwn(text, write, now)
      : await takeArticles({ text, file, ...(into !== undefined && { into }) }, write, now);
    return outcome.ok
      ? { ok: true, ...outcome.value }
      : { ok: false, reason: 'store', detail: outcome.message };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { reason, line, detail } = error;
    return { ok: false, reason, detail, ...(line !== undefined && { line }) };
  }
}

type Taken = Stored<{ title: string; added: number; merged: number }>;

function takeArticles({ text, file, into }: ImportRequest, write: Write, now: string): Promise<Taken> {
  const { articles, duplicates } = importArticles(text, file);
  return write('collections', async (store) => {
    const known = into === undefined ? undefined : await store.collections.get(into);
    const base =
      known ?? emptyCollection(crypto.randomUUID(), { title: file.replace(/\.\w+$/, '') || file }, now);
    let result = addArticles(base, articles, now);
    if (known) {
      // On top of what stands there at the moment of writing.
      await store.collections.update(known.id, (current) => {
        result = addArticles(current, articles, now);
        return result.collection;
      });
    } else await store.collections.put(result.collection);
    return { title: base.title, added: result.added, merged: result.merged + duplicates };
  });
}

/** Our own file: its collections come beside those that are there; one of the same id takes in what it lacks. */
async function takeOwn(text: string, write: Write, now: string): Promise<Taken> {
  const { collections, marks } = readCollections(text);
  const taken = await write('collections', async (store) => {
    let added = 0;
    let merged = 0;
    for (const incoming of collections) {
      const known = await store.collections.get(incoming.id);
      if (!known) {
        await store.collections.put(incoming);
        added += incoming.articles.length;
        continue;
      }
      await store.collections.update(incoming.id, (current) => {
        const result = addArticles(current, incoming.articles, now);
        added += result.added;
        merged += result.merged;
        return { ...result.collection, leftOut: [...new Set([...current.leftOut, ...incoming.leftOut])] };
      });
    }
    return { title: collections.map((c) => c.title).join(', '), added, merged };
  });
  if (!taken.ok) return taken;
  const marked = await write('marks', (store) => takeMarks(store, marks, now));
  return marked.ok ? taken : marked;
}

async function takeMarks(store: Store, marks: ReadingMarks, now: string): Promise<void> {
  for (const mark of ['to-read', 'read'] as const) {
    const keys = Object.keys(marks).filter((key) => marks[key] === mark);
    if (keys.length > 0) await store.marks.set(keys, mark, now);
  }
}

const fileName = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'collection';

/** Collections as a file: ours keeps everything, the others are lists of references, each article once. */
export async function exportCollections(
  shelf: Shelf,
  ids: readonly string[] | undefined,
  format: CollectionFormat,
): Promise<SavedFile> {
  const wanted = ids && new Set(ids);
  const followed = shelf.followed.filter(({ id }) => wanted === undefined || wanted.has(id));
  const bundled = shelf.bundled.filter(({ id }) => wanted?.has(id));
  const chosen: Collection[] = [...bundled, ...followed];
  const [only] = chosen;
  const name = chosen.length === 1 && only ? fileName(only.title) : 'oncogloss-collections';
  if (format === 'oncogloss') {
    const marks = await (await openStore()).marks.all();
    const text = writeCollections({ collections: [...bundled.map(asFollowed), ...followed], marks });
    return { text, file: `${name}.oncogloss.json`, mime: 'application/json' };
  }
  const articles = mergeArticles(chosen.flatMap((collection) => collection.articles));
  const { extension, mime } = FORMAT_FILES[format];
  const text = formatReferences(
    articles.map((article, at) => referenceOf(article, at + 1)),
    format,
  );
  return { text, file: `${name}.${extension}`, mime };
}

/** A bundled collection in the form of the reader's own, so that a file of it can be read. */
function asFollowed(collection: Collection): FollowedCollection {
  const long = new Date(0).toISOString();
  const articles = collection.articles.map((article) => ({ ...article, added: long }));
  return { ...collection, articles, followed: long, updated: long, leftOut: [] };
}
