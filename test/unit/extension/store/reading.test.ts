import { describe, expect, it } from 'vitest';
import type { FollowedCollection } from '../../../../src/core/model';
import { openNew } from './fixtures';

const collection = (more: Partial<FollowedCollection> = {}): FollowedCollection => ({
  id: 'https://journal.example/collections/a b',
  title: 'A collection',
  followed: '2026-11-01T00:00:00.000Z',
  updated: '2026-11-01T00:00:00.000Z',
  leftOut: [],
  articles: [{ id: '1', title: 'T', authors: [], membership: 'member', added: '2026-11-01T00:00:00.000Z' }],
  ...more,
});

describe('followed collections', () => {
  it('are kept, renamed and removed', async () => {
    const { collections } = await openNew();
    await collections.put(collection());
    await collections.put(collection({ id: 'b' }));
    expect(await collections.get(collection().id)).toEqual(collection());
    const renamed = await collections.update(collection().id, (now) => ({ ...now, title: 'Mine' }));
    expect(renamed?.title).toBe('Mine');
    expect(await collections.update('none', (now) => now)).toBeUndefined();
    await collections.remove('b');
    expect((await collections.all()).items.map(({ title }) => title)).toEqual(['Mine']);
  });

  it('lose none of two changes made at once', async () => {
    const { collections } = await openNew();
    await collections.put(collection());
    const leave = (key: string) =>
      collections.update(collection().id, (now) => ({ ...now, leftOut: [...now.leftOut, key] }));
    await Promise.all([leave('x'), leave('y'), leave('z')]);
    expect((await collections.get(collection().id))?.leftOut).toEqual(['x', 'y', 'z']);
  });
});

describe('marks', () => {
  it('are set, changed and taken away', async () => {
    const { marks } = await openNew();
    await marks.set(['doi:10.5555/a', 'constructor'], 'to-read', '2026-11-01T00:00:00.000Z');
    await marks.set(['doi:10.5555/a'], 'read', '2026-11-02T00:00:00.000Z');
    expect(await marks.all()).toEqual({ 'doi:10.5555/a': 'read', constructor: 'to-read' });
    await marks.set(['constructor', 'never'], null, '2026-11-02T00:00:00.000Z');
    expect(await marks.all()).toEqual({ 'doi:10.5555/a': 'read' });
  });
});

describe('concepts met', () => {
  it('are counted by page and erased at once', async () => {
    const { met } = await openNew();
    await met.record(['anoikis', 'emt', 'anoikis'], '2026-11-01T00:00:00.000Z');
    await met.record(['emt'], '2026-11-02T00:00:00.000Z');
    expect(await met.all()).toEqual([
      { concept: 'anoikis', pages: 1, first: '2026-11-01T00:00:00.000Z', last: '2026-11-01T00:00:00.000Z' },
      { concept: 'emt', pages: 2, first: '2026-11-01T00:00:00.000Z', last: '2026-11-02T00:00:00.000Z' },
    ]);
    expect(await met.erase()).toBe(2);
    expect(await met.all()).toEqual([]);
  });
});
