import { powerOfTwo } from './paths';

/**
 * Which words may begin a form, a bit for each, by hash: a Bloom filter with one hash (Bloom 1970). It may say yes for
 * no reason, never no. Most words of a text begin no form, and this is all that is asked about them.
 */
export type Beginnings = Int32Array<ArrayBuffer>;

/** Most integers: 128 kB, which a processor keeps at hand. */
const MOST = 2 ** 15;

/** The bit of a hash; its lowest five bits are the place in an integer. */
const bitOf = (hash: number): number => hash ^ (hash >>> 15);

/** @param hashes of all words that begin a form, spelling variants among them, each once */
export function packBeginnings(hashes: readonly number[]): Beginnings {
  const bits = new Int32Array(Math.min(MOST, Math.max(16, powerOfTwo(hashes.length + 1))));
  for (const hash of hashes) {
    const bit = bitOf(hash);
    const at = (bit >>> 5) & (bits.length - 1);
    bits[at] = (bits[at] as number) | (1 << (bit & 31));
  }
  return bits;
}

/** May a form begin with the word of this hash? @param mask the length of `bits`, less one */
export function mayBegin(bits: Beginnings, hash: number, mask: number): boolean {
  const bit = bitOf(hash);
  return (((bits[(bit >>> 5) & mask] as number) >>> (bit & 31)) & 1) === 1;
}
