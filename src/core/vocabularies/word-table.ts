import { hashOf, proofAtPlace, proofOf } from './hash';
import { type Offsets, packOffsets, SHIFT } from './offsets';

/**
 * Word → class, by the word's hash. The upper bits of the hash, mixed, tell the bucket; the lower sixteen are the key.
 * An entry holds the class, above it the bits of the hash between the two, and above those a second, short hash of the
 * word, which is compared only where a form ends. So all 32 bits are compared and 11 to 14 more: one strange word in
 * 2^44 / n is taken for one of n words.
 */
export interface WordTable {
  /** Where the entries of each bucket begin; a power of two of buckets, and one number more. */
  buckets: Offsets;
  keys: Uint16Array<ArrayBuffer>;
  entries: Int32Array<ArrayBuffer>;
}

/** Classes are numbered from 1; 0 stands for words of one hash, which only their second hash tells apart. */
export const MAX_CLASSES = (1 << 21) - 2;
const AMBIGUOUS = 0;

const KEY_BITS = 16;
const mix = (hash: number): number => {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return h ^ (h >>> 13);
};

/** How an entry's bits are divided, told from the number of buckets: four words to each. */
function divisionOf(bucketBits: number): { classBits: number; middleBits: number } {
  return { classBits: bucketBits + 2, middleBits: Math.max(0, 32 - KEY_BITS - bucketBits) };
}
const maskOf = (bits: number): number => (1 << bits) - 1;

/** A table, with how its bits are divided, at hand for a look-up. */
export interface WordReader {
  base: Offsets['base'];
  added: Offsets['added'];
  keys: WordTable['keys'];
  entries: WordTable['entries'];
  bucketShift: number;
  classBits: number;
  classMask: number;
  middleMask: number;
  proofShift: number;
}

export function wordReader({ buckets: { base, added }, keys, entries }: WordTable): WordReader {
  const bucketBits = Math.log2(added.length - 1);
  const { classBits, middleBits } = divisionOf(bucketBits);
  return {
    base,
    added,
    keys,
    entries,
    bucketShift: 32 - bucketBits,
    classBits,
    classMask: maskOf(classBits),
    middleMask: maskOf(middleBits),
    proofShift: classBits + middleBits,
  };
}

/** @param classes of the words, from 1 to `MAX_CLASSES` and no more than there are words */
export function packWords(words: readonly string[], classes: (n: number) => number): WordTable {
  const classBits = Math.max(3, 32 - Math.clz32(words.length + 1));
  const bucketBits = classBits - 2;
  const { middleBits } = divisionOf(bucketBits);
  const hashes = Int32Array.from(words, (word) => mix(hashOf(word)));
  const order = Int32Array.from(words, (_, n) => n).sort(
    (x, y) => ((hashes[x] as number) >>> 0) - ((hashes[y] as number) >>> 0) || x - y,
  );
  const starts = new Int32Array((1 << bucketBits) + 1);
  const keys: number[] = [];
  const entries: number[] = [];
  const put = (hash: number, wordClass: number, proof: number) => {
    const bucket = hash >>> (32 - bucketBits);
    starts[bucket + 1] = keys.push(hash & 0xffff);
    const middle = (hash >>> KEY_BITS) & maskOf(middleBits);
    entries.push(wordClass | (middle << classBits) | (proof << (classBits + middleBits)));
  };
  order.forEach((n, k) => {
    const hash = hashes[n] as number;
    const shared = (other: number | undefined) => other !== undefined && hashes[other] === hash;
    if (!shared(order[k - 1]) && shared(order[k + 1])) put(hash, AMBIGUOUS, 0);
    put(hash, classes(n), proofOf(words[n] as string));
  });
  for (let b = 1; b < starts.length; b++) starts[b] = Math.max(starts[b] as number, starts[b - 1] as number);
  return { buckets: packOffsets(starts), keys: Uint16Array.from(keys), entries: Int32Array.from(entries) };
}

/**
 * The place of a word's entry, by its hash; -1 for a word that no form has.
 * @param text where the word stands at `start` to `end`, read only where words share the hash
 */
export function placeOf(reader: WordReader, hash: number, text: string, start: number, end: number): number {
  const { base, added, keys, entries, classBits, middleMask } = reader;
  const h = mix(hash);
  const bucket = h >>> reader.bucketShift;
  const key = h & 0xffff;
  const behind = (base[(bucket + 1) >> SHIFT] as number) + (added[bucket + 1] as number);
  let proof = -1;
  for (let at = (base[bucket >> SHIFT] as number) + (added[bucket] as number); at < behind; at++) {
    if (keys[at] !== key || ((((entries[at] as number) >>> classBits) ^ (h >>> KEY_BITS)) & middleMask) !== 0)
      continue;
    if (proof < 0) {
      if (classAt(reader, at) !== AMBIGUOUS) return at;
      proof = proofAtPlace(text, start, end);
    } else if (isProven(reader, at, proof)) return at;
  }
  return -1;
}

export const classAt = ({ entries, classMask }: WordReader, place: number): number =>
  (entries[place] as number) & classMask;

/** Is a place that of the word with this proof, and not of another one with the same hash? */
export function isProven({ entries, proofShift }: WordReader, place: number, proof: number): boolean {
  return (entries[place] as number) >>> proofShift === (proof & maskOf(32 - proofShift));
}
