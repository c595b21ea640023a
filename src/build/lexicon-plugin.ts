import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compileLexicon } from '../core/lexicon/compile';
import { jsonModule } from './json-module';
import { lexiconFiles, loadLexiconSource } from './lexicon-source';

/** What background code imports to get the compiled lexicon. */
export const LEXICON_MODULE = 'virtual:oncogloss-lexicon';

/**
 * Serves `virtual:oncogloss-lexicon`: the YAML files of `dir`, compiled at build time.
 * A fault in a file stops the build with its name and line.
 */
export function lexiconPlugin(dir: string): Plugin {
  const resolved = `\0${LEXICON_MODULE}`;
  return {
    name: 'oncogloss:lexicon',
    resolveId: (id) => (id === LEXICON_MODULE ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      for (const name of lexiconFiles(dir)) this.addWatchFile(join(dir, name));
      return jsonModule(compileLexicon(loadLexiconSource(dir)));
    },
  };
}
