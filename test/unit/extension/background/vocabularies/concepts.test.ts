import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../../../src/extension/platform/storage', () => ({
  readLocal: vi.fn(),
  onLocalChange: vi.fn(),
}));

import type { VocabularyConcept, VocabularyInfo } from '../../../../../src/core/model';
import { vocabularyConcepts } from '../../../../../src/extension/background/vocabularies/concepts';
import { placeOf } from '../../../../../src/extension/store/vocabularies';
import { namesOf } from '../../../../../src/extension/vocabularies/names';

const concepts: VocabularyConcept[] = Array.from({ length: 1_000 }, (_, i) => ({
  id: `T:${i}`,
  label: `entity ${i}`,
  synonyms: [`thing ${i}`],
  codes: [],
  ...(i === 7 && { definition: 'The seventh.' }),
}));

const info = (id: string, more: Partial<VocabularyInfo> = {}): VocabularyInfo => ({
  id,
  name: `Vocabulary ${id}`,
  category: 'gene',
  on: true,
  concepts: 1_000,
  forms: 2_000,
  left: 0,
  file: 'a.obo',
  format: 'obo',
  imported: '2026-11-24T10:00:00.000Z',
  ...more,
});

const loaded = (...infos: VocabularyInfo[]) =>
  infos.map((one) => ({ id: one.id, category: one.category, info: one, compiled: {} as never }));

const store = {
  texts: vi.fn(async (_id: string, piece: number) => concepts.filter((_, i) => placeOf(i).piece === piece)),
  names: vi.fn(async () => namesOf(concepts)),
};

beforeEach(() => {
  vi.useFakeTimers();
  store.texts.mockClear();
  store.names.mockClear();
});
afterEach(() => vi.useRealTimers());

describe('concepts of vocabularies', () => {
  it('are told of with the name of their vocabulary, and its colour where it has one', async () => {
    const known = vocabularyConcepts(loaded(info('v1'), info('v2', { colour: '#123456' })), store);
    expect(await known.entry('v1:7')).toMatchObject({
      id: 'v1:7',
      label: 'entity 7',
      category: 'gene',
      vocabulary: 'Vocabulary v1',
      gloss: 'The seventh.',
      synonyms: ['thing 7'],
    });
    expect(await known.entry('v1:7')).not.toHaveProperty('mark');
    expect((await known.summaries(['v2:7', 'anoikis'])).get('v2:7')?.mark).toBe('v2');
    expect((await known.detail('v2:7'))?.concept).toMatchObject({ label: 'entity 7', mark: 'v2' });
  });

  it('are not those of ours, of vocabularies that are off, or beyond the last', async () => {
    const known = vocabularyConcepts(loaded(info('v1')), store);
    for (const id of ['anoikis', 'own-term', 'v9:7', 'v1:5000', 'v1:x']) {
      expect(await known.entry(id), id).toBeUndefined();
      expect(await known.detail(id), id).toBeUndefined();
    }
  });

  it('are read a piece at a time, each piece once', async () => {
    const known = vocabularyConcepts(loaded(info('v1')), store);
    // In an order that comes back to each piece again and again.
    const ids = [...Array(1_000).keys()].map((i) => `v1:${(i * 37) % 1_000}`);
    const found = await known.summaries(ids);
    expect(found.get('v1:999')?.label).toBe('entity 999');
    expect(found.size).toBe(1_000);
    expect(store.texts.mock.calls.length).toBe(placeOf(999).piece + 1);
  });

  it('are read again after a read that failed', async () => {
    const known = vocabularyConcepts(loaded(info('v1')), store);
    store.texts.mockRejectedValueOnce(new Error('closed'));
    await expect(known.entry('v1:7')).rejects.toThrow('closed');
    expect((await known.entry('v1:7'))?.label).toBe('entity 7');
  });

  it('are searched, and the names given up after a while', async () => {
    const known = vocabularyConcepts(loaded(info('v1')), store);
    expect((await known.search('thing 12', 3)).map(({ label }) => label)).toEqual([
      'entity 12',
      'entity 120',
      'entity 121',
    ]);
    await known.search('entity', 1);
    expect(store.names).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(120_000);
    await known.search('entity', 1);
    expect(store.names).toHaveBeenCalledTimes(2);
  });
});
