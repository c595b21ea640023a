import type PouchDB from 'pouchdb-core';
import type { Doc } from './database';
import type { Mirror } from './mirror';

/**
 * Brings a database that was just opened and its mirror together. Every database draws an id when it is made: beside
 * a mirror of one with another id, it is one that the browser deleted and made anew, and what it lacks is brought back.
 * Otherwise the database is right, and a mirror that a stop kept from the last write is made anew.
 *
 * @returns how many documents were brought back.
 */
export async function reconcile(db: PouchDB, mirror: Mirror): Promise<number> {
  const [now, mirrored] = [await stateOf(db), await mirror.state()];
  if (mirrored === now) return 0;
  const restored = mirrored === undefined || idIn(mirrored) === idIn(now) ? 0 : await bringBack(db, mirror);
  try {
    await mirror.replace(await allDocs(db), await stateOf(db));
  } catch (error) {
    // With a full disk the notes can still be read; the copy is tried again with the next opening.
    console.error('Oncogloss could not write the second copy:', error);
  }
  return restored;
}

/** The database's id and a number that changes with every write. */
export async function stateOf(db: PouchDB): Promise<string> {
  return `${await db.id()} ${(await db.info()).update_seq}`;
}

const idIn = (state: string) => state.split(' ')[0];

/** In one transaction, so that after a stop none is there and all are brought back again. */
async function bringBack(db: PouchDB, mirror: Mirror): Promise<number> {
  const there = new Set((await allDocs(db)).map(({ _id }) => _id));
  const missing = (await mirror.docs()).filter(({ _id }) => !there.has(_id));
  const faults = (await db.bulkDocs(missing)).filter(({ error }) => error);
  if (faults.length > 0) throw faults[0];
  return missing.length;
}

async function allDocs(db: PouchDB): Promise<Doc[]> {
  const { rows } = await db.allDocs({ include_docs: true });
  return rows.flatMap(({ doc }) => doc ?? []);
}
