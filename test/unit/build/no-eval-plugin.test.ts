import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVALUATING_MODULE } from '../../../src/build/no-eval-plugin';
import { inProject } from '../../../src/cli/paths';

const source = (name: string) => readFileSync(inProject('node_modules', name, 'lib/index.es.js'), 'utf8');

describe('the part of PouchDB that is left out', () => {
  it('is imported under that name, and PouchDB does without it', () => {
    const core = source('pouchdb-core');
    expect(core).toContain(`from '${EVALUATING_MODULE}'`);
    expect(core).toContain('if (PouchDB._changesFilterPlugin)');
  });

  it('is where strings become code', () => {
    expect(source(EVALUATING_MODULE)).toMatch(/runInNewContext|scopeEval/);
  });
});
