/**
 * `npm test`: browsers, static checks, both builds, unit and DOM tests, and the shipped builds in real Chromium and
 * Firefox. Ends with one line, `N passed, M failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './ensure-browsers';
import { inProject } from './paths';
import { countResults, type Tally, type VitestReport } from './tally';

const total: Tally = { passed: 0, failed: 0, skipped: 0 };

const add = (tally: Tally): void => {
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
};

/** Runs a tool of `node_modules/.bin`; true when it ended well. */
function tool(name: string, ...args: string[]): boolean {
  // `npx` finds the tool on every platform; --no-install keeps it from fetching one.
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const run = spawnSync(npx, ['--no-install', name, ...args], {
    cwd: inProject(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return run.status === 0;
}

/** One check that either holds or does not. */
function check(title: string, ...command: [string, ...string[]]): boolean {
  console.log(`\n── ${title}`);
  const holds = tool(...command);
  add({ passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 });
  if (!holds) console.log(`✗ ${title}`);
  return holds;
}

function vitest(title: string, ...projects: string[]): void {
  console.log(`\n── ${title}`);
  const folder = mkdtempSync(join(tmpdir(), 'oncogloss-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const holds = tool(
    'vitest',
    'run',
    '--configLoader=runner',
    ...projects.map((name) => `--project=${name}`),
    ...reporters,
  );
  try {
    add(countResults(JSON.parse(readFileSync(report, 'utf8')) as VitestReport, holds));
  } catch {
    // No report: the runner itself broke, and has said how.
    add({ passed: 0, failed: 1, skipped: 0 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function main(): void {
  ensureBrowsers();
  check('types', 'tsc', '--noEmit');
  check('lint and format', 'biome', 'check', '--error-on-warnings');
  check('unused code and dependencies', 'knip');
  const built = check('build', 'tsx', inProject('src/cli/build.ts'));
  if (built) {
    check('web-ext lint, Firefox', 'web-ext', 'lint', '--source-dir=dist/firefox', '--warnings-as-errors');
    check('web-ext lint, Chromium', 'web-ext', 'lint', '--source-dir=dist/chromium');
  }
  vitest('units and DOM', 'unit', 'dom');
  if (built) vitest('the shipped builds in Chromium and Firefox', 'e2e');
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  total.failed += 1;
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
