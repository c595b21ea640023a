import { describe, expect, it } from 'vitest';
import { found } from './helpers';

describe('RRIDs', () => {
  it.each([
    ['RRID:AB_2340000', 'rrid AB_2340000'],
    ['(RRID: CVCL_0031)', 'rrid CVCL_0031'],
    ['RRID:SCR_002798.', 'rrid SCR_002798'],
    ['RRID:IMSR_JAX:000664;', 'rrid IMSR_JAX:000664'],
    ['RRID: Addgene_12345', 'rrid Addgene_12345'],
    ['RRID:MGI:3028467', 'rrid MGI:3028467'],
    ['Abcam, AB_2340000', 'rrid AB_2340000'],
    ['ImageJ (SCR_003070)', 'rrid SCR_003070'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['RRID: not_available', 'AB_12', 'CVCL_00312', 'XAB_2340000', 'RRID'])('not %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
