import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { TARGETS } from '../../src/build/manifest';
import { CONTENT_SCRIPT, distOf, SURFACES_SCRIPT } from '../../src/cli/build';
import { compiledLexicon } from '../../src/cli/lexicon';

/** What reads and paints every journal page; minified bytes. */
const CONTENT_LIMIT = 120_000;
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
    ['reads and paints', CONTENT_SCRIPT, CONTENT_LIMIT],
    ['reads lists and draws', SURFACES_SCRIPT, SURFACES_LIMIT],
  ])('has one small file that %s', (_does, script, limit) => {
    const bytes = statSync(join(dist, script)).size;
    console.log(`${target}: ${script} ${(bytes / 1000).toFixed(1)} kB of ${limit / 1000} kB`);
    expect(bytes).toBeLessThanOrEqual(limit);
    expect(read(script)).not.toMatch(/\bimport\s*\(|\brequire\(/);
  });

  it('keeps what draws out of the content script, and messages out of what draws', () => {
    const drawn = 'card-surface';
    expect(read(SURFACES_SCRIPT)).toContain(drawn);
    expect(read(CONTENT_SCRIPT)).not.toContain(drawn);
    const messages = 'oncoglossFailure';
    expect(read(CONTENT_SCRIPT)).toContain(messages);
    expect(read(SURFACES_SCRIPT)).not.toContain(messages);
  });

  it('lists what draws only where the browser cannot run it on demand', () => {
    const { content_scripts } = JSON.parse(read('manifest.json')) as { content_scripts: { js: string[] }[] };
    const listed = content_scripts.flatMap(({ js }) => js);
    expect(listed).toEqual(target === 'firefox' ? [CONTENT_SCRIPT] : [CONTENT_SCRIPT, SURFACES_SCRIPT]);
  });

  it('keeps the lexicon out of the scripts of pages, and in the background', () => {
    const lexicon = compiledLexicon();
    const inPages = read(CONTENT_SCRIPT) + read(SURFACES_SCRIPT);
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
    expect(manifest).not.toHaveProperty('web_accessible_resources');
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
