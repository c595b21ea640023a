import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { inProject } from '../../../src/cli/paths';

/** One import of a module, as far as the house's rules care. */
export interface Import {
  /** As written: `../core/model`, `preact`. */
  specifier: string;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
}

/** A module of `src` with what it imports and the free names of the browser's API that it uses. */
export interface Module {
  /** Path from the project's root, with `/`. */
  file: string;
  imports: Import[];
  /** `browser` or `chrome`, used as an object: `chrome.tabs`. */
  browserNames: string[];
}

/** Every TypeScript module of `src`. */
export function readModules(): Module[] {
  return readdirSync(inProject('src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .map((file) => parseModule(file, readFileSync(inProject(file), 'utf8')));
}

/** Reads the imports out of a module's source. */
export function parseModule(file: string, source: string): Module {
  const { module, program } = parseSync(file, source);
  const imports: Import[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) imports.push({ specifier: moduleRequest.value, typeOnly: isType });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const written = source.slice(moduleRequest.start, moduleRequest.end);
    // An address that is asked of the browser leads to a file of the build, not to a module.
    if (!/^['"`]/.test(written)) continue;
    imports.push({ specifier: written.slice(1, -1), typeOnly: false });
  }
  return { file, imports, browserNames: browserNames(program) };
}

/** Finds `chrome.x`, `browser.x` and `globalThis.chrome`, whatever stands around them. */
function browserNames(root: unknown): string[] {
  const found: string[] = [];
  const queue: unknown[] = [root];
  for (let node = queue.pop(); queue.length > 0 || node; node = queue.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const { type, object, property } = node as Record<string, { name?: string } | undefined> & {
      type?: string;
    };
    if (type === 'MemberExpression') {
      for (const name of [object?.name, property?.name]) {
        if (name === 'browser' || name === 'chrome') found.push(name);
      }
    }
    queue.push(...Object.values(node));
  }
  return [...new Set(found)];
}
