import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFor, TARGETS } from '../../../src/build/manifest';
import { inProject } from '../../../src/cli/paths';
import { journalPatterns } from '../../../src/data/hosts';

interface Messages {
  [key: string]: { message: string };
}

const locales = readdirSync(inProject('public/_locales'));
const messages = (locale: string): Messages =>
  JSON.parse(readFileSync(inProject('public/_locales', locale, 'messages.json'), 'utf8')) as Messages;

/** Every string of a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe.each(TARGETS)('the manifest for %s', (target) => {
  const manifest = manifestFor(target);

  it('names only files that exist', () => {
    const paths = strings(manifest).filter((s) => /\.(png|html|tsx?|css)$/.test(s));
    expect(paths.length).toBeGreaterThan(6);
    expect(
      paths.filter((path) => !existsSync(inProject(path)) && !existsSync(inProject('public', path))),
    ).toEqual([]);
  });

  it('names only messages that every locale has', () => {
    const keys = strings(manifest).flatMap((s) =>
      [...s.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? ''),
    );
    expect(keys).toContain('extensionName');
    for (const locale of locales) {
      const known = messages(locale);
      expect(keys.filter((key) => !known[key]?.message)).toEqual([]);
    }
  });

  it('asks for no more than the least at install', () => {
    // `sidePanel` shows no warning and gives no access to anything.
    const panel = target === 'chromium' ? ['sidePanel'] : [];
    expect([...manifest.permissions].sort()).toEqual(['activeTab', 'scripting', ...panel, 'storage']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.content_scripts.flatMap((script) => script.matches)).toEqual(journalPatterns());
  });

  it('suggests no more keys than the browser takes, none of them twice', () => {
    const commands: { description: string; suggested_key?: { default: string } }[] = Object.values(
      manifest.commands,
    );
    const keys = commands.flatMap((command) => command.suggested_key?.default ?? []);
    // Chromium refuses an extension with more; Firefox has no limit.
    expect(keys.length).toBeLessThanOrEqual(target === 'chromium' ? 4 : 5);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
  });
});

describe('texts for the stores', () => {
  it.each(locales)('%s: the description is short enough', (locale) => {
    expect(messages(locale).extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
