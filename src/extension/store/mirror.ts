import type { Doc } from './database';

/**
 * A second copy of every document, in a storage bucket of its own, that is to say in other files. For Chromium alone,
 * where a crash can cost a whole database: its LevelDB writes a record in two steps, goes on behind a record that a
 * crash cut in two, and at the start after that finds the checksum wrong and deletes everything (Chromium 156, seen
 * 2026-11; the log's bytes showed it). Asking for strict durability does not help. Both copies are never written at
 * once, so that one crash cuts one of them at most.
 */
export interface Mirror {
  docs(): Promise<Doc[]>;
  /** The state of the database that it is a copy of; undefined before the first copy. */
  state(): Promise<string | undefined>;
  /** Puts what was written there; documents with `_deleted` are taken out. */
  put(docs: readonly Doc[], state: string): Promise<void>;
  /** Makes it a copy of exactly these. */
  replace(docs: readonly Doc[], state: string): Promise<void>;
}

interface Buckets {
  open(name: string, options: object): Promise<{ indexedDB: IDBFactory }>;
}

const DOCS = 'documents';
const STATE = 'state';

/** The mirror of a database; undefined where the browser has no storage buckets (Firefox, whose files do not break so). */
export async function openMirror(name: string): Promise<Mirror | undefined> {
  const buckets = (globalThis.navigator as { storageBuckets?: Buckets } | undefined)?.storageBuckets;
  if (!buckets) return undefined;
  const bucket = await buckets.open(`${name}-mirror`, { durability: 'strict', persisted: true });
  let connection: Promise<IDBDatabase> | undefined;

  const connect = (): Promise<IDBDatabase> => {
    connection ??= new Promise((resolve, reject) => {
      const request = bucket.indexedDB.open('mirror', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(DOCS, { keyPath: '_id' });
        request.result.createObjectStore(STATE);
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        request.result.onclose = () => {
          connection = undefined;
        };
        resolve(request.result);
      };
    });
    return connection;
  };

  const write = async (run: (docs: IDBObjectStore) => void, state: string): Promise<void> => {
    const db = await connect();
    return new Promise((resolve, reject) => {
      const transaction = db.transaction([DOCS, STATE], 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      run(transaction.objectStore(DOCS));
      transaction.objectStore(STATE).put(state, STATE);
    });
  };

  const get = async <T>(ask: (transaction: IDBTransaction) => IDBRequest): Promise<T> => {
    const db = await connect();
    return new Promise((resolve, reject) => {
      const request = ask(db.transaction([DOCS, STATE]));
      request.onsuccess = () => resolve(request.result as T);
      request.onerror = () => reject(request.error);
    });
  };

  return {
    docs: () => get((transaction) => transaction.objectStore(DOCS).getAll()),
    state: () => get((transaction) => transaction.objectStore(STATE).get(STATE)),
    put: (docs, now) => write((store) => putAll(store, docs), now),
    replace: (docs, now) =>
      write((store) => {
        store.clear();
        putAll(store, docs);
      }, now),
  };
}

function putAll(store: IDBObjectStore, docs: readonly Doc[]): void {
  for (const { _rev: _, _deleted: deleted, ...doc } of docs) {
    if (deleted) store.delete(doc._id);
    else store.put(doc);
  }
}
