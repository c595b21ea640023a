import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../../src/core/model';
import { readSettingsFile, settingsFile } from '../../../../src/extension/settings/file';

const settings: Settings = {
  ...defaultSettings,
  density: 'all',
  offHosts: ['www.example.com'],
  hiddenCategories: ['gene'],
  history: true,
  library: { kind: 'proxy', base: 'https://proxy.example.edu/login?url=' },
  colours: { gene: { light: '#123456', dark: '#abcdef' } },
};

const broken = (change: object) => JSON.stringify({ ...JSON.parse(settingsFile(settings)), ...change });

describe('a settings file', () => {
  it('brings back what was saved', () => {
    expect(readSettingsFile(settingsFile(settings))).toEqual(settings);
    expect(readSettingsFile(settingsFile(defaultSettings))).toEqual(defaultSettings);
  });

  it('may leave fields out: they have their defaults', () => {
    expect(readSettingsFile(broken({ settings: { density: 'off' } }))).toEqual({
      ...defaultSettings,
      density: 'off',
    });
  });

  it.each([
    ['{"kind": "oncogloss-settings", ', /no JSON/],
    ['[1, 2]', /no settings file/],
    ['{"hidden": []}', /no settings file/],
    [broken({ version: 2 }), /Version 2/],
    [broken({ settings: undefined }), /settings/],
    [
      broken({ settings: { ...settings, density: 'loud', hoverDelay: -1 } }),
      /density: [\s\S]*\nhoverDelay: /,
    ],
    [
      broken({ settings: { ...settings, colours: { gene: { light: 'red', dark: '#ffffff' } } } }),
      /colours\.gene\.light: is not a colour/,
    ],
    [
      broken({ settings: { ...settings, colours: { weather: { light: '#ffffff', dark: '#ffffff' } } } }),
      /colours\.weather/,
    ],
    [
      broken({ settings: { ...settings, library: { kind: 'proxy', base: 'javascript:1' } } }),
      /library\.base: is not a web address/,
    ],
    [broken({ settings: { ...settings, offHosts: ['a b'] } }), /offHosts\.0/],
    [broken({ settings: { ...settings, extra: 1 } }), /extra/],
  ])('is refused with the reason (%#)', (text, reason) => {
    expect(() => readSettingsFile(text)).toThrow(reason);
  });
});
