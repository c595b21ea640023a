import { SEED_A, SEED_B, stepA, stepB } from '../text/hash';

/**
 * A trie over tokens, packed into two typed arrays: one open-addressing table for all transitions.
 *
 * A slot holds `check, next` for a transition `(state, token) → next`; its place comes from one mix of state and the
 * token's two hashes and `check` from another, so a wrong hit needs the same slot and the same 32 bits. States are
 * numbered from 1 (the root is 1, 0 is "none"). After the idea of perfect-hash automata such as daachorse's double
 * array (arXiv 2207.13870), with hashing in place of a base array: the alphabet here is all words.
 */
export interface PackedTrie {
  /** `2 * capacity` integers: check, next. `next` 0 marks a free slot. */
  slots: Int32Array;
  /** For each state the first entry of its outputs in `outputs`, or -1. */
  outputAt: Int32Array;
  /** Runs of output numbers, each run ended by -1. */
  outputs: Int32Array;
}

export const ROOT = 1;

const slotOf = (state: number, a: number, b: number): number => {
  let h = Math.imul(state, 0x9e3779b1 | 0) ^ a;
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b | 0) ^ b;
  h ^= h >>> 13;
  return Math.imul(h, 0xc2b2ae35 | 0) >>> 0;
};

const checkOf = (state: number, a: number, b: number): number =>
  (Math.imul(state + 0x7f4a7c15, 0x2c1b3c6d) ^ Math.imul(b, 0x297a2d39) ^ ((a << 7) | (a >>> 25))) | 0;

/** The state after `token` (its two hashes) in `state`, or 0. */
export function step(trie: PackedTrie, state: number, a: number, b: number): number {
  const { slots } = trie;
  const mask = (slots.length >> 1) - 1;
  const check = checkOf(state, a, b);
  let i = slotOf(state, a, b) & mask;
  for (;;) {
    const next = slots[2 * i + 1] as number;
    if (next === 0) return 0;
    if (slots[2 * i] === check) return next;
    i = (i + 1) & mask;
  }
}

/** The two hashes of a folded token given as a string: what `tokenise` computes from text. */
export function tokenHash(token: string): [a: number, b: number] {
  let a = SEED_A;
  let b = SEED_B;
  for (let i = 0; i < token.length; i++) {
    a = stepA(a, token.charCodeAt(i));
    b = stepB(b, token.charCodeAt(i));
  }
  // Hyphens with spaces around them are pushed under a fixed pair, never under a hash of theirs.
  return [a, b];
}

/**
 * Packs token sequences with their output numbers.
 * @throws RangeError when there are more states than an Int32 can number (never in practice).
 */
export function packTrie(entries: { tokens: string[]; output: number }[]): PackedTrie {
  const children: Map<string, number>[] = [new Map(), new Map()];
  const outputsOf: number[][] = [[], []];
  const transitions: [state: number, a: number, b: number, next: number][] = [];
  for (const { tokens, output } of entries) {
    let state = ROOT;
    for (const token of tokens) {
      const kids = children[state] as Map<string, number>;
      let next = kids.get(token);
      if (next === undefined) {
        next = children.length;
        kids.set(token, next);
        children.push(new Map());
        outputsOf.push([]);
        transitions.push([state, ...tokenHash(token), next]);
      }
      state = next;
    }
    const list = outputsOf[state] as number[];
    if (!list.includes(output)) list.push(output);
  }
  let capacity = 16;
  while (capacity * 0.6 < transitions.length) capacity *= 2;
  const slots = new Int32Array(2 * capacity);
  const mask = capacity - 1;
  for (const [state, a, b, next] of transitions) {
    let i = slotOf(state, a, b) & mask;
    while (slots[2 * i + 1] !== 0) i = (i + 1) & mask;
    slots[2 * i] = checkOf(state, a, b);
    slots[2 * i + 1] = next;
  }
  const outputAt = new Int32Array(children.length).fill(-1);
  const outputs: number[] = [];
  outputsOf.forEach((list, state) => {
    if (list.length === 0) return;
    outputAt[state] = outputs.length;
    outputs.push(...list, -1);
  });
  return { slots, outputAt, outputs: Int32Array.from(outputs) };
}
