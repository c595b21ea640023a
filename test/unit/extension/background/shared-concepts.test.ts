import { describe, expect, it } from 'vitest';
import type { Match } from '../../../../src/core/model';
import { sharedConcepts } from '../../../../src/extension/background/shared-concepts';

describe('concepts that sentence and title share', () => {
  const scan = ({ text }: { text: string }) => ({
    matches: ['dormancy', 'relapse'].flatMap((concept): Match[] => {
      const start = text.toLowerCase().indexOf(concept);
      return start < 0
        ? []
        : [{ kind: 'term', concept, category: 'metastasis', start, end: start + concept.length }];
    }),
    abbreviations: [],
    context: { definitions: [], words: 0, oncologyWords: 0 },
  });
  const summary = (id: string) =>
    id === 'gone' ? undefined : { id, label: id.toUpperCase(), category: 'metastasis' as const };
  const known = { scanner: { scan }, summary } as unknown as Parameters<typeof sharedConcepts>[2];

  it('come in the order of the sentence, each once', () => {
    const shared = sharedConcepts(
      'Dormancy before relapse',
      ['relapse', 'emt', 'dormancy', 'relapse'],
      known,
    );
    expect(shared.map(({ label }) => label)).toEqual(['RELAPSE', 'DORMANCY']);
  });

  it('are none without a title or a sentence of ours', () => {
    expect(sharedConcepts('', ['relapse'], known)).toEqual([]);
    expect(sharedConcepts('Dormancy', [], known)).toEqual([]);
    expect(sharedConcepts('Dormancy', ['relapse'], known)).toEqual([]);
  });
});
