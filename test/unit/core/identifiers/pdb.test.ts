import { describe, expect, it } from 'vitest';
import { found } from './helpers';

describe('PDB codes', () => {
  it.each([
    ['PDB 1M17', ['pdb 1M17']],
    ['(PDB: 4hjo)', ['pdb 4HJO <- 4hjo']],
    ['PDB ID 1M17, 4HJO and 2ITY', ['pdb 1M17', 'pdb 4HJO', 'pdb 2ITY']],
    ['PDB accession code 1M17', ['pdb 1M17']],
    ['the Protein Data Bank (PDB ID: 1M17)', ['pdb 1M17']],
    ['Protein Data Bank under accession codes 7ABC and 7ABD.', ['pdb 7ABC', 'pdb 7ABD']],
    ['https://www.rcsb.org/structure/1M17', ['pdb 1M17']],
    ['PDB pdb_00001m17', ['pdb 1M17 <- pdb_00001m17']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '1M17',
    'PDB 2012',
    'the PDB in its 20th year',
    'PDB 20th',
    'PDB files',
    'PDB 12AB5',
    'UPDB 1M17',
  ])('not %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
