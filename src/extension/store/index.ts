import { type Database, openDatabase, readOnly } from './database';
import { readAll } from './documents';
import { StoreError } from './errors';
import { MIGRATIONS, type Migration, migrate } from './migrations';
import { type Notes, notesIn } from './notes';
import { type Papers, papersIn } from './papers';
import { type Collections, collectionsIn, type Marks, type Met, marksIn, metIn } from './reading';
import { COLLECTION, MARK, MET, NOTE, PAPER } from './schemas';

export { StoreError, toStoreError } from './errors';
export type { Merged } from './merge';
export type { Notes, Saved } from './notes';
export type { Papers } from './papers';
export type { Collections, Marks, Met } from './reading';
export type { MetConcept } from './schemas';

/** Everything that the reader made, and what the reader reads. */
export interface Store {
  notes: Notes;
  papers: Papers;
  collections: Collections;
  marks: Marks;
  met: Met;
  /** Set when the database was written by a newer version: it is read and every write is refused with this. */
  readOnly?: string;
  /** Ids of documents that are kept but not understood. */
  unreadable(): Promise<string[]>;
  close(): Promise<void>;
}

/** For how long a note stays in the bin, in milliseconds. */
export const BIN_TIME = 30 * 24 * 60 * 60 * 1000;

/** Opens the store over the database of that name; see `openStore`. Exported for tests. */
export async function openStoreIn(
  name: string,
  options: { migrations?: readonly Migration[]; now?: number } = {},
): Promise<Store> {
  const steps = options.migrations ?? MIGRATIONS;
  const known = steps.at(-1)?.to ?? 0;
  const opened = await openDatabase(name);
  const version = await migrate(opened, steps);
  const refusal =
    version > known
      ? `The notes were written by a newer version of Oncogloss (format ${version}, this one knows ${known}). They can be read; update the extension to change them.`
      : undefined;
  const database = refusal === undefined ? opened : readOnly(opened, refusal);
  const store: Store = {
    notes: notesIn(database),
    papers: papersIn(database),
    collections: collectionsIn(database),
    marks: marksIn(database),
    met: metIn(database),
    ...(refusal !== undefined && { readOnly: refusal }),
    unreadable: () => unreadableIn(database),
    close: () => database.close(),
  };
  if (refusal === undefined) await emptyOldBin(store, options.now ?? Date.now());
  return store;
}

let opening: Promise<Store> | undefined;

/**
 * The store, opened on first use, once in the life of the background.
 *
 * @throws StoreError when the database cannot be opened; the next call tries again.
 */
export function openStore(): Promise<Store> {
  opening ??= openStoreIn('oncogloss').catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function emptyOldBin(store: Store, now: number): Promise<void> {
  try {
    await store.notes.purge(new Date(now - BIN_TIME).toISOString());
  } catch (error) {
    // A full disk must not keep the reader from reading; the bin is emptied another time.
    if (!(error instanceof StoreError)) throw error;
  }
}

async function unreadableIn(database: Database): Promise<string[]> {
  const kinds = [NOTE, PAPER, COLLECTION, MARK, MET];
  const found = await Promise.all(
    kinds.map(async ({ prefix, schema }) => {
      const docs = await database.range(prefix);
      return readAll<object>({ prefix, schema }, docs).unreadable;
    }),
  );
  return found.flat();
}
