import { describe, expect, it } from 'vitest';
import { plural, singular, spellings } from '../../../../src/core/text';

describe('spellings', () => {
  it.each([
    ['tumour', 'tumor'],
    ['leukaemia', 'leukemia'],
    ['oestrogen', 'estrogen'],
    ['haematogenous', 'hematogenous'],
    ['signalling', 'signaling'],
    ['colonisation', 'colonization'],
    ['resensitise', 'resensitize'],
    ['metastasise', 'metastasize'],
    ['oesophageal', 'esophageal'],
    ['remodelling', 'remodeling'],
  ])('%s and %s find each other', (uk, us) => {
    expect(spellings(uk)).toContain(us);
    expect(spellings(us)).toContain(uk);
  });

  it.each(['exercise', 'precise', 'promise', 'disease', 'cell', 'hemisphere'])('leaves %s alone', (word) => {
    expect(spellings(word)).toEqual([word]);
  });
});

describe('plural and singular', () => {
  it.each([
    ['metastasis', 'metastases'],
    ['therapy', 'therapies'],
    ['invadopodium', 'invadopodia'],
    ['niche', 'niches'],
    ['biopsy', 'biopsies'],
    ['nucleus', 'nuclei'],
    ['cell', 'cells'],
  ])('%s, %s', (one, many) => {
    expect(plural(one)).toBe(many);
    expect(singular(many)).toBe(one);
  });

  it('does not make singulars of words in -ss, -us, -is', () => {
    expect(singular('loss')).toBeUndefined();
    expect(singular('virus')).toBeUndefined();
    expect(singular('anoikis')).toBeUndefined();
  });
});
