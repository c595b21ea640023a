import { describe, expect, it } from 'vitest';
import type { VocabularyConcept } from '../../../../src/core/model';
import { namesOf, searchNames } from '../../../../src/extension/vocabularies/names';

const concept = (label: string, ...synonyms: string[]): VocabularyConcept => ({
  id: label,
  label,
  synonyms,
  codes: [],
});

const concepts = [
  concept('lung carcinoma', 'cancer of lung'),
  concept('carcinoma'),
  concept('Small cell lung carcinoma', 'SCLC'),
  concept('pneumonia', 'lung inflammation'),
  concept('TGF-β receptor', 'transforming growth factor beta receptor'),
  concept('leukaemia'),
];
const names = namesOf(concepts);
const found = (query: string, limit = 10) => searchNames(names, query, limit).map((n) => concepts[n]?.label);

describe('the search over names of a vocabulary', () => {
  it('finds whole forms first, then beginnings of labels, of forms, of words', () => {
    expect(found('carcinoma')).toEqual(['carcinoma', 'lung carcinoma', 'Small cell lung carcinoma']);
    expect(found('lung')).toEqual(['lung carcinoma', 'pneumonia', 'Small cell lung carcinoma']);
    expect(found('cancer of lung')).toEqual(['lung carcinoma']);
  });

  it('does not mind letter case, hyphens and Greek letters', () => {
    expect(found('sclc')).toEqual(['Small cell lung carcinoma']);
    expect(found('TGFβ')).toEqual(['TGF-β receptor']);
    expect(found('tgf beta')).toEqual(['TGF-β receptor']);
    expect(found('Small-cell')).toEqual(['Small cell lung carcinoma']);
  });

  it('finds nothing inside a word, across concepts, or for a single letter', () => {
    expect(found('noma')).toEqual([]);
    expect(found('lung pneumonia')).toEqual([]);
    expect(found('l')).toEqual([]);
    expect(found('leukaemia')).toEqual(['leukaemia']);
  });

  it('gives each concept once, and no more than asked for', () => {
    expect(found('lung', 2)).toEqual(['lung carcinoma', 'pneumonia']);
    expect(found('transforming')).toEqual(['TGF-β receptor']);
  });
});
