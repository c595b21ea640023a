import { describe, expect, it } from 'vitest';
import { conceptOfHash, glossaryPage } from '../../../../src/extension/glossary/address';

describe('the address of the glossary', () => {
  it('names a concept by its fragment, and gives it back', () => {
    expect(glossaryPage('anoikis')).toBe('src/extension/glossary/index.html#anoikis');
    for (const id of ['anoikis', 'a b', 'a#b', '100%'])
      expect(conceptOfHash(new URL(glossaryPage(id), 'https://x.example/').hash)).toBe(id);
  });

  it('names none without a fragment', () => {
    expect(glossaryPage()).not.toContain('#');
    expect(conceptOfHash('')).toBeNull();
    expect(conceptOfHash('#')).toBeNull();
  });

  it('takes a fragment that is no URI text as it is', () => expect(conceptOfHash('#100%')).toBe('100%'));
});
