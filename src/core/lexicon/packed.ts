import { PROOF, proofOf, tokenHash } from '../text/hash';
import { type Beginnings, packBeginnings } from './beginnings';
import { type PathBits, packPaths, powerOfTwo, ROOT, shiftFor, step } from './paths';

/**
 * Forms, each a sequence of folded tokens, packed into a few typed arrays without any pointers: what the matcher asks,
 * once built never changed, stored and sent between threads as it is.
 *
 * A small bitmap tells which tokens begin a form (`beginnings`), a second one which paths go on and which end a form
 * (`paths`); both may say yes for no reason, never no. A path that ends is looked up in buckets by its upper bits and believed only when a
 * second hash, of the characters themselves, agrees too (filter, then confirm, as Hyperscan does): 64 bits in all.
 */
export interface PackedForms {
  /** Which tokens may begin a form. */
  first: Beginnings;
  paths: PathBits;
  /** Where the entries of each bucket begin; a power of two of buckets, and one number more. */
  buckets: Int32Array;
  /** Of each entry: path and proof mixed. */
  checks: Int32Array;
  /** Of each entry: the output number. Entries of one form stand in the order in which they were added. */
  outputs: Int32Array;
}

const checkOf = (path: number, proof: number) => proof ^ Math.imul(path, 0x2c1b3c6d);

/** Adds to `out` the outputs of the form that ends with this path and has this proof; none are added when there is none. */
export function outputsOf(forms: PackedForms, path: number, proof: number, out: number[]): void {
  const { buckets, checks, outputs } = forms;
  const bucket = path >>> shiftFor(buckets.length - 1);
  const check = checkOf(path, proof);
  const end = buckets[bucket + 1] as number;
  for (let e = buckets[bucket] as number; e < end; e++)
    if (checks[e] === check) out.push(outputs[e] as number);
}

/** A list of 32-bit integers that grows. */
class Numbers {
  length = 0;
  #list = new Int32Array(1024);
  push(n: number): void {
    if (this.length === this.#list.length) {
      const more = new Int32Array(2 * this.length);
      more.set(this.#list);
      this.#list = more;
    }
    this.#list[this.length++] = n;
  }
  get all(): Int32Array {
    return this.#list.subarray(0, this.length);
  }
}

/** Packs forms one after the other, without an object for each: 100,000 take some 100 ms. */
export class FormPacker {
  /** Hash of the first token of each entry. */
  readonly #first = new Numbers();
  /** Paths behind which a form goes on. */
  readonly #onward = new Numbers();
  readonly #paths = new Numbers();
  readonly #checks = new Numbers();
  readonly #outputs = new Numbers();

  /** @param tokens folded, as `foldTokens` gives them; without any, nothing is added. */
  add(tokens: readonly string[], output: number): void {
    if (tokens.length === 0) return;
    let path = ROOT;
    let proof = PROOF;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as string;
      const hash = tokenHash(token);
      if (i === 0) this.#first.push(hash);
      else this.#onward.push(path);
      path = step(path, hash);
      proof = proofOf(token, proof);
    }
    this.#paths.push(path);
    this.#checks.push(checkOf(path, proof));
    this.#outputs.push(output);
  }

  pack(): PackedForms {
    const count = this.#paths.length;
    const first = packBeginnings([...new Set(this.#first.all)]);
    const paths = packPaths(this.#onward.all, this.#paths.all, count);
    return { first, paths, ...this.#entries(powerOfTwo(count / 4)) };
  }

  /** Entries sorted by bucket, those of one bucket in the order in which they came, each once. */
  #entries(bucketCount: number): Pick<PackedForms, 'buckets' | 'checks' | 'outputs'> {
    const [paths, allChecks, allOutputs] = [this.#paths.all, this.#checks.all, this.#outputs.all];
    const shift = shiftFor(bucketCount);
    const counts = new Int32Array(bucketCount + 1);
    for (const path of paths) {
      const after = (path >>> shift) + 1;
      counts[after] = (counts[after] as number) + 1;
    }
    for (let b = 0; b < bucketCount; b++) counts[b + 1] = (counts[b + 1] as number) + (counts[b] as number);
    const order = new Int32Array(paths.length);
    const next = counts.slice();
    paths.forEach((path, entry) => {
      const bucket = path >>> shift;
      const at = next[bucket] as number;
      order[at] = entry;
      next[bucket] = at + 1;
    });
    const buckets = new Int32Array(bucketCount + 1);
    const checks = new Int32Array(paths.length);
    const outputs = new Int32Array(paths.length);
    let kept = 0;
    for (let b = 0; b < bucketCount; b++) {
      buckets[b] = kept;
      for (let o = counts[b] as number; o < (counts[b + 1] as number); o++) {
        const entry = order[o] as number;
        const check = allChecks[entry] as number;
        const output = allOutputs[entry] as number;
        let twice = false;
        for (let k = buckets[b] as number; k < kept; k++)
          twice ||= checks[k] === check && outputs[k] === output;
        if (twice) continue;
        checks[kept] = check;
        outputs[kept++] = output;
      }
    }
    buckets[bucketCount] = kept;
    return { buckets, checks: checks.slice(0, kept), outputs: outputs.slice(0, kept) };
  }
}

/** Packs token sequences with their output numbers. */
export function packForms(entries: Iterable<{ tokens: readonly string[]; output: number }>): PackedForms {
  const packer = new FormPacker();
  for (const { tokens, output } of entries) packer.add(tokens, output);
  return packer.pack();
}
