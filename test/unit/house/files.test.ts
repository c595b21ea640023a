import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../../src/cli/paths';

const LIMIT = 300;

/** Files longer than `limit` lines, with their length. */
function tooLong(files: { file: string; text: string }[], limit: number): string[] {
  return files
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) }))
    .filter(({ lines }) => lines > limit)
    .map(({ file, lines }) => `${file}: ${lines} lines`);
}

describe('the size of files', () => {
  it(`stays within ${LIMIT} lines in src, data aside`, () => {
    const files = readdirSync(inProject('src'), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.(tsx?|css|html)$/.test(name) && !name.startsWith('data/'))
      .map((name) => ({ file: `src/${name}`, text: readFileSync(inProject('src', name), 'utf8') }));
    expect(files.length).toBeGreaterThan(50);
    expect(tooLong(files, LIMIT)).toEqual([]);
  });

  it('is measured', () => {
    expect(tooLong([{ file: 'a.ts', text: 'x\n'.repeat(301) }], LIMIT)).toEqual(['a.ts: 301 lines']);
    expect(tooLong([{ file: 'a.ts', text: 'x\n'.repeat(300) }], LIMIT)).toEqual([]);
  });
});
