import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { VocabularyConcept, VocabularyInfo } from '../../../../src/core/model';
import { StoreError } from '../../../../src/extension/store/errors';
import {
  type NewVocabulary,
  placeOf,
  type VocabularyStore,
  vocabularyStore,
} from '../../../../src/extension/store/vocabularies';

const infoOf = (id: string, more: Partial<VocabularyInfo> = {}): VocabularyInfo => ({
  id,
  name: `Vocabulary ${id}`,
  category: 'clinical',
  on: true,
  concepts: 250,
  forms: 250,
  left: 0,
  file: `${id}.obo`,
  format: 'obo',
  imported: '2026-11-24T10:00:00.000Z',
  ...more,
});

const conceptsOf = (id: string, count: number): VocabularyConcept[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${id}:${i}`,
    label: `term ${i}`,
    synonyms: [],
    codes: [],
  }));

const vocabulary = (id: string, count = 250): NewVocabulary => ({
  info: infoOf(id),
  compiled: {
    version: 1,
    concepts: count,
    forms: count,
    left: { short: 0, common: 0, numbers: 0, long: 0 },
    tables: { slots: Int32Array.from([1, 2, 3]) },
  },
  names: 'term 0\nterm 1',
  concepts: conceptsOf(id, count),
});

/** All that is stored, as keys by store. */
async function stored(): Promise<Record<string, unknown[]>> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('oncogloss-vocabularies');
    request.onsuccess = () => resolve(request.result);
  });
  const keys: Record<string, unknown[]> = {};
  for (const name of db.objectStoreNames) {
    keys[name] = await new Promise((resolve) => {
      const request = db.transaction(name).objectStore(name).getAllKeys();
      request.onsuccess = () => resolve(request.result);
    });
  }
  db.close();
  return keys;
}

let store: VocabularyStore;
beforeEach(async () => {
  store?.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
  store = vocabularyStore();
});

describe('the store of vocabularies', () => {
  it('gives back what was put in, and one concept by one read', async () => {
    const shares: number[] = [];
    await store.add(vocabulary('v1', 2_500), (share) => shares.push(share));
    expect(await store.infos()).toEqual([infoOf('v1')]);
    expect((await store.compiled('v1'))?.tables.slots).toEqual(Int32Array.from([1, 2, 3]));
    expect(await store.names('v1')).toBe('term 0\nterm 1');
    const { piece, at } = placeOf(1234);
    const part = await store.texts('v1', piece);
    expect(part?.[at]?.id).toBe('v1:1234');
    expect(part?.length).toBeLessThan(500);
    expect(await store.texts('v1', placeOf(2_500).piece)).toBeUndefined();
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('removes one and leaves its neighbours', async () => {
    for (const id of ['v1', 'v10', 'v2']) await store.add(vocabulary(id));
    await store.remove('v1');
    expect((await store.infos()).map(({ id }) => id)).toEqual(['v10', 'v2']);
    expect(JSON.stringify(await stored())).not.toContain('"v1"');
    expect((await store.texts('v10', 0))?.[0]?.id).toBe('v10:0');
  });

  it('changes what is said of one, and nothing where there is none', async () => {
    await store.add(vocabulary('v1'));
    await store.change('v1', (now) => ({ ...now, on: false, name: 'Diseases' }));
    expect(await store.infos()).toEqual([infoOf('v1', { on: false, name: 'Diseases' })]);
    expect(await store.change('v9', (now) => now)).toBeUndefined();
    expect(await store.infos()).toHaveLength(1);
  });

  it('gives all concepts in their order, and takes other tables for a vocabulary that is there', async () => {
    await store.add(vocabulary('v1', 2_500));
    await store.add(vocabulary('v10', 10));
    expect((await store.concepts('v1')).map(({ id }) => id)).toEqual(
      conceptsOf('v1', 2_500).map(({ id }) => id),
    );
    const other = { ...vocabulary('v1').compiled, version: 2 };
    expect(await store.recompiled('v1', other)).toBe(true);
    expect((await store.compiled('v1'))?.version).toBe(2);
    expect(await store.recompiled('v9', other)).toBe(false);
    expect(await store.compiled('v9')).toBeUndefined();
  });

  it('keeps nothing of one that failed in the middle', async () => {
    await store.add(vocabulary('v1'));
    const broken = vocabulary('v2', 5_000);
    // What cannot be cloned ends the transaction after thousands of texts were put.
    (broken.concepts as unknown[])[4_900] = { label: () => 'not cloneable' };
    const before = await stored();
    await expect(store.add(broken)).rejects.toBeInstanceOf(StoreError);
    expect(await stored()).toEqual(before);
    expect((await store.infos()).map(({ id }) => id)).toEqual(['v1']);
  });

  it('says that the disk is full, and keeps what was there', async () => {
    await store.add(vocabulary('v1'));
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'texts') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(store.add(vocabulary('v2'))).rejects.toMatchObject({ kind: 'quota' });
    spy.mockRestore();
    expect((await store.infos()).map(({ id }) => id)).toEqual(['v1']);
  });

  it('leaves out a record that is not understood', async () => {
    await store.add(vocabulary('v1'));
    await store.change('v1', (now) => ({ ...now, category: 'weather' as never }));
    expect(await store.infos()).toEqual([]);
  });
});
