import { describe, expect, it } from 'vitest';
import { identifierLabel, identifierLinks } from '../../../../src/core/identifiers';
import { IDENTIFIER_KINDS, type Identifier } from '../../../../src/core/model';

const urls = (identifier: Identifier) => identifierLinks(identifier).map(({ url }) => url);

describe('identifierLinks', () => {
  it('gives the canonical address first', () => {
    expect(urls({ kind: 'doi', value: '10.1038/nrc.2016.25' })).toEqual([
      'https://doi.org/10.1038/nrc.2016.25',
      'https://pubmed.ncbi.nlm.nih.gov/?term=10.1038%2Fnrc.2016.25%5Bdoi%5D',
      'https://europepmc.org/search?query=DOI%3A%2210.1038%2Fnrc.2016.25%22',
    ]);
    expect(urls({ kind: 'pmid', value: '27009393' })).toEqual([
      'https://pubmed.ncbi.nlm.nih.gov/27009393/',
      'https://europepmc.org/article/MED/27009393',
    ]);
    expect(urls({ kind: 'pmcid', value: 'PMC7055530' })[0]).toBe(
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC7055530/',
    );
    expect(urls({ kind: 'nct', value: 'NCT02640963' })[0]).toBe(
      'https://clinicaltrials.gov/study/NCT02640963',
    );
    expect(urls({ kind: 'sra', value: 'ERP001234' })[0]).toBe(
      'https://www.ebi.ac.uk/ena/browser/view/ERP001234',
    );
    expect(urls({ kind: 'rrid', value: 'IMSR_JAX:000664' })).toEqual([
      'https://scicrunch.org/resolver/RRID:IMSR_JAX:000664',
    ]);
    expect(urls({ kind: 'rrid', value: 'CVCL_0031' })).toContain('https://www.cellosaurus.org/CVCL_0031');
    expect(urls({ kind: 'ega', value: 'EGAD00001007741' })).toEqual([
      'https://ega-archive.org/datasets/EGAD00001007741',
    ]);
  });

  it('encodes what an address may not hold', () => {
    expect(
      urls({ kind: 'doi', value: '10.1002/(SICI)1097-0142(19990201)85:3<529::AID-CNCR3>3.0.CO;2-9' })[0],
    ).toBe('https://doi.org/10.1002/(SICI)1097-0142(19990201)85:3%3C529::AID-CNCR3%3E3.0.CO;2-9');
    expect(urls({ kind: 'doi', value: '10.1000/a#b?c%d+e[f]' })[0]).toBe(
      'https://doi.org/10.1000/a%23b%3Fc%25d%2Be%5Bf%5D',
    );
  });

  it('has a label and at least one safe address for every kind, whatever the value', () => {
    for (const kind of IDENTIFIER_KINDS) {
      expect(identifierLabel(kind)).toMatch(/^[A-Za-z][A-Za-z. ]+$/);
      const links = identifierLinks({ kind, value: '"><script>//evil.example/?x#y' });
      expect(links.length).toBeGreaterThan(0);
      for (const { url, label } of links) {
        expect(label).not.toBe('');
        expect(url).toMatch(/^https:\/\/[a-z.-]+\//);
        expect(url).not.toMatch(/["<>\s]/);
        expect(new URL(url).hostname).not.toContain('evil');
      }
    }
  });

  it('uses the names that readers know', () => {
    expect(IDENTIFIER_KINDS.map(identifierLabel)).toEqual([
      'DOI',
      'PMID',
      'PMCID',
      'ClinicalTrials.gov',
      'ISRCTN',
      'EudraCT',
      'EU CT',
      'arXiv',
      'GEO',
      'SRA',
      'BioProject',
      'ArrayExpress',
      'dbGaP',
      'EGA',
      'PDB',
      'RRID',
    ]);
  });
});
