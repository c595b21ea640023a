/** `npm run build`: makes `dist/chromium` and `dist/firefox`, or only those named as arguments. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { TARGETS, type Target } from '../build/manifest';
import { inProject } from './paths';

/** The file in a built extension that every journal page has to load. */
export const GATE_SCRIPT = 'src/extension/content/gate/gate.iife.js';

/** The file that reads and paints articles. */
export const CONTENT_SCRIPT = 'src/extension/content/content.iife.js';

/** The file that draws in pages. */
export const SURFACES_SCRIPT = 'src/extension/content/surfaces/surfaces.iife.js';

/** Folder of a built extension. */
export const distOf = (target: Target): string => inProject('dist', target);

/** Builds one target afresh. */
export async function buildTarget(target: Target): Promise<void> {
  rmSync(distOf(target), { recursive: true, force: true });
  // Vite picks React-style development code by this variable, and a test runner may have set it otherwise.
  process.env.NODE_ENV = 'production';
  await build({
    root: inProject(),
    configFile: inProject('vite.config.ts'),
    configLoader: 'runner',
    mode: target,
    logLevel: 'warn',
  });
}

function sizes(dir: string): { files: number; bytes: number } {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { files: entries.length, bytes };
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

async function main(names: string[]): Promise<void> {
  const wanted = names.length > 0 ? TARGETS.filter((target) => names.includes(target)) : TARGETS;
  if (wanted.length === 0)
    throw new Error(`Builds exist for ${TARGETS.join(' and ')}, not for ${names.join(', ')}`);
  for (const target of wanted) {
    await buildTarget(target);
    const { files, bytes } = sizes(distOf(target));
    const [gate, content, surfaces] = [GATE_SCRIPT, CONTENT_SCRIPT, SURFACES_SCRIPT].map(
      (file) => statSync(join(distOf(target), file)).size,
    );
    console.log(
      `dist/${target}: ${files} files, ${kB(bytes)}; gate ${kB(gate ?? 0)}, content script ${kB(content ?? 0)}, cards ${kB(surfaces ?? 0)}`,
    );
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
