import type { Plugin } from 'vite';

/** The part of PouchDB that filters change feeds with functions given as strings. */
export const EVALUATING_MODULE = 'pouchdb-changes-filter';

/**
 * Leaves out the one part of PouchDB that makes code of strings, which an extension's policy forbids and `web-ext lint`
 * warns of: filters for change feeds, which the store does not use. PouchDB checks whether it is there.
 */
export function noEvalPlugin(): Plugin {
  const empty = `\0${EVALUATING_MODULE}`;
  return {
    name: 'oncogloss:no-eval',
    enforce: 'pre',
    resolveId: (id) => (id === EVALUATING_MODULE ? empty : undefined),
    load: (id) => (id === empty ? 'export default () => {};\n' : undefined),
  };
}
