import { describe, expect, it } from 'vitest';
import { VocabularyError } from '../../../../src/core/vocabularies';
import { StoreError } from '../../../../src/extension/store/errors';
import type { NewVocabulary } from '../../../../src/extension/store/vocabularies';
import { faultOf, importVocabulary } from '../../../../src/extension/vocabularies/import-vocabulary';

const OBO = `format-version: 1.2

[Term]
id: T:1
name: anoikis
synonym: "detachment death" EXACT []

[Term]
id: T:2
name: entosis
`;

async function imported(body: BlobPart, name: string) {
  const stored: NewVocabulary[] = [];
  const told: [stage: string, share: number][] = [];
  const store = { add: async (vocabulary: NewVocabulary) => void stored.push(vocabulary) };
  const wish = { id: 'v1', file: new File([body], name), name: 'Deaths', category: 'mechanism' as const };
  const info = await importVocabulary(wish, store, (...news) => told.push(news));
  return { info, stored, told };
}

describe('an import', () => {
  it('stores what it read, under the name that the reader gave', async () => {
    const { info, stored } = await imported(OBO, 'deaths.obo');
    expect(info).toMatchObject({
      id: 'v1',
      name: 'Deaths',
      category: 'mechanism',
      on: true,
      concepts: 2,
      file: 'deaths.obo',
      format: 'obo',
    });
    expect(info).not.toHaveProperty('colour');
    expect(stored).toHaveLength(1);
    expect(stored[0]?.concepts.map(({ id, label }) => [id, label])).toEqual([
      ['T:1', 'anoikis'],
      ['T:2', 'entosis'],
    ]);
    expect(stored[0]?.names).toBe('anoikis\tdetachment death\nentosis');
  });

  it('tells how far it is, forwards only, through all stages', async () => {
    const { told } = await imported(OBO, 'deaths.obo');
    const shares = told.map(([, share]) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect([...new Set(told.map(([stage]) => stage))]).toEqual([
      'read',
      'parse',
      'compile',
      'names',
      'store',
    ]);
  });

  it('reads UTF-16 and what spreadsheets write', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'label\ncélula\n'].flatMap((c) => [c.charCodeAt(0), 0]),
    ]);
    expect((await imported(utf16, 'a.csv')).stored[0]?.concepts[0]?.label).toBe('célula');
    const windows = new Uint8Array([...'label\nc'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x6c, 0x0a));
    expect((await imported(windows, 'a.csv')).stored[0]?.concepts[0]?.label).toBe('cél');
  });

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'a.obo'],
    ['nothing', '', 'a.obo'],
    ['terms without a name', 'format-version: 1.2\n\n[Term]\nid: T:1\n', 'a.obo'],
  ])('refuses %s and stores nothing', async (_what, body, name) => {
    const fault = await imported(body, name).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(VocabularyError);
  });
});

describe('a fault', () => {
  it('keeps line and reason of the file', () => {
    expect(faultOf(new VocabularyError('no name', 12))).toEqual({
      kind: 'file',
      line: 12,
      reason: 'no name',
    });
    expect(faultOf(new VocabularyError('the file is empty'))).toEqual({
      kind: 'file',
      reason: 'the file is empty',
    });
  });

  it('tells a full disk from a defect', () => {
    expect(faultOf(new DOMException('no room', 'QuotaExceededError')).kind).toBe('quota');
    expect(faultOf(new StoreError('newer', 'newer')).kind).toBe('newer');
    expect(faultOf(new RangeError('x is undefined'))).toEqual({ kind: 'other', reason: 'x is undefined' });
  });
});
