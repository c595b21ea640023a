import { describe, expect, it } from 'vitest';
import { caseFits, caseKey } from '../../../../src/core/lexicon/case';

const word = { abbr: false, gene: false };
const abbr = { abbr: true, gene: false };
const gene = { abbr: false, gene: true };

describe('case conditions', () => {
  it('words fit in any case', () => {
    expect(caseFits(caseKey('Drug tolerance', word), 'DRUG TOLERANCE')).toBe(true);
  });
  it('abbreviations fit as written, with a plural s', () => {
    const key = caseKey('DTP', abbr);
    expect(caseFits(key, 'DTP')).toBe(true);
    expect(caseFits(key, 'DTPs')).toBe(true);
    expect(caseFits(key, 'dtp')).toBe(false);
    expect(caseFits(caseKey('NET', abbr), 'net')).toBe(false);
  });
  it('symbols count as abbreviations without being marked so', () => {
    expect(caseFits(caseKey('T790M', word), 't790m')).toBe(false);
    expect(caseFits(caseKey('PD-L1', word), 'PD‑L1')).toBe(true);
  });
  it('gene symbols of four letters may be written as mouse genes are', () => {
    expect(caseFits(caseKey('KRAS', gene), 'Kras')).toBe(true);
    expect(caseFits(caseKey('c-MYC', gene), 'c-Myc')).toBe(true);
    expect(caseFits(caseKey('MET', gene), 'Met')).toBe(false);
    expect(caseFits(caseKey('EGFR', gene), 'eGFR')).toBe(false);
  });
});
