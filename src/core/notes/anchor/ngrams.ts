/** Units of one n-gram. At one changed character in five, a run of six still survives every fourth time. */
export const GRAM = 6;

/** Where a pattern may lie: the diagonal (offset in the text minus offset in the pattern) and how much speaks for it. */
export interface Seed {
  diagonal: number;
  votes: number;
}

/** Votes gathered for one pattern: the rarest n-grams first, so that a long page costs no more than a short one. */
const VOTES = 2500;
/** An n-gram that stands more often than this says nothing about a place. */
const COMMON = 1000;
/** Diagonals this near are one place: text lost or gained inside the pattern shifts its later half. */
export const SPREAD = 12;

/** All n-grams of a text by hash, as one table: a bucket's offsets are `places[heads[h] … heads[h + 1])`, ascending. */
export class GramIndex {
  readonly #codes: Uint16Array;
  readonly #shift: number;
  readonly #heads: Int32Array;
  readonly #places: Int32Array;
  readonly #votes = new Int32Array(VOTES + COMMON);

  /** @param codes the text's units; kept, not copied. Linear in the text. */
  constructor(codes: Uint16Array) {
    this.#codes = codes;
    const bits = Math.min(20, Math.max(10, Math.ceil(Math.log2(codes.length + 1))));
    this.#shift = 32 - bits;
    const count = Math.max(0, codes.length - GRAM + 1);
    const hashes = new Int32Array(count);
    this.#heads = new Int32Array((1 << bits) + 1);
    for (let i = 0; i < count; i++) {
      const hash = this.#hash(codes, i);
      hashes[i] = hash;
      (this.#heads[hash + 1] as number)++;
    }
    for (let h = 0; h < 1 << bits; h++)
      this.#heads[h + 1] = (this.#heads[h + 1] ?? 0) + (this.#heads[h] ?? 0);
    const next = this.#heads.slice();
    this.#places = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] as number;
      this.#places[next[hash] as number] = i;
      (next[hash] as number)++;
    }
  }

  #hash(codes: Uint16Array, at: number): number {
    let h = 0;
    for (let k = 0; k < GRAM; k++) h = Math.imul(h, 0x01000193) + (codes[at + k] as number);
    return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> this.#shift;
  }

  /**
   * Offsets at which the text equals a pattern, ascending, at most `limit` of them.
   * @param same compares the whole pattern at an offset.
   */
  occurrences(pattern: Uint16Array, same: (at: number) => boolean, limit: number): number[] {
    const found: number[] = [];
    if (pattern.length < GRAM) {
      const last = this.#codes.length - pattern.length;
      for (let at = 0; at <= last && found.length < limit; at++) {
        if (this.#codes[at] === pattern[0] && same(at)) found.push(at);
      }
      return found;
    }
    let rarest = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (let i = 0; i + GRAM <= pattern.length; i++) {
      const count = this.#count(this.#hash(pattern, i));
      if (count < fewest) {
        fewest = count;
        rarest = i;
      }
    }
    const hash = this.#hash(pattern, rarest);
    const end = this.#heads[hash + 1] as number;
    for (let p = this.#heads[hash] as number; p < end && found.length < limit; p++) {
      const at = (this.#places[p] as number) - rarest;
      if (at >= 0 && same(at)) found.push(at);
    }
    return found;
  }

  #count(hash: number): number {
    return (this.#heads[hash + 1] as number) - (this.#heads[hash] as number);
  }

  /** The places that share most rare n-grams with a pattern, best first, at most `limit`. */
  seeds(pattern: Uint16Array, limit: number): Seed[] {
    const grams: { offset: number; hash: number; count: number }[] = [];
    for (let offset = 0; offset + GRAM <= pattern.length; offset++) {
      const hash = this.#hash(pattern, offset);
      const count = this.#count(hash);
      if (count > 0 && count <= COMMON) grams.push({ offset, hash, count });
    }
    grams.sort((a, b) => a.count - b.count || a.offset - b.offset);
    let total = 0;
    for (const { offset, hash, count } of grams) {
      if (total >= VOTES) break;
      const head = this.#heads[hash] as number;
      for (let p = 0; p < count; p++) this.#votes[total++] = (this.#places[head + p] as number) - offset;
    }
    return peaks(this.#votes.subarray(0, total).sort(), limit);
  }
}

/** The densest stretches of {@link SPREAD} of an ascending list, which do not overlap. */
function peaks(votes: Int32Array, limit: number): Seed[] {
  const n = votes.length;
  const counts = new Int32Array(n);
  for (let i = 0, j = 0; i < n; i++) {
    while (j < n && (votes[j] as number) - (votes[i] as number) <= SPREAD) j++;
    counts[i] = j - i;
  }
  const found: Seed[] = [];
  while (found.length < limit) {
    let best = -1;
    for (let i = 0; i < n; i++) if ((counts[i] as number) > (counts[best] ?? 0)) best = i;
    const count = counts[best] ?? 0;
    if (count === 0) break;
    const low = votes[best] as number;
    found.push({ diagonal: votes[best + (count >> 1)] as number, votes: count });
    for (let i = 0; i < n; i++) {
      const distance = (votes[i] as number) - low;
      if (distance >= -SPREAD && distance <= 2 * SPREAD) counts[i] = 0;
    }
  }
  return found;
}
