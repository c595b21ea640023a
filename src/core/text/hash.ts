/** Start values of the two 32-bit hashes that name a token. */
export const SEED_A = 0x811c9dc5 | 0;
export const SEED_B = 0x2f0b4a27 | 0;

/** One step of the first hash (FNV-1a over code units). */
export const stepA = (h: number, c: number): number => Math.imul(h ^ c, 0x01000193);

/** One step of the second hash: a multiply-rotate, independent of the first. */
export const stepB = (h: number, c: number): number => {
  const x = Math.imul(h + c, 0x9e3779b1 | 0);
  return (x << 13) | (x >>> 19);
};
