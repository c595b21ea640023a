import { describe, expect, it } from 'vitest';
import type { CitationMatch, Match } from '../../../../src/core/model';
import { type Candidate, type Choice, chooseShown } from '../../../../src/page/paint/select';

const term = (concept: string, start: number, end: number): Match => ({
  kind: 'term',
  concept,
  category: 'metastasis',
  start,
  end,
});
const citation = (start: number, end: number): CitationMatch => ({ kind: 'citation', refs: [1], start, end });
const choice: Choice = { density: 'section', hiddenCategories: [], identifiers: true, citations: true };
const block = (matches: Match[], citations: CitationMatch[]): Candidate => ({
  block: { section: 0 },
  matches,
  citations,
  shown: [],
});

describe('what is painted where a paper cites', () => {
  it('is terms and citations in order', () => {
    const one = block([term('a', 0, 5), term('b', 20, 25)], [citation(6, 9)]);
    chooseShown([one], choice);
    expect(one.shown.map(({ start }) => start)).toEqual([0, 6, 20]);
  });

  it('is the citation alone where a term touches it, and the term at its next place', () => {
    const one = block([term('a', 8, 12), term('a', 30, 34)], [citation(10, 20)]);
    chooseShown([one], choice);
    expect(one.shown).toEqual([citation(10, 20), term('a', 30, 34)]);
  });

  it('leaves a term alone that a citation only borders on', () => {
    const one = block([term('a', 0, 10), term('b', 13, 15)], [citation(10, 13)]);
    chooseShown([one], choice);
    expect(one.shown).toHaveLength(3);
  });

  it('is no citation when the reader wants none; what gave way to it does not come back', () => {
    const one = block([term('a', 8, 12), term('b', 30, 34)], [citation(10, 20)]);
    chooseShown([one], { ...choice, citations: false });
    expect(one.shown).toEqual([term('b', 30, 34)]);
  });

  it('is citations although terms are switched off', () => {
    const one = block([term('a', 0, 5)], [citation(6, 9)]);
    chooseShown([one], { ...choice, density: 'off' });
    expect(one.shown).toEqual([citation(6, 9)]);
  });
});
