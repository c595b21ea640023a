import { describe, expect, it } from 'vitest';
import { openStoreIn } from '../../../../src/extension/store';
import { openDatabase, type Reader } from '../../../../src/extension/store/database';
import { MIGRATIONS, type Migration, migrate, SCHEMA_ID } from '../../../../src/extension/store/migrations';
import { aNote, newName } from './fixtures';

/** A step that gives every note a greeting; adds one more when it is run again over what it did. */
const greet = (to: number): Migration => ({
  to,
  run: async (now: Reader) =>
    (await now.range('note:')).map((doc) => ({ ...doc, greeting: `${doc.greeting ?? ''}${to}` })),
});

async function oldDatabase(name: string) {
  const database = await openDatabase(name);
  await migrate(database, [{ to: 1, run: async () => [] }]);
  await database.change(async () => ({ write: [{ _id: 'note:a' }, { _id: 'mark:b' }], result: null }));
  return database;
}

describe('migrations', () => {
  it('are numbered without a gap', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  it('run in order, each once, from an old version on', async () => {
    const database = await oldDatabase(newName());
    const steps = [greet(1), greet(2), greet(3)];
    expect(await migrate(database, steps)).toBe(3);
    expect(await migrate(database, steps)).toBe(3);
    expect((await database.get('note:a'))?.greeting).toBe('23');
    expect(await database.get('mark:b')).not.toHaveProperty('greeting');
  });

  it('go on where they were stopped', async () => {
    const database = await oldDatabase(newName());
    const broken: Migration = { to: 3, run: () => Promise.reject(new Error('stopped')) };
    await expect(migrate(database, [greet(1), greet(2), broken])).rejects.toThrow('stopped');
    expect((await database.get(SCHEMA_ID))?.version).toBe(2);
    await migrate(database, [greet(1), greet(2), greet(3)]);
    expect((await database.get('note:a'))?.greeting).toBe('23');
  });
});

describe('a database of a newer version', () => {
  it('is read, and every write is refused with words', async () => {
    const name = newName();
    const newer = await openStoreIn(name, { migrations: [greet(1), greet(2)] });
    await newer.notes.save([aNote(), aNote({ id: 'old', deleted: '2001-01-01T00:00:00.000Z' })]);
    await newer.close();
    const store = await openStoreIn(name);
    expect((await store.notes.all()).items).toHaveLength(2);
    expect(store.readOnly).toContain('newer version');
    const writes = [
      store.notes.save([aNote({ id: 'n2' })]),
      store.notes.edit(aNote(), aNote({ body: 'x' }), '2026-11-02T00:00:00.000Z'),
      store.notes.bin('doi:10.5555/a', ['n1'], '2026-11-02T00:00:00.000Z'),
      store.marks.set(['a'], 'read', '2026-11-02T00:00:00.000Z'),
    ];
    for (const write of writes) await expect(write).rejects.toMatchObject({ kind: 'newer' });
    expect((await store.notes.all()).items).toHaveLength(2);
  });
});
