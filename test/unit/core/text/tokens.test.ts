import { describe, expect, it } from 'vitest';
import { foldTokens, noTokens, TokenFlag, tokenise } from '../../../../src/core/text';
import { PROOF, proofAt, proofOf, tokenHash } from '../../../../src/core/text/hash';

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
    for (const [i, word] of folded.entries()) {
      expect(t.hashes[i]).toBe(tokenHash(word));
      expect(proofAt(text, t.starts[i] as number, t.ends[i] as number, PROOF)).toBe(proofOf(word));
    }
  });

  it('reads a part of a text, with the offsets of the whole, and uses its room again', () => {
    const room = noTokens(2);
    const text = 'lung cancer, metastasis in the liver and in the bones';
    const all = tokenise(text, 0, text.length, room);
    expect(all.length).toBe(11);
    const part = tokenise(text, 5, 11, room);
    expect([part.length, part.starts[0], part.ends[0], part.hashes[0]]).toEqual([
      1,
      5,
      11,
      tokenHash('cancer'),
    ]);
  });

  it('does not see soft hyphens and zero-width spaces, but keeps their offsets', () => {
    const text = 'meta\u00adsta\u200bsis';
    expect(pieces(text)).toEqual([text]);
    const t = tokenise(text);
    expect(t.hashes[0]).toBe(tokenHash('metastasis'));
    expect(proofAt(text, 0, text.length, PROOF)).toBe(proofOf('metastasis'));
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
      expect(t.joined[1]).toBe(tokenHash('metastasis'));
      expect(proofAt(text, 0, text.length, PROOF)).toBe(proofOf('metastasis'));
    }
    expect(tokenise('metasta\u2063 sis').flags[1]).toBe(0);
  });
});
