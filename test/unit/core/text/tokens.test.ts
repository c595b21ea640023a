import { describe, expect, it } from 'vitest';
import { tokenHash } from '../../../../src/core/lexicon/packed';
import { foldTokens, TokenFlag, tokenise } from '../../../../src/core/text';

/** The originals of the tokens, as their offsets cut them out. */
const pieces = (text: string) => {
  const t = tokenise(text);
  return Array.from({ length: t.length }, (_, i) => text.slice(t.starts[i], t.ends[i]));
};

describe('tokenise', () => {
  it('maps every token back to its offsets', () => {
    expect(pieces('TGF‐β1, tumour–stroma')).toEqual(['TGF', 'β', '1', ',', 'tumour', 'stroma']);
  });

  it('hashes what foldTokens folds', () => {
    const text = 'Épithélial ﬁbroblast ＴＧＦ x² CD8⁺ “quoted” naïve';
    const t = tokenise(text);
    const folded = foldTokens(text);
    expect(t.length).toBe(folded.length);
    for (const [i, word] of folded.entries()) expect([t.a[i], t.b[i]]).toEqual(tokenHash(word));
  });

  it('does not see soft hyphens and zero-width spaces, but keeps their offsets', () => {
    const text = 'meta\u00adsta\u200bsis';
    expect(pieces(text)).toEqual([text]);
    const t = tokenise(text);
    expect([t.a[0], t.b[0]]).toEqual(tokenHash('metastasis'));
  });

  it('takes a dash with spaces around it for punctuation, without for a hyphen', () => {
    expect(foldTokens('lung – metastasis')).toHaveLength(2);
    expect(pieces('lung – metastasis')).toEqual(['lung', '–', 'metastasis']);
    expect(pieces('lung–metastasis')).toEqual(['lung', 'metastasis']);
  });

  it('joins words over a seam or a hyphen at a line end, and says so', () => {
    for (const text of ['metasta\u2063sis', 'metasta-\nsis']) {
      const t = tokenise(text);
      expect(t.length).toBe(2);
      expect(t.flags[1]).toBe(TokenFlag.Joins);
      expect([t.joinedA[1], t.joinedB[1]]).toEqual(tokenHash('metastasis'));
    }
    expect(tokenise('metasta\u2063 sis').flags[1]).toBe(0);
  });
});
