import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Collection } from '../core/model';
import { jsonModule } from './json-module';

/** What background code imports to get the bundled collections, an array of `Collection`. */
export const COLLECTION_MODULE = 'virtual:oncogloss-collection';

/** Reads every `*.json` of `dir` as a collection. Throws an error with the file's name when one is not JSON. */
export function loadCollections(dir: string): Collection[] {
  return collectionFiles(dir).map((path) => {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Collection;
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`);
    }
  });
}

function collectionFiles(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(dir, name));
}

/** Serves `virtual:oncogloss-collection`, all collections of `dir`. */
export function collectionPlugin(dir: string): Plugin {
  const resolved = `\0${COLLECTION_MODULE}`;
  return {
    name: 'oncogloss:collection',
    resolveId: (id) => (id === COLLECTION_MODULE ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      for (const path of collectionFiles(dir)) this.addWatchFile(path);
      return jsonModule(loadCollections(dir));
    },
  };
}
