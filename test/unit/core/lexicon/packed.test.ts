import { describe, expect, it } from 'vitest';
import { decodeInt32, encodeInt32 } from '../../../../src/core/lexicon/base64';
import { mayBegin } from '../../../../src/core/lexicon/beginnings';
import { outputsOf, type PackedForms, packForms } from '../../../../src/core/lexicon/packed';
import { pathKind, pathShift, ROOT, step } from '../../../../src/core/lexicon/paths';
import { PROOF, proofOf, tokenHash } from '../../../../src/core/text/hash';

/** Outputs of a whole form; every filter on the way must let it through. */
const find = (forms: PackedForms, words: string[]): number[] => {
  let path = ROOT;
  let proof = PROOF;
  const out: number[] = [];
  if (!mayBegin(forms.first, tokenHash(words[0] as string), forms.first.length - 1)) return out;
  for (const [i, word] of words.entries()) {
    path = step(path, tokenHash(word));
    proof = proofOf(word, proof);
    const kind = pathKind(forms.paths, path, pathShift(forms.paths));
    if (!(kind & (i === words.length - 1 ? 2 : 1))) return out;
  }
  outputsOf(forms, path, proof, out);
  return out;
};

/** Word sequences that a seeded generator makes: the oracle is a plain Map. */
function sequences(n: number): string[][] {
  let seed = 7;
  const next = (m: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % m;
  };
  return Array.from({ length: n }, () => Array.from({ length: 1 + next(4) }, () => `w${next(900)}`));
}

describe('packForms', () => {
  it('gives exactly what was put in, for 20,000 sequences and as many that were not', () => {
    const oracle = new Map<string, number[]>();
    const entries = sequences(20_000).map((tokens, output) => ({ tokens, output }));
    for (const { tokens, output } of entries) {
      const key = tokens.join(' ');
      oracle.set(key, [...(oracle.get(key) ?? []), output]);
    }
    const forms = packForms(entries);
    for (const { tokens } of entries) expect(find(forms, tokens)).toEqual(oracle.get(tokens.join(' ')));
    let strangers = 0;
    for (const tokens of sequences(40_000).slice(20_000)) {
      if (oracle.has(tokens.join(' '))) continue;
      strangers++;
      expect(find(forms, [...tokens, 'stranger'])).toEqual([]);
      expect(find(forms, tokens)).toEqual([]);
    }
    expect(strangers).toBeGreaterThan(5000);
  });

  it('keeps the outputs of one form in the order in which they came, each once', () => {
    const tokens = ['brain', 'metastasis'];
    const forms = packForms([5, 3, 5, 9, 3].map((output) => ({ tokens, output })));
    expect(find(forms, tokens)).toEqual([5, 3, 9]);
  });

  it('lets most strangers through no filter', () => {
    const forms = packForms(sequences(20_000).map((tokens, output) => ({ tokens, output })));
    let through = 0;
    for (let i = 0; i < 10_000; i++)
      if (mayBegin(forms.first, tokenHash(`stranger${i}`), forms.first.length - 1)) through++;
    expect(through).toBeLessThan(1_500);
  });

  it('survives the journey as base64', () => {
    const { checks } = packForms([{ tokens: ['drug', 'tolerant', 'persister'], output: 0 }]);
    expect(decodeInt32(encodeInt32(checks))).toEqual(checks);
  });
});
