import { describe, expect, it } from 'vitest';
import { BLOCK_BREAK, SEAM } from '../../../../src/core/model';
import { concept, foundBy, termsOf } from './finding';

describe('forms of a vocabulary', () => {
  it.each([
    ['bladder tumour', 'Bladder tumors and a bladder-tumour'],
    ['haemangioma of the liver', 'hemangiomas of the liver; haemangioma of the liver'],
    ['metastasis to bone', 'metastases to bone, metastasis-to-bone'],
    ['Diseases of the testis', 'disease of the testis'],
    ['TGF-beta receptor', 'TGF-β receptor, TGFβ receptors, TGFbeta receptor'],
    ['NF-κB inhibitor', 'NF-κB inhibitor, NF-kappaB inhibitor, NFkB inhibitors, NF-kB inhibitor'],
    ['NF-kappaB essential modulator', 'NF-κB essential modulator'],
    ['xeno-transplant', 'xenotransplant, xeno‐transplants'],
    ['Ångström sarcoma', 'angstrom sarcoma, ÅNGSTRÖM SARCOMA'],
  ])('%s is found in all its spellings', (label, text) => {
    const wanted = text.split(/[,;] | and a /).map((piece) => piece.replace(/ and$/, ''));
    expect(foundBy([concept(label)], text)).toEqual(wanted);
  });

  it('are found over a seam, not over the end of a block', () => {
    const text = `glio${SEAM}blastoma ${SEAM}multiforme. Then glioblastoma${BLOCK_BREAK}multiforme`;
    expect(foundBy([concept('glioblastoma multiforme')], text)).toEqual([
      `glio${SEAM}blastoma ${SEAM}multiforme`,
    ]);
  });

  it('the longest wins, and falls back to a shorter one when it is hidden', () => {
    const concepts = [concept('islet tumour'), concept('islet tumour of childhood')];
    const text = 'an islet tumour of childhood';
    expect(foundBy(concepts, text)).toEqual(['islet tumour of childhood']);
    expect(foundBy(concepts, text, ['v:1'])).toEqual(['islet tumour']);
    expect(foundBy(concepts, text, ['v:0', 'v:1'])).toEqual([]);
  });

  it('a hidden form of the source is looked for, a broader name is not', () => {
    const cyst = { ...concept('ganglion cyst'), hidden: ['gangleon cyst'], broad: ['benign lump'] };
    expect(foundBy([cyst], 'a gangleon cyst, a benign lump')).toEqual(['gangleon cyst']);
  });

  it('a label comes before another concept’s synonym', () => {
    const concepts = [concept('islet thing', 'islet swelling'), concept('islet swelling')];
    expect(termsOf({ v: concepts }, 'an islet swelling')).toEqual([
      expect.objectContaining({
        concept: 'v:1',
        vocabulary: 'v',
        category: 'clinical',
        also: [{ vocabulary: 'v', concept: 'v:0' }],
      }),
    ]);
  });
});

describe('abbreviations that the document defines', () => {
  const concepts = [concept('catalase', 'CAT'), concept('computed axial tomography', 'CAX')];

  it('mean what it says', () => {
    const text = 'Computed axial tomography (CAT) was done. A CAT showed nothing, and two CATs did not.';
    expect(
      termsOf({ v: concepts }, text)
        .filter((m) => m.vocabulary)
        .map((m) => [text.slice(m.start, m.end), m.concept]),
    ).toEqual([
      ['Computed axial tomography', 'v:1'],
      ['CAT', 'v:1'],
      ['CAT', 'v:1'],
      ['CATs', 'v:1'],
    ]);
  });

  it('are left alone when it means something else', () => {
    expect(foundBy(concepts, 'Cognitive ability testing (CAT) was done; the CAT was long.')).toEqual([]);
  });

  it('are found though the vocabulary does not know them', () => {
    const text = 'Computed axial tomography (CXT) was repeated, and the next CXT too.';
    expect(foundBy(concepts, text)).toEqual(['Computed axial tomography', 'CXT', 'CXT']);
  });
});
