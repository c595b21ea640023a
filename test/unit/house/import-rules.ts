import { posix } from 'node:path';
import type { Import, Module } from './modules';

/** What a storey may import: other storeys, for their types only or altogether, and packages. */
interface Rule {
  storeys: readonly string[];
  typesOf?: readonly string[];
  packages: readonly string[];
}

/** The house of four storeys, and the workshops beside it. A storey may always import itself. */
const RULES: Record<string, Rule> = {
  core: { storeys: [], packages: ['valibot'] },
  page: { storeys: ['core', 'ui'], packages: ['preact'] },
  ui: { storeys: [], typesOf: ['core'], packages: ['preact'] },
  extension: { storeys: ['core', 'page', 'ui', 'data'], packages: ['preact', 'valibot', 'yaml'] },
  data: { storeys: [], packages: [] },
  build: { storeys: ['core', 'data'], packages: ['*'] },
  cli: { storeys: ['core', 'page', 'data', 'build'], packages: ['*'] },
};

/** Files that wire a running thing together; nothing may import them. */
const ENTRY_POINT =
  /^src\/extension\/(background\/background|content\/gate\/gate\.iife|content\/content\.iife|content\/surfaces\/surfaces\.iife|popup\/popup|options\/options|glossary\/glossary|panel\/panel|notebook\/notebook|vocabularies\/vocabulary-worker)\.tsx?$/;

/** The texts of the interface, whose keys `ui` takes as a type. */
const LOCALE = 'public/_locales/en/messages.json';
const PLATFORM = 'src/extension/platform/';
const BACKGROUND = 'src/extension/background/';
const STORE = 'src/extension/store/';
/** The import of a vocabulary runs in a worker, which a service worker cannot start: it writes its own database. */
const IMPORT = 'src/extension/vocabularies/';
const VOCABULARY_STORE = /^src\/extension\/store\/(?:vocabularies|errors)\.ts$/;

/**
 * Readers of the formats that vocabularies come in: they turn strings into data as `core` does, know neither page nor
 * browser, and are large, so that only the worker of the import may carry them.
 */
const FORMATS = 'src/core/vocabularies/formats/';

/** Packages that one folder alone may import. */
const HOMES: Record<string, string> = {
  'webextension-polyfill': PLATFORM,
  'pouchdb-core': STORE,
  'pouchdb-adapter-idb': STORE,
  'mdast-util-from-markdown': 'src/ui/notes/',
  mdast: 'src/ui/notes/',
  papaparse: FORMATS,
  n3: FORMATS,
  'rdfxml-streaming-parser': FORMATS,
  'jsonld-streaming-parser': FORMATS,
};

/** Packages that one folder may import besides its storey's. */
const GUESTS: Record<string, string> = { yaml: FORMATS };

/** Every breach of the import rules, one line each: `file: what is wrong`. Pure. */
export function breaches(modules: readonly Module[]): string[] {
  const files = new Set(modules.map((module) => module.file));
  return modules.flatMap((module) => [
    ...module.imports.flatMap((entry) => breach(module.file, entry, files)),
    ...namesOutsidePlatform(module),
  ]);
}

function breach(file: string, entry: Import, files: ReadonlySet<string>): string[] {
  const { specifier } = entry;
  const complain = (why: string) => [`${file}: imports ${specifier}: ${why}`];
  const rule = RULES[storeyOf(file)];
  if (!rule) return [`${file}: stands in no storey`];
  if (specifier.startsWith('virtual:')) {
    return file.startsWith(BACKGROUND)
      ? []
      : complain('only extension/background carries the lexicon and the collections');
  }
  if (!specifier.startsWith('.'))
    return allowsPackage(file, specifier, rule) ? [] : complain('a package not for this storey');
  const target = resolve(file, specifier, files);
  if (ENTRY_POINT.test(target)) return complain('nothing imports an entry point');
  const importing = file.startsWith(IMPORT) && VOCABULARY_STORE.test(target);
  if (target.startsWith(STORE) && !file.startsWith(STORE) && !file.startsWith(BACKGROUND) && !importing) {
    return complain('only extension/background opens the store');
  }
  if (target === LOCALE && entry.typeOnly) return [];
  if (!target.startsWith('src/')) return storeyOf(file) === 'build' ? [] : complain('leads out of src');
  const storey = storeyOf(target);
  if (storey === storeyOf(file) || rule.storeys.includes(storey)) return [];
  if (rule.typesOf?.includes(storey))
    return entry.typeOnly ? [] : complain(`only types of ${storey} may be imported here`);
  return complain(`${storeyOf(file)} may not import ${storey}`);
}

function allowsPackage(file: string, specifier: string, rule: Rule): boolean {
  const name = specifier.split('/')[0] ?? '';
  const home = HOMES[name];
  if (home !== undefined) return file.startsWith(home);
  const guest = GUESTS[name];
  if (guest !== undefined && file.startsWith(guest)) return true;
  return rule.packages.includes('*') || rule.packages.includes(name);
}

/** Programs that drive a browser from outside call theirs `browser` too; the rule is about the extension's code. */
function namesOutsidePlatform({ file, browserNames }: Module): string[] {
  if (!['core', 'page', 'ui', 'extension'].includes(storeyOf(file)) || file.startsWith(PLATFORM)) return [];
  return browserNames.map((name) => `${file}: names ${name}: only extension/platform does`);
}

const storeyOf = (file: string): string => file.split('/')[1] ?? '';

function resolve(file: string, specifier: string, files: ReadonlySet<string>): string {
  const path = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
  const guesses = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return guesses.find((guess) => files.has(guess)) ?? path;
}
