import { build } from 'vite';
import { inProject } from '../../../src/cli/paths';

const cache = new Map<string, Promise<string>>();

/** Global under which a bundle leaves the exports of its entry. */
export const BENCH_GLOBAL = 'oncoglossBench';

/**
 * One script of an entry and all that it imports, minified as the shipped scripts are. Built once a process.
 * @param readable not minified: a profile can then tell its parts.
 */
export function benchBundle(entry: string, readable = false): Promise<string> {
  const key = `${entry} ${readable}`;
  let bundle = cache.get(key);
  if (bundle === undefined) {
    bundle = bundleOnce(entry, readable);
    cache.set(key, bundle);
  }
  return bundle;
}

async function bundleOnce(entry: string, readable: boolean): Promise<string> {
  const result = await build({
    root: inProject(),
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: !readable,
      target: 'chrome128',
      lib: { entry: inProject(entry), name: BENCH_GLOBAL, formats: ['iife'] },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const chunk = outputs.find((part) => part.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`No script came of ${entry}`);
  // An entry without exports leaves no global.
  return `${chunk.code}\nif (typeof ${BENCH_GLOBAL} !== 'undefined') globalThis.${BENCH_GLOBAL} = ${BENCH_GLOBAL};`;
}
