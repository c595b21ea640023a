import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../../src/extension/store/database';
import { StoreError, toStoreError } from '../../../../src/extension/store/errors';
import { newName } from './fixtures';

afterEach(() => {
  vi.restoreAllMocks();
});

const write = (id: string, text: string) => async () => ({ write: [{ _id: id, text }], result: text });

/** Makes the next writes fail as a browser does whose disk is full. */
function fillDisk() {
  const aborted = new Set<IDBTransaction>();
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    const transaction = this.transaction as IDBTransaction & { _abort(name: string): void };
    if (!aborted.has(transaction)) transaction._abort('QuotaExceededError');
    aborted.add(transaction);
    return {} as IDBRequest<IDBValidKey>;
  });
}

describe('a write', () => {
  it('is asked to be on the disk before it is acknowledged', async () => {
    const asked: (string | undefined)[] = [];
    const database = await openDatabase(newName());
    const plain = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const transaction = plain.apply(this, args);
      if (transaction.mode === 'readwrite') asked.push(transaction.durability);
      return transaction;
    });
    await database.change(write('note:a', 'x'));
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set(['strict']));
  });

  it('leaves other databases as they are', async () => {
    await openDatabase(newName());
    const other = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('another');
      request.onupgradeneeded = () => request.result.createObjectStore('s');
      request.onsuccess = () => resolve(request.result);
    });
    expect(other.transaction('s', 'readwrite').durability).not.toBe('strict');
    other.close();
  });

  it('says that the disk is full, leaves what was there, and works again once there is room', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const database = await openDatabase(newName());
    await database.change(write('note:a', 'before'));
    const full = fillDisk();
    const failed = database.change(async (now) => ({
      write: [{ ...(await now.get('note:a')), _id: 'note:a', text: 'lost' }, { _id: 'note:b' }],
      result: null,
    }));
    await expect(failed).rejects.toMatchObject({ name: 'StoreError', kind: 'quota' });
    // Also while the disk is still full.
    expect((await database.range('note:')).map(({ text }) => text)).toEqual(['before']);
    full.mockRestore();
    expect((await database.range('note:')).map(({ text }) => text)).toEqual(['before']);
    await database.change(write('note:b', 'after'));
    expect((await database.range('note:')).map(({ text }) => text)).toEqual(['before', 'after']);
  });

  it('works again after the browser closed the database', async () => {
    const name = newName();
    const database = await openDatabase(name);
    await database.change(write('note:a', 'x'));
    let connection: IDBDatabase | undefined;
    const plain = IDBDatabase.prototype.transaction;
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      connection = this;
      return plain.apply(this, args);
    });
    await database.get('note:a');
    spy.mockRestore();
    connection?.close();
    await expect(database.change(write('note:b', 'y'))).rejects.toMatchObject({ kind: 'closed' });
    await database.change(write('note:b', 'y'));
    expect(await database.range('note:')).toHaveLength(2);
  });

  it('decides anew when another writer came in between, and gives up in the end', async () => {
    const name = newName();
    const [ours, theirs] = [await openDatabase(name), await openDatabase(name)];
    await ours.change(write('count', '0'));
    const counted = (meddle: (time: number) => boolean) => {
      let time = 0;
      return ours.change(async (now) => {
        const doc = await now.get('count');
        time += 1;
        if (meddle(time)) {
          await theirs.change(async (there) => {
            const before = await there.get('count');
            return { write: [{ ...before, _id: 'count', text: `${before?.text}+` }], result: null };
          });
        }
        return { write: [{ ...doc, _id: 'count', text: `${doc?.text}1` }], result: time };
      });
    };
    expect(await counted((time) => time === 1)).toBe(2);
    expect((await ours.get('count'))?.text).toBe('0+1');
    await expect(counted(() => true)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('that fails does not stop the next one', async () => {
    const database = await openDatabase(newName());
    const failed = database.change(() => Promise.reject(new Error('no')));
    const done = database.change(write('note:a', 'x'));
    await expect(failed).rejects.toThrow('no');
    expect(await done).toBe('x');
  });
});

describe('errors', () => {
  it.each([
    [{ name: 'indexed_db_went_bad', reason: 'QuotaExceededError', status: 500 }, 'quota'],
    [new DOMException('full', 'QuotaExceededError'), 'quota'],
    [new DOMException('The database connection is closing.', 'InvalidStateError'), 'closed'],
    [{ status: 409, name: 'conflict' }, 'conflict'],
    [new DOMException('Internal error opening backing store.', 'UnknownError'), 'unknown'],
    ['what', 'unknown'],
    [undefined, 'unknown'],
    [new StoreError('newer', 'x'), 'newer'],
  ])('are typed: %j', (error, kind) => {
    const known = toStoreError(error);
    expect(known.kind).toBe(kind);
    expect(known.message).not.toBe('');
  });
});
