import type { Change, Database, Doc, Reader } from './database';

/** Where the version of the stored documents stands. */
export const SCHEMA_ID = 'meta:schema';

/** One step from the version before to `to`. It may be run again over documents that it has changed already. */
export interface Migration {
  to: number;
  /** The documents that change; they are written together with the new version. */
  run(now: Reader): Promise<Doc[]>;
}

/**
 * The steps so far, in order. Version 1 is the first; a step is added, never changed, once a version with it went out.
 */
export const MIGRATIONS: readonly Migration[] = [{ to: 1, run: async () => [] }];

/** The version that stands in the database: 0 in a new one. */
async function versionOf(reader: Reader): Promise<number> {
  const doc = await reader.get(SCHEMA_ID);
  return typeof doc?.version === 'number' ? doc.version : 0;
}

/**
 * Brings the database to the version of the last step. Each step and its version number are written in one
 * transaction, so that a stop in between leaves the one or the other.
 *
 * @returns the version found when it is newer than the last step: then nothing is changed. Otherwise that of the last.
 * @throws StoreError
 */
export async function migrate(database: Database, steps: readonly Migration[] = MIGRATIONS): Promise<number> {
  for (const { to, run } of steps) {
    await database.change(async (now): Promise<Change<null>> => {
      const doc = await now.get(SCHEMA_ID);
      if ((await versionOf(now)) >= to) return { write: [], result: null };
      const changed = await run(now);
      return { write: [...changed, { ...doc, _id: SCHEMA_ID, version: to }], result: null };
    });
  }
  return versionOf(database);
}
