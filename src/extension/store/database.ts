import idb from 'pouchdb-adapter-idb';
import PouchDB, { type PouchDocument } from 'pouchdb-core';
import { writeStrictly } from './durability';
import { StoreError, toStoreError } from './errors';
import { openMirror } from './mirror';
import { reconcile, stateOf } from './recovery';

/** A document as stored, with the revision that it was read at. */
export type Doc = PouchDocument;

/** What can be read, inside a change and outside. */
export interface Reader {
  get(id: string): Promise<Doc | undefined>;
  /** The documents of these ids, in their order; undefined where there is none. */
  many(ids: readonly string[]): Promise<(Doc | undefined)[]>;
  /** All documents whose id begins with `prefix`, in the order of their ids. */
  range(prefix: string): Promise<Doc[]>;
}

/** What a change decides: what to write, all in one transaction, and what to answer. */
export interface Change<R> {
  /** A document with `_deleted` is removed for good. */
  write: Doc[];
  result: R;
}

export interface Database extends Reader {
  /**
   * Reads, decides and writes, one change after the other. Answers when the write is on the disk; when another writer
   * came in between, `decide` is asked anew on what stands there then.
   *
   * @throws StoreError; nothing was written then.
   */
  change<R>(decide: (now: Reader) => Promise<Change<R>>): Promise<R>;
  close(): Promise<void>;
}

/** How often a change is tried against another writer. There is one background, so once is usual. */
const TRIES = 5;

/** Opens the database; it is opened again by itself after the browser closed it. @throws StoreError */
export async function openDatabase(name: string): Promise<Database> {
  // Here, because PouchDB asks at this moment whether there is an IndexedDB.
  PouchDB.plugin(idb);
  writeStrictly(`_pouch_${name}`);
  const mirror = await openMirror(name).catch((error: unknown) => {
    console.error('Oncogloss keeps no second copy of the notes:', error);
    return undefined;
  });
  let open: Promise<PouchDB> | undefined;

  const connect = async (): Promise<PouchDB> => {
    const db = new PouchDB(name, { adapter: 'idb', auto_compaction: true, revs_limit: 100 });
    try {
      await db.info();
      const restored = mirror ? await reconcile(db, mirror) : 0;
      if (restored > 0)
        console.warn(`Oncogloss brought back ${restored} documents that the browser had deleted`);
      return db;
    } catch (error) {
      await db.close().catch(() => undefined);
      throw error;
    }
  };

  /** Runs one request; after a failure of the database itself the next request opens it anew. */
  const ask = async <R>(run: (db: PouchDB) => Promise<R>): Promise<R> => {
    open ??= connect();
    const opening = open;
    let db: PouchDB | undefined;
    try {
      db = await opening;
      return await run(db);
    } catch (error) {
      const known = toStoreError(error);
      // A full disk fails single writes of a database that is open, and the opening of one that is not.
      const usable = db !== undefined && (known.kind === 'conflict' || known.kind === 'quota');
      if (!usable && open === opening) {
        open = undefined;
        await db?.close().catch(() => undefined);
      }
      throw known;
    }
  };

  /** Copies what was just written; a copy that fails is made good when the database is opened next. */
  const copy = async (docs: Doc[]): Promise<void> => {
    try {
      await mirror?.put(docs, await ask(stateOf));
    } catch (error) {
      console.error('Oncogloss could not write the second copy:', error);
    }
  };

  const many: Reader['many'] = async (ids) => {
    if (ids.length === 0) return [];
    const { rows } = await ask((db) => db.allDocs({ keys: [...ids], include_docs: true }));
    return rows.map(({ doc }) => doc ?? undefined);
  };
  const reader: Reader = {
    many,
    get: async (id) => (await many([id]))[0],
    range: (prefix) =>
      ask(async (db) => {
        const { rows } = await db.allDocs({
          startkey: prefix,
          endkey: `${prefix}\uffff`,
          include_docs: true,
        });
        return rows.flatMap(({ doc }) => doc ?? []);
      }),
  };

  const attempt = async <R>(decide: (now: Reader) => Promise<Change<R>>): Promise<R> => {
    for (let tries = 1; ; tries += 1) {
      const { write, result } = await decide(reader);
      if (write.length === 0) return result;
      const rows = await ask((db) => db.bulkDocs(write));
      const faults = rows.filter((row) => row.error);
      // Answers come in the order of the documents.
      await copy(write.filter((_, i) => !rows[i]?.error));
      if (faults.length === 0) return result;
      const fault = toStoreError(faults[0]);
      if (fault.kind !== 'conflict' || tries === TRIES) throw fault;
    }
  };

  /** The last change begun; it never fails. */
  let last: Promise<unknown> = Promise.resolve();
  await ask((db) => db.info());
  return {
    ...reader,
    change(decide) {
      const done = last.then(() => attempt(decide));
      last = done.catch(() => undefined);
      return done;
    },
    async close() {
      await last;
      await (await open)?.close();
      open = undefined;
    },
  };
}

/** A database that may be read but not written, with the reason. */
export function readOnly(database: Database, why: string): Database {
  return {
    ...database,
    change: () => Promise.reject(new StoreError('newer', why)),
  };
}
