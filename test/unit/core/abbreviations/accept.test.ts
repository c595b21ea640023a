import { describe, expect, it } from 'vitest';
import { isShortForm, isStatistic } from '../../../../src/core/abbreviations/accept';

describe('isShortForm', () => {
  it.each([
    'CTC',
    'CTCs',
    'ctDNA',
    'PD-L1',
    'TGF-β',
    '5-FU',
    '3D',
    'Ang II',
    'S. aureus',
    'D',
    'i.v.',
    '25(OH)D',
    'HER2+',
  ])('accepts %s', (form) => expect(isShortForm(form)).toBe(true));

  it.each([
    '',
    '12',
    '2004',
    'n = 12',
    'P < 0.05',
    '12 mg',
    '5mg/kg',
    '30 patients',
    'Fig. 2',
    'Table 1',
    'ref. 3',
    'et al',
    'left',
    'median',
    'ii',
    'III',
    'a',
    'control',
    'HR 1.2',
    'i.e.',
    '50%',
    '-',
    'a form of four words',
    'ABCDEFGHIJKLMNO',
  ])('rejects "%s"', (form) => expect(isShortForm(form)).toBe(false));
});

describe('isStatistic', () => {
  it('knows the name of a statistic from words that happen to fit', () => {
    expect(isStatistic('HR', 'higher risk', ', 1.2')).toBe(true);
    expect(isStatistic('HR', 'hazard ratio', ', 1.2')).toBe(false);
    expect(isStatistic('HR', 'hormone receptor', ') status')).toBe(false);
    expect(isStatistic('CTC', 'circulating tumour cell', ', 5')).toBe(false);
  });
});
