import { afterEach, describe, expect, it } from 'vitest';
import { RelatedItem } from '../../../../src/ui/card/RelatedItem';
import type { RelatedEntry } from '../../../../src/ui/card/types';
import { clear, show } from '../render';

afterEach(clear);

const entry: RelatedEntry = {
  article: { id: 'a', title: 'A title', authors: ['Doe J'], membership: 'member', concepts: [] },
  score: 1,
  sharedConcepts: [],
  sharedLabels: [],
  citedHere: false,
  bothCite: [],
  sharedAuthors: [],
  sharedWords: [],
  collections: [],
};
const reason = (more: Partial<RelatedEntry>) =>
  show(<RelatedItem entry={{ ...entry, ...more }} />).querySelector('.article-reason')?.textContent ?? '';

describe('why an article is related, in words', () => {
  it.each([
    [
      { sharedLabels: ['Drug-tolerant persister', 'MAPK reactivation'], bothCite: ['Steeg 2016'] },
      'Shares Drug-tolerant persister, MAPK reactivation. Both cite Steeg 2016',
    ],
    [{ citedHere: true }, 'Cited in this paper'],
    [{ citesThis: true as const, sharedAuthors: ['Doe J'] }, 'Cites this paper. Also by Doe J'],
    [{ bothCite: ['A 1', 'B 2', 'C 3', 'D 4', 'E 5', 'F 6'] }, 'Both cite A 1, B 2, C 3, D 4 and 2 more'],
    [{ sharedWords: ['exercise'] }, 'Titles share exercise'],
    [{ citedHere: true, sharedWords: ['exercise'] }, 'Cited in this paper'],
  ])('%o', (more, words) => expect(reason(more)).toBe(words));

  it('says nothing of journal and year that are not known', () => {
    expect(show(<RelatedItem entry={entry} />).querySelector('.article-source')?.textContent).toBe('Doe J');
  });
});
