import { describe, expect, it } from 'vitest';
import { SEAM } from '../../../../src/core/model';
import { found } from './helpers';

describe('trial registrations', () => {
  it.each([
    ['NCT02640963', 'nct NCT02640963'],
    ['NCT 02640963', 'nct NCT02640963 <- NCT 02640963'],
    ['NCT-02640963', 'nct NCT02640963 <- NCT-02640963'],
    ['NCT number: 02640963', 'nct NCT02640963 <- 02640963'],
    [`NCT${SEAM}02640963`, 'nct NCT02640963 <- 02640963'],
    ['clinicaltrials.gov/ct2/show/nct02640963', 'nct NCT02640963 <- nct02640963'],
    ['NCT02640963_Prot_SAP_000.pdf', 'nct NCT02640963'],
    ['identifierNCT02640963and the', 'nct NCT02640963'],
    ['ISRCTN13762819', 'isrctn ISRCTN13762819'],
    ['ISRCTN 13762819', 'isrctn ISRCTN13762819 <- ISRCTN 13762819'],
    ['ISRCTN registry number: 13762819', 'isrctn ISRCTN13762819 <- 13762819'],
    ['ISRCTN registry: ISRCTN13762819', 'isrctn ISRCTN13762819'],
    ['EudraCT: 2010-022162-27', 'eudract 2010-022162-27'],
    ['EudraCT 2010–022162–27', 'eudract 2010-022162-27 <- 2010–022162–27'],
    ['EUCTR2010-022162-27-GB', 'eudract 2010-022162-27'],
    ['EU CT 2022-500014-26-00', 'euct 2022-500014-26-00'],
    ['EUCT2023-503278-39', 'euct 2023-503278-39'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('finds each of a row', () => {
    expect(found('NCT02640963/NCT00769405, NCT01226394')).toEqual([
      'nct NCT02640963',
      'nct NCT00769405',
      'nct NCT01226394',
    ]);
  });

  it.each([
    'NCT0264096',
    'NCT026409631',
    'ANCT02640963',
    'ISRCTN1376281',
    '1999-022162-27',
    '2010-022162-271',
    'A-2010-022162-27',
  ])('not %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
