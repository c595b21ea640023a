import { describe, expect, it } from 'vitest';
import { breaches } from './import-rules';
import { type Module, parseModule, readModules } from './modules';

const module = (file: string, source: string): Module => parseModule(file, source);

describe('the house of four storeys', () => {
  it('has no forbidden import', () => {
    const modules = readModules();
    expect(modules.length).toBeGreaterThan(50);
    expect(breaches(modules)).toEqual([]);
  });
});

describe('the import rules notice', () => {
  const planted: [why: string, file: string, source: string][] = [
    ['core importing page', 'src/core/scan/x.ts', `import { readDocument } from '../../page/read';`],
    ['core importing a type of page', 'src/core/scan/x.ts', `import type { Block } from '../../page/read';`],
    ['core importing preact', 'src/core/scan/x.ts', `import { render } from 'preact';`],
    ['page importing the extension', 'src/page/card/x.ts', `import '../../extension/messages';`],
    ['ui importing a value of core', 'src/ui/x.tsx', `import { CATEGORIES } from '../core/model';`],
    [
      'ui importing a type and a value',
      'src/ui/x.tsx',
      `import { type Match, CATEGORIES } from '../core/model';`,
    ],
    ['ui importing page', 'src/ui/x.tsx', `export * from '../page/card';`],
    ['a dynamic import', 'src/core/x.ts', `const page = await import('../page/read');`],
    ['an entry point imported', 'src/extension/popup/view.ts', `import '../background/background';`],
    [
      'the polyfill outside platform',
      'src/extension/popup/view.ts',
      `import b from 'webextension-polyfill';`,
    ],
    ['chrome outside platform', 'src/extension/popup/view.ts', `export const id = chrome.runtime.id;`],
    ['browser outside platform', 'src/page/x.ts', `export const f = () => browser.storage.local.get();`],
    ['globalThis.chrome', 'src/page/x.ts', `export const api = globalThis.chrome;`],
    ['the database outside the store', 'src/extension/background/x.ts', `import P from 'pouchdb-core';`],
    [
      'the store outside background',
      'src/extension/popup/view.ts',
      `import { notes } from '../store/notes';`,
    ],
    [
      'the notes in the import of a vocabulary',
      'src/extension/vocabularies/x.ts',
      `import { notes } from '../store/notes';`,
    ],
    [
      'the store of vocabularies in the options',
      'src/extension/options/x.ts',
      `import { vocabularyStore } from '../store/vocabularies';`,
    ],
    [
      'the lexicon in the content script',
      'src/extension/content/x.ts',
      `import l from 'virtual:oncogloss-lexicon';`,
    ],
    ['a reader of formats elsewhere in core', 'src/core/scan/x.ts', `import { Parser } from 'n3';`],
    ['YAML elsewhere in core', 'src/core/vocabularies/x.ts', `import { parse } from 'yaml';`],
    ['a file in no storey', 'src/misc/x.ts', `import '../core/model';`],
  ];
  const others = [
    module('src/extension/background/background.ts', ''),
    module('src/extension/store/notes.ts', ''),
    module('src/extension/store/vocabularies.ts', ''),
    module('src/core/model/index.ts', ''),
    module('src/page/read/index.ts', ''),
  ];

  it.each(planted)('%s', (_why, file, source) => {
    const found = breaches([module(file, source), ...others]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(file);
  });

  it('nothing wrong in what is allowed', () => {
    const allowed = [
      module(
        'src/page/card/x.ts',
        `import { TermCard } from '../../ui/card'; import { BLOCK_BREAK } from '../../core/model';`,
      ),
      module('src/ui/x.tsx', `import type { Match } from '../core/model'; import { h } from 'preact';`),
      module(
        'src/extension/background/x.ts',
        `import l from 'virtual:oncogloss-lexicon'; import { notes } from '../store/notes';`,
      ),
      module(
        'src/extension/platform/x.ts',
        `import b from 'webextension-polyfill'; b.tabs.query({}); chrome.runtime.id;`,
      ),
      module('src/page/x.ts', `// chrome.tabs in a comment\nexport const s = 'browser.storage';`),
    ];
    expect(breaches([...allowed, ...others])).toEqual([]);
  });
});
