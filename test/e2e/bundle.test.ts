import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { TARGETS } from '../../src/build/manifest';
import { CONTENT_SCRIPT, distOf, GATE_SCRIPT, SURFACES_SCRIPT } from '../../src/cli/build';
import { compiledLexicon } from '../../src/cli/lexicon';
import { journalPatterns } from '../../src/data/hosts';

/** What runs on every page of a journal, most of which are no article; minified bytes. */
const GATE_LIMIT = 12_000;
/** What reads and paints articles; minified bytes. */
const CONTENT_LIMIT = 122_000;
/** What reads lists and draws cards, after the first marks; minified bytes. */
const SURFACES_LIMIT = 180_000;

describe.each(TARGETS)('the shipped build for %s', (target) => {
  const dist = distOf(target);
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  let scripts: { path: string; code: string }[];

  beforeAll(() => {
    if (!existsSync(dist)) throw new Error('There is no build: npm run build makes it');
    scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.js'))
      .map((path) => ({ path: path.replaceAll('\\', '/'), code: read(path) }));
  });

  it.each([
    ['tells articles from other pages', GATE_SCRIPT, GATE_LIMIT],
    ['reads and paints', CONTENT_SCRIPT, CONTENT_LIMIT],
    ['reads lists and draws', SURFACES_SCRIPT, SURFACES_LIMIT],
  ])('has one small file that %s', (_does, script, limit) => {
    const bytes = statSync(join(dist, script)).size;
    console.log(`${target}: ${script} ${(bytes / 1000).toFixed(1)} kB of ${limit / 1000} kB`);
    expect(bytes).toBeLessThanOrEqual(limit);
    // Nothing is fetched but what the gate brings in, of the extension's own.
    const code = read(script).replace('import(chrome.runtime.getURL(', script === GATE_SCRIPT ? '' : '$&');
    expect(code).not.toMatch(/\bimport\s*\(|\brequire\(/);
  });

  it('keeps what draws out of the content script, and messages out of what draws', () => {
    const drawn = 'card-surface';
    expect(read(SURFACES_SCRIPT)).toContain(drawn);
    expect(read(CONTENT_SCRIPT)).not.toContain(drawn);
    const messages = 'oncoglossFailure';
    expect(read(GATE_SCRIPT)).toContain(messages);
    expect(read(SURFACES_SCRIPT)).not.toContain(messages);
  });

  it('runs on the pages of journals nothing but the gate, and carries the polyfill behind it', () => {
    const { content_scripts } = JSON.parse(read('manifest.json')) as { content_scripts: { js: string[] }[] };
    expect(content_scripts.flatMap(({ js }) => js)).toEqual([GATE_SCRIPT]);
    const polyfill = 'This script should only be loaded in a browser extension';
    expect(read(GATE_SCRIPT)).not.toContain(polyfill);
    expect(read(CONTENT_SCRIPT)).toContain(polyfill);
  });

  it('keeps the lexicon out of the scripts of pages, and in the background', () => {
    const lexicon = compiledLexicon();
    const inPages = read(GATE_SCRIPT) + read(CONTENT_SCRIPT) + read(SURFACES_SCRIPT);
    // Long enough that no other text of ours holds them by chance.
    const signs = [
      ...lexicon.concepts.map((concept) => concept.label),
      ...lexicon.concepts.flatMap((concept) => concept.gloss ?? []),
      lexicon.packed.checks.slice(0, 200),
    ].filter((sign) => sign.length >= 16);
    expect(signs.length).toBeGreaterThan(200);
    expect(signs.filter((sign) => inPages.includes(sign))).toEqual([]);
    const background = scripts.filter(({ code }) => code.includes(lexicon.packed.checks));
    expect(background).toHaveLength(1);
  });

  it('never turns a string into code or markup', () => {
    const danger =
      /\beval\s*\(|new Function\b|\.(inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe/;
    expect(scripts.filter(({ code }) => danger.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it('has no development leftovers', () => {
    const leftovers = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(map|tsx?|ya?ml)$|(^|[\\/])\.vite/.test(path),
    );
    expect(leftovers).toEqual([]);
    expect(
      scripts.filter(({ code }) => /sourceMappingURL|localhost:\d|import\.meta\.hot/.test(code)),
    ).toEqual([]);
  });

  it('makes nothing accessible to pages and asks for no more than the manifest says', () => {
    const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;
    // Chromium's gate brings in two scripts under an address of the session, which no page learns (gate.test.ts).
    const origins = new Set(
      journalPatterns().map((pattern) => `${pattern.split('/').slice(0, 3).join('/')}/*`),
    );
    const scripts = [CONTENT_SCRIPT, SURFACES_SCRIPT];
    expect(manifest.web_accessible_resources).toEqual(
      target === 'chromium'
        ? [{ resources: scripts, matches: [...origins], use_dynamic_url: true }]
        : undefined,
    );
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(JSON.stringify(manifest.content_scripts)).not.toMatch(/<all_urls>|:\/\/\*\/|\*:\/\//);
  });

  it.each(['popup', 'options', 'glossary'])('has a %s page that finds its own script and style', (name) => {
    const html = read(`src/extension/${name}/index.html`);
    const links = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(links.some((link) => link.endsWith('.js'))).toBe(true);
    expect(links.filter((link) => !existsSync(join(dist, link)))).toEqual([]);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });
});
