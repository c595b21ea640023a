import { execFile } from 'node:child_process';
import { inProject } from '../../../src/cli/paths';

/** What `vocabulary-import.ts` said, line by line as `what | value`. */
export interface ImportResult {
  lines: [what: string, value: string][];
  /** The import itself, s; null when it did not say. */
  seconds: number | null;
}

/** Imports an OBO file of 100,000 terms through the options page of the shipped build; a process of its own. */
export function importing(browser: 'chromium' | 'firefox'): Promise<ImportResult> {
  const script = inProject('test/bench/vocabulary-import.ts');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', script, browser],
      { cwd: inProject() },
      (error, stdout) => {
        if (error) return reject(error);
        const lines = stdout
          .split('\n')
          .map((line) => /^(.+?)\s{2,}(.+)$/.exec(line.trim()))
          .flatMap((match): [string, string][] => (match ? [[match[1] as string, match[2] as string]] : []));
        const took = /^([\d.]+) s$/.exec(lines.find(([what]) => what === 'import')?.[1] ?? '');
        return resolve({ lines, seconds: took ? Number(took[1]) : null });
      },
    );
  });
}
