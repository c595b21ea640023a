import { describe, expect, it } from 'vitest';
import { alphabetical, DIGITS, letterOf } from '../../../../src/core/lexicon/alphabet';

describe('letterOf', () => {
  it.each([
    ['Anoikis', 'A'],
    ['osimertinib', 'O'],
    ['β-catenin', 'B'],
    ['p95-HER2', 'P'],
    ['Ätiology', 'A'],
    ['5-Fluorouracil', DIGITS],
    ['3D spheroid culture', DIGITS],
  ])('puts %s under %s', (label, letter) => expect(letterOf(label)).toBe(letter));
});

describe('alphabetical', () => {
  const sorted = (...labels: string[]) =>
    alphabetical(labels.map((label) => ({ label }))).map((c) => c.label);

  it('goes letter by letter; spaces, hyphens and case do not count', () => {
    expect(sorted('Drug-tolerant persister', 'durvalumab', 'Drug tolerance', 'Drug screen')).toEqual([
      'Drug screen',
      'Drug tolerance',
      'Drug-tolerant persister',
      'durvalumab',
    ]);
  });

  it('puts digits first, in the order of their numbers, and Greek letters by name', () => {
    expect(sorted('BCL-2', 'β-catenin', 'Beta blocker', '53BP1 loss', '5-FU')).toEqual([
      '5-FU',
      '53BP1 loss',
      'BCL-2',
      'Beta blocker',
      'β-catenin',
    ]);
  });
});
