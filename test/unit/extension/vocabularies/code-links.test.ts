import { describe, expect, it } from 'vitest';
import { codesOf } from '../../../../src/extension/vocabularies/code-links';

const codes = (id: string, ...others: [system: string, id: string][]) =>
  codesOf({
    id,
    label: 'a label',
    synonyms: [],
    codes: others.map(([system, code]) => ({ system, id: code })),
  }).map(({ label, url }) => [label, url]);

describe('codes of a vocabulary', () => {
  it('link to where an ontology of the OBO Foundry shows its terms', () => {
    expect(codes('DOID:0111045')).toEqual([['DOID:0111045', 'http://purl.obolibrary.org/obo/DOID_0111045']]);
  });

  it('link like those of the lexicon where it knows the system', () => {
    const [mesh, ncit] = codes('T:1', ['MESH', 'D009362'], ['NCI', 'C2974']).slice(1);
    expect(mesh?.[1]).toContain('meshb.nlm.nih.gov');
    expect(ncit?.[1]).toContain('cancer.gov');
  });

  it('stand without a link where nobody is known to show them', () => {
    expect(codes('LAB:7', ['', 'bare'])).toEqual([
      ['LAB:7', ''],
      ['bare', ''],
    ]);
  });

  it('are each there once, and a label is no code', () => {
    expect(codes('a label')).toEqual([]);
    expect(codes('GO:1', ['GO', '1'], ['GO', '2']).map(([label]) => label)).toEqual(['GO:1', 'GO 2']);
  });

  it('make no link of a scheme that runs something', () => {
    expect(codes('javascript:alert(1)', ['DOID', '"><script>']).map(([, url]) => url)).toEqual(['', '']);
  });
});
