import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStoreIn, type Store } from '../../../../src/extension/store';
import { aNote, aPaper, newName } from './fixtures';

/** Storage buckets as Chromium has them: each an IndexedDB of its own. */
const buckets = new Map<string, IDBFactory>();
let name: string;
let store: Store;

const open = async () => {
  store = await openStoreIn(name);
  return store;
};

/** What Chromium does with a database whose files it cannot read. */
async function deleteDatabase(): Promise<void> {
  await store.close();
  globalThis.indexedDB = new IDBFactory();
}

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubGlobal('navigator', {
    userAgent: 'node',
    storageBuckets: {
      open: async (bucket: string) => {
        const indexedDB = buckets.get(bucket) ?? new IDBFactory();
        buckets.set(bucket, indexedDB);
        return { indexedDB };
      },
    },
  });
  name = newName();
  await open();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const notes = async () => (await store.notes.all()).items;

describe('a database that the browser deleted', () => {
  it('is brought back whole, as it was at the last acknowledged write', async () => {
    await store.notes.save([aNote(), aNote({ id: 'n2' }), aNote({ id: 'n3' })]);
    await store.papers.put(aPaper());
    await store.notes.edit(aNote(), aNote({ body: 'Edited.' }), '2026-11-02T00:00:00.000Z');
    await store.notes.bin('doi:10.5555/a', ['n2', 'n3'], '2026-11-02T00:00:00.000Z');
    await store.notes.bin('doi:10.5555/a', ['n3'], null);
    const before = [await notes(), await store.papers.all()];
    for (const time of [1, 2]) {
      await deleteDatabase();
      await open();
      expect([time, await notes(), await store.papers.all()]).toEqual([time, ...before]);
    }
  });

  it('does not bring back what was removed for good', async () => {
    await store.notes.save([aNote(), aNote({ id: 'n2' })]);
    await store.notes.bin('doi:10.5555/a', ['n2'], '2026-11-02T00:00:00.000Z');
    await store.notes.purge('9999');
    await deleteDatabase();
    await open();
    expect((await notes()).map(({ id }) => id)).toEqual(['n1']);
  });

  it('is brought back also when something was written before the second copy could be read', async () => {
    await store.notes.save([aNote()]);
    await deleteDatabase();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { storageBuckets } = navigator as unknown as { storageBuckets: { open: unknown } };
    const opens = storageBuckets.open;
    storageBuckets.open = () => Promise.reject(new Error('not now'));
    await open();
    await store.notes.save([aNote({ id: 'n2' })]);
    expect((await notes()).map(({ id }) => id)).toEqual(['n2']);
    await store.close();
    storageBuckets.open = opens;
    await open();
    expect((await notes()).map(({ id }) => id)).toEqual(['n1', 'n2']);
  });
});

describe('a second copy', () => {
  it('that is gone, or was not there yet, is made anew', async () => {
    await store.notes.save([aNote()]);
    await store.close();
    buckets.clear();
    await open();
    await deleteDatabase();
    await open();
    expect(await notes()).toEqual([aNote()]);
  });

  it('that missed a write because of a stop or a full disk is made good', async () => {
    await store.notes.save([aNote()]);
    await store.close();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubGlobal('navigator', { userAgent: 'node' });
    await open();
    await store.notes.save([aNote({ id: 'n2' })]);
    await store.close();
    vi.unstubAllGlobals();
    vi.stubGlobal('navigator', {
      userAgent: 'node',
      storageBuckets: { open: async (bucket: string) => ({ indexedDB: buckets.get(bucket) }) },
    });
    await open();
    await deleteDatabase();
    await open();
    expect((await notes()).map(({ id }) => id)).toEqual(['n1', 'n2']);
  });
});
