import { PROOF, proofAt, proofOf as proofOfWord } from '../text/hash';

export const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** One more number into a hash: a step of FNV-1a. */
export const mixed = (h: number, value: number): number => Math.imul(h ^ value, PRIME);

/** FNV-1a over UTF-16 units: the hash by which `core/text` names a folded word. */
export function hashOf(text: string): number {
  let h = SEED;
  for (let i = 0; i < text.length; i++) h = mixed(h, text.charCodeAt(i));
  return h;
}

export const SECOND_SEED = 0x2f0b4a27;

/** A step of a second hash, independent of the first: two words that agree in both are one word. */
export function secondMixed(h: number, value: number): number {
  const x = Math.imul(h + value, 0x9e3779b1);
  return (x << 13) | (x >>> 19);
}

export function secondHashOf(text: string): number {
  let h = SECOND_SEED;
  for (let i = 0; i < text.length; i++) h = secondMixed(h, text.charCodeAt(i));
  return h;
}

/** Most bits of the second hash that are kept beside a word's class. */
const PROOF_BITS = 14;
const short = (h: number): number => (h ^ (h >>> 15)) & ((1 << PROOF_BITS) - 1);
export const proofOf = (word: string): number => short(proofOfWord(word));
/** The same of a word as it stands in a text, unfolded, and perhaps split by a seam. */
export const proofAtPlace = (text: string, start: number, end: number): number =>
  short(proofAt(text, start, end, PROOF));
