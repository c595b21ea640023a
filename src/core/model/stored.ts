/**
 * Why something could not be stored. `quota`: the disk or the browser's share of it is full; `closed`: the browser
 * closed the database; `conflict`: another writer was faster again and again; `newer`: written by a newer version of
 * Oncogloss, so only read; `unreadable`: what stands there is not understood and is not written over.
 */
export type StoreErrorKind = 'quota' | 'closed' | 'conflict' | 'newer' | 'unreadable' | 'unknown';

/**
 * What came of a write. Errors lose all but their words on the way between parts of an extension, so that this is a
 * value. `ok`: it is on the disk. Otherwise nothing was written and the asker still has, and keeps, the text.
 */
export type Stored<T> = { ok: true; value: T } | { ok: false; kind: StoreErrorKind; message: string };
