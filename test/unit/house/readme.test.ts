import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../../src/cli/paths';

const README = inProject('README.md');

/** Command lines of a Markdown text's fenced shell blocks, comments and prompts left out. */
function commandLines(markdown: string): string[] {
  return [...markdown.matchAll(/^```(?:sh|bash|shell|console)?\n([\s\S]*?)^```/gm)]
    .flatMap((block) => (block[1] ?? '').split('\n'))
    .map((line) =>
      line
        .replace(/^\$ /, '')
        .replace(/\s+#.*$/, '')
        .trim(),
    )
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** npm scripts that a text calls: `npm start`, `npm test`, `npm run -s x`. */
function scriptsCalled(markdown: string): string[] {
  const calls = markdown.matchAll(/\bnpm (?:(start|test)\b|run (?:-s |--silent )?([\w:-]+))/g);
  return [...new Set([...calls].map((call) => call[1] ?? call[2] ?? ''))];
}

describe.skipIf(!existsSync(README))('the README', () => {
  const text = existsSync(README) ? readFileSync(README, 'utf8') : '';
  const { scripts } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it('gives one line to start and one to test, in this order', () => {
    const setUp = commandLines(text).filter((line) => line.startsWith('npm ci'));
    expect(setUp.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('calls only scripts that exist', () => {
    expect(scriptsCalled(text).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows only pictures that exist', () => {
    const pictures = [...text.matchAll(/!\[[^\]]*\]\((?!https?:)([^)\s]+)/g)].map((match) => match[1] ?? '');
    expect(pictures.filter((path) => !existsSync(inProject(path)))).toEqual([]);
  });
});

describe('the package', () => {
  it('has scripts that run files which exist', () => {
    const { scripts } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const files = Object.values(scripts).flatMap((script) => script.match(/\b(?:src|test)\/\S+\.ts/g) ?? []);
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(inProject(file)))).toEqual([]);
  });
});

describe('reading a README', () => {
  it('finds commands and scripts', () => {
    const sample =
      'Run `npm run -s scan -- x`.\n```sh\n$ npm ci && npm start  # opens it\n# a comment\nnpm run eval\n```\n';
    expect(commandLines(sample)).toEqual(['npm ci && npm start', 'npm run eval']);
    expect(scriptsCalled(sample).sort()).toEqual(['eval', 'scan', 'start']);
  });
});
