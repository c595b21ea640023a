import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { VocabularyConcept, VocabularyInfo } from '../../../../../src/core/model';
import { compileVocabulary } from '../../../../../src/core/vocabularies';

/** `storage.local`, as much of it as is used. */
const local = vi.hoisted(() => ({
  values: {} as Record<string, unknown>,
  heard: [] as ((value: unknown) => void)[],
}));
vi.mock('../../../../../src/extension/platform/storage', () => ({
  readLocal: async (key: string) => local.values[key],
  writeLocal: async (key: string, value: unknown) => {
    local.values[key] = value;
    for (const run of local.heard) run(value);
  },
  onLocalChange: (_key: string, run: (value: unknown) => void) => void local.heard.push(run),
}));

const concepts: VocabularyConcept[] = [
  { id: 'T:1', label: 'reticular snowflaking', synonyms: [], codes: [] },
];
const info = (id: string, on = true): VocabularyInfo => ({
  id,
  name: id,
  category: 'gene',
  on,
  concepts: 1,
  forms: 1,
  left: 0,
  file: 'a.obo',
  format: 'obo',
  imported: '2026-11-24T10:00:00.000Z',
});

const begin = async () => {
  vi.resetModules();
  const loaded = await import('../../../../../src/extension/background/vocabularies/loaded');
  const choices = await import('../../../../../src/extension/background/vocabularies/choices');
  const changed = vi.fn();
  loaded.onLoadedChanged(changed);
  const add = (one: VocabularyInfo, version?: number) => {
    const compiled = compileVocabulary(concepts);
    return loaded.vocabularies.add({
      info: one,
      compiled: { ...compiled, ...(version !== undefined && { version }) },
      names: '',
      concepts,
    });
  };
  return { ...loaded, ...choices, add, changed };
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  local.values = {};
  local.heard = [];
});

describe('the vocabularies in the background', () => {
  it('do not so much as open their database where none is on', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    const { loadedVocabularies } = await begin();
    expect(await loadedVocabularies()).toEqual([]);
    expect(open).not.toHaveBeenCalled();
    open.mockRestore();
  });

  it('are read once, and again after one was switched', async () => {
    const { loadedVocabularies, add, tellPages, changeVocabulary, changed } = await begin();
    await add(info('v1'));
    await add(info('v2', false));
    await tellPages();
    expect(changed).toHaveBeenCalledTimes(1);
    const first = await loadedVocabularies();
    expect(first.map(({ id }) => id)).toEqual(['v1']);
    expect(await loadedVocabularies()).toBe(first);
    await changeVocabulary('v2', { on: true });
    expect((await loadedVocabularies()).map(({ id }) => id)).toEqual(['v1', 'v2']);
  });

  it('do not have pages read anew for a name', async () => {
    const { add, tellPages, changeVocabulary, listVocabularies, changed } = await begin();
    await add(info('v1'));
    await tellPages();
    await changeVocabulary('v1', { name: 'Snow' });
    expect((await listVocabularies())[0]?.name).toBe('Snow');
    expect(changed).toHaveBeenCalledTimes(1);
    await changeVocabulary('v1', { colour: '#c2185b' });
    expect(changed).toHaveBeenCalledTimes(2);
    expect((await listVocabularies())[0]?.style.light).toBe('#c2185b');
    await changeVocabulary('v1', { colour: null });
    expect(await listVocabularies()).toEqual([expect.not.objectContaining({ colour: '#c2185b' })]);
  });

  it('take with them, when they go, what the reader hid of them', async () => {
    const { add, tellPages, removeVocabulary, listVocabularies } = await begin();
    await add(info('v1'));
    await tellPages();
    local.values.corrections = { hidden: ['anoikis', 'v1:0', 'v10:0'], forms: [], concepts: [], wrong: [] };
    await removeVocabulary('v1');
    expect(await listVocabularies()).toEqual([]);
    expect(local.values.corrections).toMatchObject({ hidden: ['anoikis', 'v10:0'] });
  });

  it('are made ready anew when another version of the extension made them', async () => {
    const { loadedVocabularies, add, tellPages, changed } = await begin();
    await add(info('v1'), -1);
    await tellPages();
    expect(await loadedVocabularies()).toEqual([]);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2), { timeout: 10_000 });
    expect((await loadedVocabularies()).map(({ id }) => id)).toEqual(['v1']);
  });

  it('leave the lexicon alone when their database cannot be read', async () => {
    const { loadedVocabularies, add, tellPages } = await begin();
    await add(info('v1'));
    await tellPages();
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'UnknownError');
      },
    });
    const fresh = await begin();
    expect(await fresh.loadedVocabularies()).toEqual([]);
    expect(error).toHaveBeenCalled();
    error.mockRestore();
    expect(await loadedVocabularies()).toHaveLength(1);
  });
});
