import { describe, expect, it, vi } from 'vitest';
import type { Reference } from '../../../../src/core/model';

vi.mock('../../../../src/extension/platform/browser', () => ({ browser: {} }));
const { linksFor, referencesFile } = await import('../../../../src/extension/views/references');

describe('the name of a saved list', () => {
  it.each([
    ['Thérapie & résistance: a “review”', 'bibtex', 'references-therapie-resistance-a-review.bib'],
    ['', 'ris', 'references.ris'],
    ['../../etc', 'csl-json', 'references-etc.json'],
    ['漢字', 'apa', 'references.txt'],
  ] as const)('of %j as %s is %s', (title, format, name) => {
    expect(referencesFile(title, format)).toBe(name);
  });

  it('is short', () => {
    expect(referencesFile('word '.repeat(100), 'vancouver').length).toBeLessThan(80);
  });
});

describe('links of a reference', () => {
  const reference: Reference = { n: 1, key: '1', text: 'x', authors: [], title: 'T', doi: '10.5555/x' };

  it('lead through the library where there is one', () => {
    const labels = (links: { label: string }[]) => links.map(({ label }) => label);
    expect(labels([...linksFor(undefined)(reference)])).not.toContain('Library');
    const linksOf = linksFor({ kind: 'proxy', base: 'https://proxy.example.edu/login?url=' });
    expect(labels([...linksOf(reference)])).toContain('Library');
    expect(linksOf(reference)).toBe(linksOf(reference));
  });
});
