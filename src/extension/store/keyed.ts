import type { Database } from './database';
import { docOf, idPart, type Kind, type ReadAll, readAll, removal, soundValueIn, valueIn } from './documents';

/** Values of one kind, each under a name. */
export interface Keyed<T extends object> {
  /** Undefined when there is none, or none that is understood. */
  get(name: string): Promise<T | undefined>;
  all(): Promise<ReadAll<T>>;
  /**
   * Changes values on top of what is stored now, all of them or none; undefined removes one.
   * @returns the values as they are now, without those removed.
   * @throws StoreError
   */
  update(names: readonly string[], change: (now: T | undefined, name: string) => T | undefined): Promise<T[]>;
  /** Removes all that are understood. @returns how many */
  clear(): Promise<number>;
}

/** A repository of values that are told apart by a name alone. */
export function keyed<T extends object>(database: Database, kind: Kind<T>): Keyed<T> {
  const idOf = (name: string) => `${kind.prefix}${idPart(name)}`;
  return {
    async get(name) {
      const doc = await database.get(idOf(name));
      return doc && valueIn(kind, doc);
    },
    all: async () => readAll(kind, await database.range(kind.prefix)),
    update: (names, change) =>
      database.change(async (now) => {
        const unique = [...new Set(names)];
        const docs = await now.many(unique.map(idOf));
        const results = unique.map((name, i) => {
          const before = soundValueIn(kind, docs[i]);
          return { name, doc: docs[i], before, after: change(before, name) };
        });
        return {
          write: results.flatMap(({ name, doc, before, after }) => {
            if (after === before) return [];
            if (after === undefined) return doc ? [removal(doc)] : [];
            return [docOf(idOf(name), after, doc)];
          }),
          result: results.flatMap(({ after }) => after ?? []),
        };
      }),
    clear: () =>
      database.change(async (now) => {
        const sound = (await now.range(kind.prefix)).filter((doc) => valueIn(kind, doc) !== undefined);
        return { write: sound.map(removal), result: sound.length };
      }),
  };
}
