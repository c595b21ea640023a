import { beforeAll, describe, expect, it } from 'vitest';
import { scanLine } from '../../../src/cli/jsonl';
import { compiledLexicon } from '../../../src/cli/lexicon';
import { createScanner, type Scanner } from '../../../src/core/scan';

describe('scanLine', () => {
  let scanner: Scanner;
  beforeAll(() => {
    scanner = createScanner(compiledLexicon());
  });

  it('answers with the fields of the contract', () => {
    const text = 'Anoikis resistance in melanoma metastasis, doi:10.1038/nrc.2016.25.';
    const answer = scanLine(scanner, JSON.stringify({ id: 'a1', text }));
    expect(answer.id).toBe('a1');
    expect(answer.identifiers).toEqual([
      { start: 47, end: 66, text: '10.1038/nrc.2016.25', kind: 'doi', value: '10.1038/nrc.2016.25' },
    ]);
    const metastasis = answer.terms.find((term) => term.text === 'metastasis');
    expect(metastasis).toEqual({
      start: 31,
      end: 41,
      text: 'metastasis',
      concept: 'metastasis',
      category: 'metastasis',
    });
    expect(answer.abbreviations).toEqual([]);
  });

  it.each([
    ['{"id":1', 'is not JSON'],
    ['{"id":1}', 'has no "id" and "text"'],
    ['null', 'has no "id" and "text"'],
    ['{"text":"x"}', 'has no "id" and "text"'],
  ])('refuses %s', (line, why) => {
    expect(() => scanLine(scanner, line)).toThrow(why);
  });
});
