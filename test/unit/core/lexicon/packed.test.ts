import { describe, expect, it } from 'vitest';
import { decodeInt32, encodeInt32 } from '../../../../src/core/lexicon/base64';
import { packTrie, ROOT, step, tokenHash } from '../../../../src/core/lexicon/packed';

const find = (trie: ReturnType<typeof packTrie>, words: string[]): number[] => {
  let state = ROOT;
  for (const w of words) {
    state = step(trie, state, ...tokenHash(w));
    if (!state) return [];
  }
  const out: number[] = [];
  for (let o = trie.outputAt[state] as number; o >= 0 && trie.outputs[o] !== -1; o++)
    out.push(trie.outputs[o] as number);
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

describe('packTrie', () => {
  it('gives exactly what was put in, for 20,000 sequences and as many that were not', () => {
    const oracle = new Map<string, number[]>();
    const entries = sequences(20_000).map((tokens, output) => ({ tokens, output }));
    for (const { tokens, output } of entries) {
      const key = tokens.join(' ');
      oracle.set(key, [...(oracle.get(key) ?? []), output]);
    }
    const trie = packTrie(entries);
    for (const { tokens } of entries) expect(find(trie, tokens)).toEqual(oracle.get(tokens.join(' ')));
    let strangers = 0;
    for (const tokens of sequences(40_000).slice(20_000)) {
      if (oracle.has(tokens.join(' '))) continue;
      strangers++;
      expect(find(trie, [...tokens, 'stranger'])).toEqual([]);
      expect(find(trie, tokens)).toEqual([]);
    }
    expect(strangers).toBeGreaterThan(5000);
  });

  it('survives the journey as base64', () => {
    const { slots } = packTrie([{ tokens: ['drug', 'tolerant', 'persister'], output: 0 }]);
    expect(decodeInt32(encodeInt32(slots))).toEqual(slots);
  });
});
