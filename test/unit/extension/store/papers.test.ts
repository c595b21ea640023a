import { describe, expect, it } from 'vitest';
import { openStoreIn } from '../../../../src/extension/store';
import { openDatabase } from '../../../../src/extension/store/database';
import { aNote, aPaper, newName, openNew } from './fixtures';

describe('papers that turn out to be one', () => {
  it('keep all notes, also of one id, and their old keys lead to the new one', async () => {
    const { notes, papers } = await openNew();
    const [byAddress, byDoi] = ['url:journal.example/a', 'doi:10.5555/a'];
    await papers.put(aPaper({ key: byAddress }));
    await papers.put(aPaper({ key: 'pmid:1' }));
    await notes.save([
      aNote({ paper: byAddress, id: 'x', body: 'Only here.' }),
      aNote({ paper: byAddress, id: 'y', body: 'Older.', modified: '2026-10-01T00:00:00.000Z' }),
      aNote({ paper: byAddress, id: 'z', deleted: '2026-11-20T00:00:00.000Z' }),
      aNote({ paper: byDoi, id: 'y', body: 'Newer.' }),
      aNote({ paper: 'pmid:1', id: 'w' }),
    ]);
    await papers.merge(aPaper({ key: byDoi, title: 'Merged' }), [byAddress, byDoi, 'pmid:1']);
    const { items } = await notes.ofPaper(byDoi);
    expect(items.map(({ id, body, paper }) => [id, body, paper])).toEqual([
      ['w', 'A first thought.', byDoi],
      ['x', 'Only here.', byDoi],
      ['y', 'Newer.\n\n---\n\nOlder.', byDoi],
      ['z', 'A first thought.', byDoi],
    ]);
    expect(items[3]?.deleted).toBe('2026-11-20T00:00:00.000Z');
    expect((await notes.all()).items).toHaveLength(4);
    expect((await papers.all()).items.map(({ title }) => title)).toEqual(['Merged']);
    for (const key of [byAddress, byDoi, 'pmid:1']) expect(await papers.keyNow(key)).toBe(byDoi);
    expect(await papers.keyNow('unknown')).toBe('unknown');
  });

  it('that lead in a circle end somewhere', async () => {
    const { papers } = await openNew();
    await papers.merge(aPaper({ key: 'a' }), ['b']);
    await papers.merge(aPaper({ key: 'b' }), ['a']);
    expect(await papers.keyNow('a')).toBe('b');
  });
});

describe('a document that is not understood', () => {
  it('is kept and reported, left out of lists, and never written over', async () => {
    const name = newName();
    const raw = await openDatabase(name);
    const strange = { _id: 'note:doi%3A10.5555%2Fa:n1', body: 7 };
    await raw.change(async () => ({ write: [strange, { _id: 'mark:m', mark: 'loved' }], result: null }));
    const store = await openStoreIn(name);
    await store.notes.save([aNote({ id: 'n2' })]);
    expect(await store.notes.ofPaper('doi:10.5555/a')).toMatchObject({
      items: [{ id: 'n2' }],
      unreadable: [strange._id],
    });
    expect(await store.unreadable()).toEqual([strange._id, 'mark:m']);
    await expect(store.notes.save([aNote()])).rejects.toMatchObject({ kind: 'unreadable' });
    await expect(store.marks.set(['m'], null, '')).rejects.toMatchObject({ kind: 'unreadable' });
    await store.papers.merge(aPaper({ key: 'k' }), ['doi:10.5555/a']);
    expect((await store.notes.ofPaper('k')).unreadable).toEqual(['note:k:n1']);
    expect(await raw.get('note:k:n1')).toMatchObject({ body: 7 });
  });

  it('keeps fields that a later version added', async () => {
    const name = newName();
    const store = await openStoreIn(name);
    const target = { ...aNote().target, page: 7 };
    await store.notes.save([{ ...aNote(), mood: 'glad', target } as never]);
    const [note] = (await store.notes.all()).items;
    await store.notes.edit(aNote(), aNote({ body: 'New' }), '2026-11-02T00:00:00.000Z');
    expect(note).toMatchObject({ mood: 'glad' });
    expect((await store.notes.all()).items[0]).toMatchObject({
      mood: 'glad',
      body: 'New',
      target: { page: 7 },
    });
  });
});
