import { describe, expect, it } from 'vitest';
import { SEAM } from '../../../../src/core/model';
import { found, values } from './helpers';

describe('PMIDs', () => {
  it('need a label or an address', () => {
    expect(found('24055351')).toEqual([]);
    expect(found('number 24055351 of the list')).toEqual([]);
  });

  it.each([
    'PMID 24055351',
    'PMID24055351',
    'PMID- 24055351',
    'PMID=24055351',
    'PMID (24055351)',
    'PMID: [24055351]',
    'PMID no. 24055351',
    'PMID number: 24055351',
    'PubMed Identifier (PMID): 24055351',
    'Pubmed ID 24055351',
    'PubMed-ID: 24055351',
    'PubMed: 24055351',
    '[PubMed:24055351]',
    'PMID：24055351',
    'PMID: 24055351PMCID: PMC3632347',
    'PMID: 24055351CrossRef',
    `PMID:${SEAM} 24055351${SEAM}.`,
    'http://www.ncbi.nlm.nih.gov/pubmed/24055351',
    'www.ncbi.nlm.nih.gov/pubmed/?term=24055351',
    'https://pubmed.ncbi.nlm.nih.gov/24055351/?dopt=Abstract',
    'http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=24055351',
    'https://europepmc.org/abstract/MED/24055351',
    'https://identifiers.org/pubmed/24055351',
  ])('%s', (text) => {
    expect(values('pmid', text)).toEqual(['24055351']);
  });

  it('reads lists', () => {
    expect(found('PMID: 1, 2 and 3')).toEqual(['pmid 1', 'pmid 2', 'pmid 3']);
    expect(found('(PMIDs: 24055351, 9110262; 10699909, and 27009393)')).toEqual([
      'pmid 24055351',
      'pmid 9110262',
      'pmid 10699909',
      'pmid 27009393',
    ]);
    expect(found(`PMID: ${SEAM}24055351${SEAM}, ${SEAM}9110262${SEAM}`)).toEqual([
      'pmid 24055351',
      'pmid 9110262',
    ]);
  });

  it('does not take the year, the pages or a count behind a PMID for another', () => {
    expect(found('PMID: 24055351, 2013;12(3):45-67')).toEqual(['pmid 24055351']);
    expect(found('PMID 24055351 and 45 patients')).toEqual(['pmid 24055351']);
    expect(found('PMID: 24055351; 123456789')).toEqual(['pmid 24055351']);
  });

  it('leaves what is no PMID', () => {
    for (const text of ['PMID: 123456789', 'PMID: n/a', 'PMID: 3D', 'PMID 12.5', 'PubMed: 1950 to 2012']) {
      expect(found(text), text).toEqual([]);
    }
  });

  it('drops leading zeros from the value', () => {
    expect(found('PMID: 09110262')).toEqual(['pmid 9110262 <- 09110262']);
  });
});
