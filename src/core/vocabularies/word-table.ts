import { hashOf, PROOF_BITS, proofOf } from './hash';

/**
 * Word → class: pairs of a word's hash and its entry, placed by the hash, collisions in the next free place. An entry
 * holds the class, and a second, short hash of the word above it, which is compared only where a form ends: so a word
 * that shares 32 bits with another one is no hit. 0 marks a free place.
 */
export type WordTable = Int32Array<ArrayBuffer>;

const CLASS_BITS = 32 - PROOF_BITS;
const CLASS = (1 << CLASS_BITS) - 1;
export const MAX_CLASSES = CLASS;

/** Share of places that are taken. */
const LOAD = 0.68;

/** A place among `capacity`, which need be no power of two. */
function placeOf(hash: number, capacity: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (((h ^ (h >>> 13)) >>> 0) * capacity) / 4294967296;
}

/** @param classes of the words, from 1 to `MAX_CLASSES` */
export function packWords(words: readonly string[], classes: (n: number) => number): WordTable {
  const capacity = Math.max(16, Math.ceil(words.length / LOAD));
  const table = new Int32Array(2 * capacity);
  words.forEach((word, n) => {
    const hash = hashOf(word);
    let at = placeOf(hash, capacity) | 0;
    while (table[2 * at + 1] !== 0) at = at + 1 === capacity ? 0 : at + 1;
    table[2 * at] = hash;
    table[2 * at + 1] = classes(n) | (proofOf(word) << CLASS_BITS);
  });
  return table;
}

/** The entry of a word by its hash; 0 for a word that no form has. */
export function entryOf(table: WordTable, hash: number): number {
  const capacity = table.length >> 1;
  let at = placeOf(hash, capacity) | 0;
  for (;;) {
    const entry = table[2 * at + 1] as number;
    if (entry === 0 || table[2 * at] === hash) return entry;
    at = at + 1 === capacity ? 0 : at + 1;
  }
}

export const classOf = (entry: number): number => entry & CLASS;

/** Is an entry that of the word with this proof, and not of another one with the same hash? */
export const isProven = (entry: number, proof: number): boolean => entry >>> CLASS_BITS === proof;
