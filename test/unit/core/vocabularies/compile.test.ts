import { describe, expect, it } from 'vitest';
import { compileVocabulary } from '../../../../src/core/vocabularies/compile';
import { isCurrent, loadVocabulary } from '../../../../src/core/vocabularies/load';
import { compiledOf, concept, foundBy, scannerOf } from './finding';

describe('the stop-list', () => {
  it('leaves out single letters, two letters, numbers, everyday words and what no text holds, and counts them', () => {
    const concepts = [
      concept('a', 'PD', '5q', 'β', '-', '细胞'),
      concept('Was', 'rest', 'Fish'),
      concept('11', '3.5', '12-14'),
      concept(`${'very '.repeat(25)}long`, 'x'.repeat(300)),
      concept('gout', 'urate arthritis'),
    ];
    const { left, forms } = compileVocabulary(concepts);
    expect(left).toEqual({ short: 6, common: 3, numbers: 3, long: 2 });
    expect(forms).toBe(2);
    const text = 'It was a rest day with fish, 11 of 3.5 cases in PD and 5q, and gout or urate arthritis.';
    expect(foundBy(concepts, text)).toEqual(['gout', 'urate arthritis']);
  });

  it('takes an everyday word in capitals for a symbol, but not in a heading of capitals', () => {
    const genes = [concept('WAS gene', 'WAS'), concept('catalase', 'CAT')];
    expect(foundBy(genes, 'The cat was fed. CAT and (WAS) were raised; Cat too.')).toEqual(['CAT', 'WAS']);
    expect(foundBy(genes, 'THERE WAS NO CAT')).toEqual([]);
    expect(foundBy([concept('AND'), concept('ALL')], 'gout AND (ALL) or all')).toEqual(['ALL']);
  });

  it('holds short symbols to their letter case, an s for the plural aside', () => {
    const vocabulary = [concept('KRAS'), concept('circulating tumour cell', 'CTC'), concept('Notch')];
    expect(foundBy(vocabulary, 'KRAS, kras, Kras; CTCs and CTC, not ctc or CTCS; notch and NOTCH')).toEqual([
      'KRAS',
      'CTCs',
      'CTC',
      'notch',
      'NOTCH',
    ]);
  });

  it('knows a vocabulary that is written in capitals throughout', () => {
    const capitals = Array.from({ length: 40 }, (_, n) =>
      concept(`DISEASE OF KIND ${String.fromCharCode(65 + (n % 26))}${n}`),
    );
    expect(
      foundBy([...capitals, concept('GLIOMA'), concept('REST')], 'A glioma, Glioma or GLIOMA at rest.'),
    ).toEqual(['glioma', 'Glioma', 'GLIOMA']);
  });
});

describe('a compiled vocabulary', () => {
  it('is typed arrays and numbers, and survives being cloned', () => {
    const compiled = structuredClone(compiledOf(concept('glioma', 'glial tumour')));
    expect(Object.values(compiled.tables).every((table) => ArrayBuffer.isView(table))).toBe(true);
    expect(loadVocabulary(compiled)).toBeDefined();
    expect(compiled).toMatchObject({ concepts: 1, forms: 2 });
  });

  it('of another version is passed over, not misread', () => {
    const compiled = compiledOf(concept('glioblastoma multiforme'));
    expect(isCurrent(compiled)).toBe(true);
    expect(isCurrent({ version: compiled.version + 1 })).toBe(false);
    expect(loadVocabulary({ ...compiled, version: compiled.version + 1 })).toBeUndefined();
  });

  it('tells its progress from 0 to 1, never back', () => {
    const told: number[] = [];
    compileVocabulary(
      Array.from({ length: 3_000 }, (_, n) => concept(`growth number ${n}`, `mass ${n} kind`)),
      (share) => told.push(share),
    );
    expect(told.length).toBeGreaterThan(10);
    expect(told.length).toBeLessThan(150);
    expect(told).toEqual([...told].sort((x, y) => x - y));
    expect(told.at(-1)).toBe(1);
  });

  it('of nothing finds nothing', () => {
    expect(foundBy([], 'glioma')).toEqual([]);
    expect(scannerOf({ v: [concept('x')] }).scan({ text: '' }).matches).toEqual([]);
  });

  it('bounds how many concepts claim one form', () => {
    const compiled = compileVocabulary(
      Array.from({ length: 5_000 }, (_, n) => ({ ...concept('glioma'), id: `g${n}` })),
    );
    expect(compiled.tables.outputs?.length).toBeLessThan(100);
  });
});
