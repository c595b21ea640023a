import { describe, expect, it } from 'vitest';
import { falseResistance } from '../../../src/cli/false-resistance';

const term = (start: number, end: number) => ({
  start,
  end,
  text: '',
  concept: 'x',
  category: 'resistance' as const,
});
const answer = (id: string, terms: ReturnType<typeof term>[]) => ({
  id,
  terms,
  identifiers: [],
  abbreviations: [],
});

describe('falseResistance', () => {
  const gold = [
    { id: 'a', source: 'negative', text: 'Insulin resistance and resistant starch.' },
    { id: 'b', source: 'cancer', text: 'Cisplatin resistance.' },
  ];

  it('counts the marked share of the mentions in papers of other fields', () => {
    const answers = [answer('a', [term(8, 18)]), answer('b', [term(0, 20)])];
    expect(falseResistance(gold, answers)).toBe(0.5);
  });

  it('is 0 when nothing is marked, and when there is nothing to mark', () => {
    expect(falseResistance(gold, [answer('a', []), answer('b', [term(0, 20)])])).toBe(0);
    expect(falseResistance([], [])).toBe(0);
  });
});
