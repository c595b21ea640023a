import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const cache = new Map<string, Promise<string>>();

/**
 * Bundles the page storey for a page's main world; afterwards `globalThis.oncoglossPage` holds what
 * `test/dom/harness/entry.ts` exports. Built once a process.
 */
export function pageBundle(entry = 'test/dom/harness/entry.ts'): Promise<string> {
  let bundle = cache.get(entry);
  if (bundle === undefined) {
    bundle = bundleOnce(entry);
    cache.set(entry, bundle);
  }
  return bundle;
}

async function bundleOnce(entry: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: resolve(root, entry), name: 'oncoglossPage', formats: ['iife'] },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const chunk = output.output.find((part) => part.type === 'chunk');
    if (chunk?.type === 'chunk') return `${chunk.code}\nglobalThis.oncoglossPage = oncoglossPage;`;
  }
  throw new Error('vite built no chunk');
}
