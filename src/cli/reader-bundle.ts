import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { inProject } from './paths';

/** Global name under which the bundle leaves its exports in the page. */
export const READER_GLOBAL = 'OncoglossReader';

const ENTRY = 'src/cli/in-page-reader.ts';
const CACHE = 'node_modules/.cache/oncogloss';

/** Source of the page-reading code as one script; built when the code has changed since the last time. */
export async function readerBundle(entry = ENTRY): Promise<string> {
  const path = inProject(CACHE, `reader-${sourceHash(entry)}.js`);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const code = await bundle(entry);
    mkdirSync(inProject(CACHE), { recursive: true });
    // Written aside and renamed: two scans at once must not read each other's half file.
    writeFileSync(`${path}.${process.pid}`, code);
    renameSync(`${path}.${process.pid}`, path);
    return code;
  }
}

/** Changes with every file that can be part of the bundle. */
function sourceHash(entry: string): string {
  const hash = createHash('sha256');
  for (const folder of ['src/core', 'src/page', 'src/ui']) {
    const names = readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((n) => /\.tsx?$/.test(n))) {
      hash.update(name).update(readFileSync(join(inProject(folder), name)));
    }
  }
  return hash
    .update(readFileSync(inProject(entry)))
    .update(entry)
    .digest('hex')
    .slice(0, 16);
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    root: inProject(),
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome128',
      lib: { entry: inProject(entry), formats: ['iife'], name: READER_GLOBAL },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The page reader could not be bundled');
  return chunk.code;
}
