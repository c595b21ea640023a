import { describe, expect, it } from 'vitest';
import { wrapLabel } from '../../../../src/ui/glossary/wrap';

describe('wrapLabel', () => {
  it('keeps what fits on one line', () => expect(wrapLabel('EGFR T790M', 10)).toEqual(['EGFR T790M']));

  it('breaks at spaces, and after hyphens, dashes and slashes', () => {
    expect(wrapLabel('Epithelial–mesenchymal transition', 14)).toEqual([
      'Epithelial–',
      'mesenchymal ',
      'transition',
    ]);
    expect(wrapLabel('PI3K/AKT/mTOR pathway', 9)).toEqual(['PI3K/AKT/', 'mTOR ', 'pathway']);
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrapLabel('Immunosuppression', 8)).toEqual(['Immunosu', 'ppressio', 'n']);
  });

  it('loses no letter, whatever the width', () => {
    const label = 'Secondary KRAS alteration under G12C inhibition (BCR::ABL1)';
    for (let most = 4; most < 70; most++) {
      expect(wrapLabel(label, most).join('')).toBe(label);
    }
  });
});
