import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { type MessageKey, places, translateFrom } from '../../../src/ui/i18n';

const SOURCES = [
  'manifest.json',
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${name}`),
];

const t = translateFrom(messages);
const catalogue: Record<string, { message: string; description: string; placeholders?: object }> = messages;

describe('translateFrom', () => {
  it('fills placeholders in the order of their content', () => {
    expect(t('occurrence', '3', '17')).toBe('3 of 17 in this paper');
    const swapped = translateFrom({
      occurrence: {
        message: '$TOTAL$ Stellen, dies ist $Index$',
        placeholders: { index: { content: '$1' }, total: { content: '$2' } },
      },
    });
    expect(swapped('occurrence', '3', '17')).toBe('17 Stellen, dies ist 3');
  });

  it('puts arguments in as they are', () => {
    expect(t('searchNone', '$1 $& $TOTAL$ <b>')).toBe('Nothing found for “$1 $& $TOTAL$ <b>”.');
  });

  it('is empty for an unknown key, as browsers are', () => {
    expect(t('nothing' as MessageKey)).toBe('');
  });
});

describe('places', () => {
  it('has a singular', () => {
    expect(places(t, 1)).toBe('1 place');
    expect(places(t, 17)).toBe('17 places');
    expect(places(t, 0)).toBe('0 places');
  });
});

describe('messages.json', () => {
  it.each(Object.entries(catalogue))('%s is well formed', (name, { message, description, placeholders }) => {
    expect(name).toMatch(/^[a-z][A-Za-z0-9_]*$/);
    expect(message.trim()).toBe(message);
    expect(message).not.toBe('');
    expect(description).not.toBe('');
    const used = new Set([...message.matchAll(/\$([a-z0-9_]+)\$/gi)].map((m) => (m[1] ?? '').toLowerCase()));
    expect([...used].sort()).toEqual(Object.keys(placeholders ?? {}).sort());
  });

  it('holds no message that nothing says', () => {
    const said = SOURCES.map((file) => readFileSync(file, 'utf8')).join('\n');
    const built =
      /^(about|category|fact|kind|licence|density|noteColour|noteMeaning|placing|placingShort|reason|route|storeFault|timing|vocabularyStage)_/;
    expect(Object.keys(catalogue).filter((name) => !built.test(name) && !said.includes(name))).toEqual([]);
  });

  it('keeps the description within what the stores show', () => {
    expect(t('extensionDescription').length).toBeLessThanOrEqual(132);
  });
});
