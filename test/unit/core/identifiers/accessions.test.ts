import { describe, expect, it } from 'vitest';
import { found } from './helpers';

describe('data-set accessions', () => {
  it.each([
    ['GSE12345', 'geo GSE12345'],
    ['GSE 12345', 'geo GSE12345 <- GSE 12345'],
    ['GSM1234567', 'geo GSM1234567'],
    ['GDS4794', 'geo GDS4794'],
    ['GSE12345_RAW.tar', 'geo GSE12345'],
    ['accessionGSE12345and the', 'geo GSE12345'],
    ['SRR1234567', 'sra SRR1234567'],
    ['ERP001234', 'sra ERP001234'],
    ['DRX012345', 'sra DRX012345'],
    ['PRJEB12345', 'bioproject PRJEB12345'],
    ['PRJDB1234', 'bioproject PRJDB1234'],
    ['E-MTAB-566', 'arrayexpress E-MTAB-566'],
    ['E\u2011MTAB\u2011566', 'arrayexpress E-MTAB-566 <- E\u2011MTAB\u2011566'],
    ['E–GEOD–12345', 'arrayexpress E-GEOD-12345 <- E–GEOD–12345'],
    ['phs000178', 'dbgap phs000178'],
    ['phs000178.v11.p8.c1.', 'dbgap phs000178.v11.p8.c1'],
    ['EGAD00001007741', 'ega EGAD00001007741'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'GSE1',
    'GDS-15',
    'GDS 15',
    'GSE12345abc',
    'SRR123',
    'EGAS123',
    'phs00017',
    'E-CADH',
    'NGSE12345',
  ])('not %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
