import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../../src/core/model';
import {
  changeSettings,
  loadSettings,
  setCategoryShown,
  setHostOff,
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

  it('tells when the disk is full, and changes again afterwards', async () => {
    disk.full = true;
    await expect(changeSettings(() => ({ density: 'all' }))).rejects.toThrow('quota');
    disk.full = false;
    expect((await changeSettings(() => ({ density: 'all' }))).density).toBe('all');
  });
});
