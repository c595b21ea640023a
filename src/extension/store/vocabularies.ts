import * as v from 'valibot';
import {
  CATEGORIES,
  type CompiledVocabulary,
  VOCABULARY_FORMATS,
  type VocabularyConcept,
  type VocabularyInfo,
} from '../../core/model';
import { StoreError, toStoreError } from './errors';
import { fromStored, type StoredTables, toStored } from './tables';

const NAME = 'oncogloss-vocabularies';
/** Of the layout of the database: an upgrade is written in `upgrade`. */
const VERSION = 1;
/** Concepts whose texts are stored together: a card reads one such piece, an import writes thousands of concepts. */
const PIECE = 50;

/** In which piece the concept of a number stands, and at which place of it. */
export const placeOf = (index: number) => ({ piece: Math.floor(index / PIECE), at: index % PIECE });

/** Records written between two reports of progress. */
const REPORT_EVERY = 40;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const infoSchema: v.GenericSchema<unknown, VocabularyInfo> = v.object({
  id: v.string(),
  name: v.string(),
  category: v.picklist(CATEGORIES),
  colour: v.exactOptional(v.string()),
  on: v.boolean(),
  concepts: count,
  forms: count,
  left: count,
  file: v.string(),
  format: v.picklist(VOCABULARY_FORMATS),
  imported: v.string(),
});

/** A vocabulary as the import hands it over. */
export interface NewVocabulary {
  info: VocabularyInfo;
  compiled: CompiledVocabulary;
  /** Names of all concepts for the search; see `extension/vocabularies/names`. */
  names: string;
  concepts: readonly VocabularyConcept[];
}

/** The vocabularies that the reader imported. All methods throw `StoreError`, and then nothing was written. */
export interface VocabularyStore {
  /** Oldest first. */
  infos(): Promise<VocabularyInfo[]>;
  /**
   * Stores a vocabulary in one transaction: all of it or nothing, also when the writer is ended in the middle.
   *
   * @param tell told the share written, 0 to 1
   */
  add(vocabulary: NewVocabulary, tell?: (share: number) => void): Promise<void>;
  /** Changes what is said of a vocabulary; undefined when there is none of that id. */
  change(id: string, change: (now: VocabularyInfo) => VocabularyInfo): Promise<VocabularyInfo | undefined>;
  remove(id: string): Promise<void>;
  /** All concepts, in the order of their numbers. */
  concepts(id: string): Promise<VocabularyConcept[]>;
  /** Puts other tables in the place of those of a vocabulary that is there; false when it is not. */
  recompiled(id: string, compiled: CompiledVocabulary): Promise<boolean>;
  compiled(id: string): Promise<CompiledVocabulary | undefined>;
  names(id: string): Promise<string | undefined>;
  /** The concepts of a piece; see `placeOf`. */
  texts(id: string, piece: number): Promise<VocabularyConcept[] | undefined>;
  close(): void;
}

function upgrade(database: IDBDatabase): void {
  database.createObjectStore('infos', { keyPath: 'id' });
  for (const store of ['compiled', 'names', 'texts']) database.createObjectStore(store);
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });

async function connect(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => upgrade(request.result);
  try {
    return await settled(request);
  } catch (error) {
    if ((error as DOMException | null)?.name === 'VersionError')
      throw new StoreError('newer', 'written by a newer version of Oncogloss', { cause: error });
    throw error;
  }
}

const textsOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** Opens the database at the first request, and again after the browser closed it. */
export function vocabularyStore(): VocabularyStore {
  let open: Promise<IDBDatabase> | undefined;

  const database = (): Promise<IDBDatabase> => {
    open ??= connect().then((db) => {
      const forget = () => {
        open = undefined;
      };
      db.onclose = forget;
      db.onversionchange = () => {
        db.close();
        forget();
      };
      return db;
    });
    open.catch(() => {
      open = undefined;
    });
    return open;
  };

  /** Runs one request or transaction; whatever goes wrong comes out as a `StoreError`. */
  const ask = async <T>(run: (db: IDBDatabase) => Promise<T>): Promise<T> => {
    try {
      return await run(await database());
    } catch (error) {
      throw toStoreError(error);
    }
  };

  const read = <T>(store: string, key: IDBValidKey) =>
    ask<T | undefined>((db) => settled(db.transaction(store).objectStore(store).get(key)));

  return {
    async infos() {
      const all = await ask((db) => settled(db.transaction('infos').objectStore('infos').getAll()));
      return all
        .flatMap((value) => {
          const parsed = v.safeParse(infoSchema, value);
          return parsed.success ? [parsed.output] : [];
        })
        .sort((a, b) => a.imported.localeCompare(b.imported));
    },
    add: ({ info, compiled, names, concepts }, tell = () => {}) =>
      ask(async (db) => {
        const transaction = db.transaction(['infos', 'compiled', 'names', 'texts'], 'readwrite');
        const done = completed(transaction);
        const texts = transaction.objectStore('texts');
        const pieces = Math.ceil(concepts.length / PIECE);
        let fault: unknown;
        /** A put that throws would leave those before it to be committed. */
        const orAbort = (work: () => void): void => {
          try {
            work();
          } catch (error) {
            fault = error;
            transaction.abort();
          }
        };
        // A part at a time, each begun by the success of the last: the transaction lives on and memory stays low.
        const write = (from: number): void => {
          tell(from / pieces);
          const to = Math.min(pieces, from + REPORT_EVERY);
          for (let n = from; n < to; n++) {
            const request = texts.put(concepts.slice(n * PIECE, (n + 1) * PIECE), [info.id, n]);
            if (n === to - 1 && to < pieces) request.onsuccess = () => orAbort(() => write(to));
          }
        };
        orAbort(() => {
          transaction.objectStore('infos').put(info);
          transaction.objectStore('compiled').put(toStored(compiled), info.id);
          transaction.objectStore('names').put(names, info.id);
          if (pieces > 0) write(0);
        });
        await done.catch((error: unknown) => Promise.reject(fault ?? error));
      }),
    change: (id, change) =>
      ask(async (db) => {
        const transaction = db.transaction('infos', 'readwrite');
        const done = completed(transaction);
        const store = transaction.objectStore('infos');
        const now = v.safeParse(infoSchema, await settled(store.get(id)));
        const next = now.success ? change(now.output) : undefined;
        if (next) store.put(next);
        await done;
        return next;
      }),
    remove: (id) =>
      ask(async (db) => {
        const transaction = db.transaction(['infos', 'compiled', 'names', 'texts'], 'readwrite');
        const done = completed(transaction);
        for (const store of ['infos', 'compiled', 'names']) transaction.objectStore(store).delete(id);
        transaction.objectStore('texts').delete(textsOf(id));
        await done;
      }),
    concepts: (id) =>
      ask(async (db) => {
        const pieces: VocabularyConcept[][] = await settled(
          db.transaction('texts').objectStore('texts').getAll(textsOf(id)),
        );
        return pieces.flat();
      }),
    recompiled: (id, compiled) =>
      ask(async (db) => {
        const transaction = db.transaction(['infos', 'compiled'], 'readwrite');
        const done = completed(transaction);
        const there = (await settled(transaction.objectStore('infos').count(id))) > 0;
        if (there) transaction.objectStore('compiled').put(toStored(compiled), id);
        await done;
        return there;
      }),
    async compiled(id) {
      const stored = await read<StoredTables>('compiled', id);
      try {
        return stored && (await fromStored(stored));
      } catch (error) {
        throw toStoreError(error);
      }
    },
    names: (id) => read<string>('names', id),
    texts: (id, piece) => read<VocabularyConcept[]>('texts', [id, piece]),
    close() {
      open?.then((db) => db.close()).catch(() => undefined);
      open = undefined;
    },
  };
}
