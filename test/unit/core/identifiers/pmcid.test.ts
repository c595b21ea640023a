import { describe, expect, it } from 'vitest';
import { found } from './helpers';

describe('PMCIDs', () => {
  it.each([
    ['PMC3632347', 'pmcid PMC3632347'],
    ['PMC3632347.1', 'pmcid PMC3632347'],
    ['pmc3632347', 'pmcid PMC3632347 <- pmc3632347'],
    ['PMC 3632347', 'pmcid PMC3632347 <- PMC 3632347'],
    ['PMCID: 3632347', 'pmcid PMC3632347 <- 3632347'],
    ['PMC ID: 3632347', 'pmcid PMC3632347 <- 3632347'],
    ['PMCID:PMC3632347', 'pmcid PMC3632347'],
    ['PubMed Central PMCID: PMC3632347', 'pmcid PMC3632347'],
    ['PMC3632347PubMed', 'pmcid PMC3632347'],
    ['PMCID: PMC1234', 'pmcid PMC1234'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3632347/figure/F1/', 'pmcid PMC3632347'],
    ['articlerender.fcgi?artid=3632347', 'pmcid PMC3632347 <- 3632347'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['PMC', 'PMC-42', 'PMC1234', 'SPMC3632347', 'PMC free article', 'PMCID: 2019', 'PMC123456789'])(
    'not %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
