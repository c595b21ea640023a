import { type PathBits, packPaths, powerOfTwo, ROOT, shiftFor, step } from '../lexicon/paths';
import { type Offsets, offsetAt, packOffsets } from './offsets';
import type { GrowingTrie } from './trie';

/**
 * Forms, sequences of word classes, found by their paths as those of the lexicon are: see `core/lexicon/packed`. A path
 * that ends is looked up in buckets by its upper bits and believed when a second hash of the classes agrees. Of known
 * words in a sequence that is no form, about one in 10⁹ is taken for one.
 */
export interface FormTable {
  paths: PathBits;
  /** Where the forms of each bucket begin; a power of two of buckets, and one number more. */
  buckets: Offsets;
  /** Of each form: the second hash. */
  checks: Int32Array<ArrayBuffer>;
  /** Of each form: what it gives; see `outputs`. */
  values: Int32Array<ArrayBuffer>;
}

/** The second hash of no classes. */
export const CHECK = 0x2545f491;

/** The second hash after one more class. */
export function checkStep(check: number, wordClass: number): number {
  const x = Math.imul(check + wordClass, 0x9e3779b1 | 0);
  return Math.imul((x << 13) | (x >>> 19), 0x2c1b3c6d);
}

/**
 * @param ends the states of the trie in which forms end, each once
 * @param values what each of them gives; none is 0
 */
export function packFormTable(trie: GrowingTrie, ends: Int32Array, values: Int32Array): FormTable {
  const states = trie.parent.length;
  const paths = new Int32Array(states);
  const checks = new Int32Array(states);
  const goesOn = new Uint8Array(states);
  paths[0] = ROOT;
  checks[0] = CHECK;
  for (let s = 1; s < states; s++) {
    const [parent, label] = [trie.parent.at(s), trie.label.at(s)];
    paths[s] = step(paths[parent] as number, label);
    checks[s] = checkStep(checks[parent] as number, label);
    goesOn[parent] = 1;
  }
  const bits = packPaths(
    paths.filter((_, s) => s > 0 && goesOn[s] === 1),
    ends.map((s) => paths[s] as number),
    ends.length,
  );
  const count = powerOfTwo(ends.length / 4);
  const shift = shiftFor(count);
  const order = Int32Array.from(ends, (_, n) => n);
  const bucketOf = (n: number) => (paths[ends[n] as number] as number) >>> shift;
  order.sort((x, y) => bucketOf(x) - bucketOf(y) || x - y);
  const starts = new Int32Array(count + 1);
  order.forEach((n, k) => {
    starts[bucketOf(n) + 1] = k + 1;
  });
  for (let b = 1; b <= count; b++) starts[b] = Math.max(starts[b] as number, starts[b - 1] as number);
  return {
    paths: bits,
    buckets: packOffsets(starts),
    checks: order.map((n) => checks[ends[n] as number] as number),
    values: order.map((n) => values[n] as number),
  };
}

/** What the form gives that ends with this path and has this second hash; 0 when there is none. */
export function formValue({ buckets, checks, values }: FormTable, path: number, check: number): number {
  const bucket = path >>> shiftFor(buckets.added.length - 1);
  const end = offsetAt(buckets, bucket + 1);
  for (let at = offsetAt(buckets, bucket); at < end; at++)
    if (checks[at] === check) return values[at] as number;
  return 0;
}
