import { describe, expect, it } from 'vitest';
import { relationGraph } from '../../../../src/core/lexicon/graph';
import type { Concept } from '../../../../src/core/model';

const concept = (id: string, relations: Concept['relations'] = {}): Concept => ({
  id,
  label: id,
  category: 'metastasis',
  synonyms: [],
  codes: [],
  relations,
});

describe('relationGraph', () => {
  const graph = relationGraph([
    concept('a', { 'contrasts-with': ['b'], broader: ['c'], 'measured-by': ['nowhere'] }),
    concept('b', { 'contrasts-with': ['a'] }),
    concept('c', { precedes: ['a'] }),
  ]);

  it('computes inverses, and tells relations in one order for all', () => {
    expect(graph('a').map(({ relation, inverse }) => `${relation} ${inverse}`)).toEqual([
      'broader false',
      'precedes true',
      'contrasts-with false',
    ]);
    expect(graph('c').map(({ relation, inverse }) => `${relation} ${inverse}`)).toEqual([
      'broader true',
      'precedes false',
    ]);
  });

  it('tells a relation that reads the same both ways once', () => {
    expect(graph('b')).toEqual([
      { relation: 'contrasts-with', inverse: false, concepts: [{ id: 'a', label: 'a' }] },
    ]);
  });

  it('has nothing for an unknown id', () => expect(graph('nowhere')).toEqual([]));
});
