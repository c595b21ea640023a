import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutInnerHtml } from '../../../src/build/no-html-plugin';
import { inProject } from '../../../src/cli/paths';

describe('withoutInnerHtml', () => {
  it('finds the assignment in the Preact that is installed', () => {
    const preact = readFileSync(inProject('node_modules/preact/dist/preact.mjs'), 'utf8');
    expect(preact.match(/\.innerHTML=(?!=)/g)).toHaveLength(1);
    expect(withoutInnerHtml(preact)).not.toMatch(/\.innerHTML=(?!=)/);
  });

  it('leaves comparisons and other code alone', () => {
    const code = 'a.innerHTML==b.__html;c.textContent=d';
    expect(withoutInnerHtml(code)).toBe(code);
  });
});
