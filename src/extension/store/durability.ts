/** Databases whose writes are flushed; see `writeStrictly`. */
const strict = new Set<string>();
let patched = false;

/**
 * Makes every write to one IndexedDB database, by whichever library, tell of its success only when the data are on the
 * disk. Browsers default to `relaxed` (Chromium since 121, Firefox always): success is told while the data are with the
 * operating system, so a power cut can undo what was acknowledged. PouchDB has no option for it (seen in 9.0.0), hence
 * the method itself is wrapped, in the background's own global alone.
 *
 * A write that fails stays one that failed: PouchDB hears of it at the transaction. Were it to hear of it at the
 * database too, it would close that for good, and with a full disk it could not be opened again even for reading.
 *
 * @param database name in IndexedDB: for PouchDB's idb adapter `_pouch_` and the name.
 */
export function writeStrictly(database: string): void {
  strict.add(database);
  if (patched) return;
  patched = true;
  const plain = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    if (mode !== 'readwrite' || !strict.has(this.name)) return plain.call(this, stores, mode, options);
    const transaction = plain.call(this, stores, mode, { durability: 'strict', ...options });
    transaction.addEventListener('abort', (event) => event.stopPropagation());
    return transaction;
  };
}
