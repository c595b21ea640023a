/**
 * The tokens of a form so far, hashed in their order, are its path; no states are kept. Two bits for each path tell
 * whether a form goes on behind it and whether one ends with it: a Bloom filter with one hash (Bloom 1970), which may
 * say yes for no reason, never no. Length: a power of two.
 */
export type PathBits = Int32Array<ArrayBuffer>;

/** The path before any token. */
export const ROOT = 0x3c6ef372;

/** Bits of `pathKind`. */
export const GOES_ON = 1;
export const ENDS = 2;

/** The path after one more token, given by a number for it. */
export function step(path: number, token: number): number {
  let h = Math.imul(path, 0x9e3779b1 | 0) ^ token;
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b | 0);
  h ^= h >>> 13;
  return Math.imul(h, 0xc2b2ae35 | 0);
}

/** The power of two not below `n`, at least 2. */
export const powerOfTwo = (n: number): number => 2 ** Math.max(1, Math.ceil(Math.log2(n)));

/** How far a hash is shifted to give one of `count` numbers, a power of two. */
export const shiftFor = (count: number): number => Math.clz32(count) + 1;

/** How far a path is shifted to give the number of its two bits. */
export const pathShift = (bits: PathBits): number => shiftFor(bits.length) - 4;

/** May a form go on behind a path (1), end with it (2), both (3) or neither (0)? @param shift `pathShift` */
export function pathKind(bits: PathBits, path: number, shift: number): number {
  const slot = path >>> shift;
  return ((bits[slot >>> 4] as number) >>> ((slot & 15) << 1)) & 3;
}

/** Sixteen paths to an integer, half a dozen places for each form. */
export function packPaths(onward: Iterable<number>, ending: Iterable<number>, forms: number): PathBits {
  const bits = new Int32Array(powerOfTwo((forms * 6) / 16));
  const shift = pathShift(bits);
  const mark = (path: number, kind: number) => {
    const slot = path >>> shift;
    bits[slot >>> 4] = (bits[slot >>> 4] as number) | (kind << ((slot & 15) << 1));
  };
  for (const path of onward) mark(path, GOES_ON);
  for (const path of ending) mark(path, ENDS);
  return bits;
}
