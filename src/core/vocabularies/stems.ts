import { foldTokens } from '../text';
import { hashOf } from './hash';

/** Letters by which two words are taken for the same; see `core/scan/definitions`. */
const STEM = 5;

/** Which of 64 bits stands for a word; -1 for one too short to tell. */
function bitOf(token: string): number {
  if (token.length < STEM) return -1;
  const h = hashOf(token.slice(0, STEM));
  return (h ^ (h >>> 13)) & 63;
}

/** Two 32-bit halves of a set of word stems: enough to tell whether texts may share a word, not which. */
export type StemBits = [low: number, high: number];

export function addStems(bits: StemBits, tokens: readonly string[]): void {
  for (const token of tokens) {
    const bit = bitOf(token);
    if (bit >= 32) bits[1] |= 1 << (bit - 32);
    else if (bit >= 0) bits[0] |= 1 << bit;
  }
}

export function stemsOf(text: string): StemBits {
  const bits: StemBits = [0, 0];
  addStems(bits, foldTokens(text));
  return bits;
}
