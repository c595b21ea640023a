import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../../src/core/model';
import {
  changeSettings,
  loadSettings,
  putSettings,
  setCategoryShown,
  setColours,
  setHostOff,
  setLibrary,
} from '../../../../src/extension/settings/settings';

const disk = vi.hoisted(() => ({ stored: {} as { settings?: unknown }, full: false }));
vi.mock('../../../../src/extension/platform/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(disk.stored[key as 'settings']) }),
        set: async (values: object) => {
          if (disk.full) throw new Error('quota');
          Object.assign(disk.stored, structuredClone(values));
        },
      },
    },
  },
}));

beforeEach(() => {
  disk.stored = {};
  disk.full = false;
});

describe('settings', () => {
  it('are the defaults where nothing sound was stored, field by field', async () => {
    expect(await loadSettings()).toEqual(defaultSettings);
    disk.stored.settings = { density: 'loud', hoverDelay: -1, offHosts: ['a.org'] };
    expect(await loadSettings()).toEqual({ ...defaultSettings, offHosts: ['a.org'] });
    disk.stored.settings = 'broken';
    expect(await loadSettings()).toEqual(defaultSettings);
  });

  it('loses none of two changes made at once', async () => {
    await Promise.all([
      setCategoryShown('gene', false),
      setCategoryShown('model', false),
      setHostOff('a.org', true),
    ]);
    const { hiddenCategories, offHosts } = await loadSettings();
    expect(hiddenCategories).toEqual(['gene', 'model']);
    expect(offHosts).toEqual(['a.org']);
  });

  it('gives a library and colours back to what they were', async () => {
    await setLibrary({ kind: 'openurl', base: 'https://resolver.example.edu/' });
    await setColours('gene', { light: '#123456', dark: '#abcdef' });
    await setColours('model', { light: '#222222', dark: '#eeeeee' });
    await setColours('gene', null);
    const { library, colours } = await loadSettings();
    expect(library?.kind).toBe('openurl');
    expect(colours).toEqual({ model: { light: '#222222', dark: '#eeeeee' } });
    await Promise.all([setLibrary(null), setColours('model', null)]);
    expect(disk.stored.settings).toEqual(defaultSettings);
  });

  it('drops a broken colour table or library and keeps the rest', async () => {
    disk.stored.settings = { density: 'all', colours: { gene: { light: 'red' } }, library: { kind: 'x' } };
    expect(await loadSettings()).toEqual({ ...defaultSettings, density: 'all' });
  });

  it('are replaced whole, so that nothing of the former stays', async () => {
    await setLibrary({ kind: 'proxy', base: 'https://proxy.example.edu/' });
    await putSettings(() => defaultSettings);
    expect(disk.stored.settings).toEqual(defaultSettings);
  });

  it('tells when the disk is full, and changes again afterwards', async () => {
    disk.full = true;
    await expect(changeSettings(() => ({ density: 'all' }))).rejects.toThrow('quota');
    disk.full = false;
    expect((await changeSettings(() => ({ density: 'all' }))).density).toBe('all');
  });
});
