import { CharClass, charTables, greekName } from './chars';
import { SEED_A, SEED_B, stepA, stepB } from './hash';

/** Bits of `Tokens.flags`. */
export const TokenFlag = {
  /** The token touches its predecessor only across a seam or a hyphen at a line end: both may be one word. */
  Joins: 1,
  /** A sign, not a word. */
  Sign: 2,
  /** Nothing may match across this token. */
  Break: 4,
} as const;

/**
 * The tokens of a text as parallel arrays, `length` of each used.
 * `starts`/`ends`: UTF-16 offsets into the text given, so a match maps back without a table.
 * `a`/`b`: two 32-bit hashes of the folded token. `joinedA`/`joinedB`: those of the token glued to the ones it joins.
 */
export interface Tokens {
  length: number;
  starts: Int32Array;
  ends: Int32Array;
  a: Int32Array;
  b: Int32Array;
  joinedA: Int32Array;
  joinedB: Int32Array;
  flags: Uint8Array;
}

function allocate(n: number): Tokens {
  return {
    length: 0,
    starts: new Int32Array(n),
    ends: new Int32Array(n),
    a: new Int32Array(n),
    b: new Int32Array(n),
    joinedA: new Int32Array(n),
    joinedB: new Int32Array(n),
    flags: new Uint8Array(n),
  };
}

/**
 * Cuts a text into folded tokens. Words are runs of letters and digits; a Greek letter is a word of its own under
 * its English name; spaces and hyphens separate and vanish; every other sign is a token. A dash with spaces around
 * it is punctuation, not a hyphen. Linear in the text.
 *
 * `"TGF‐β1, tumour"` → `tgf` `beta` `1` `,` `tumour`, each with its offsets in the original.
 */
export function tokenise(text: string): Tokens {
  const { classes, folds, longFolds } = charTables;
  const n = text.length;
  // A token takes at least one code unit, so the text's length bounds their number.
  const t = allocate(n + 1);
  let count = 0;
  let runA = SEED_A;
  let runB = SEED_B;
  /** True while only seams (or a line-end hyphen) stand between the last token and here. */
  let joinable = false;
  let i = 0;

  const push = (start: number, end: number, a: number, b: number, flags: number): void => {
    t.starts[count] = start;
    t.ends[count] = end;
    t.a[count] = a;
    t.b[count] = b;
    t.flags[count] = flags;
    count++;
  };

  while (i < n) {
    let c = text.charCodeAt(i);
    const cls = classes[c] as number;
    if (cls === CharClass.Word) {
      const start = i;
      const joins = joinable;
      if (!joins) {
        runA = SEED_A;
        runB = SEED_B;
      }
      let a = SEED_A;
      let b = SEED_B;
      let end = i;
      let k: number = cls;
      while (k === CharClass.Word || k === CharClass.Ignored) {
        if (k === CharClass.Word) {
          const long = c > 0x7f ? longFolds.get(c) : undefined;
          if (long === undefined) {
            const f = folds[c] as number;
            a = stepA(a, f);
            b = stepB(b, f);
            runA = stepA(runA, f);
            runB = stepB(runB, f);
          } else {
            for (let j = 0; j < long.length; j++) {
              const f = long.charCodeAt(j);
              a = stepA(a, f);
              b = stepB(b, f);
              runA = stepA(runA, f);
              runB = stepB(runB, f);
            }
          }
          end = i + 1;
        }
        if (++i >= n) break;
        c = text.charCodeAt(i);
        k = classes[c] as number;
      }
      t.joinedA[count] = runA;
      t.joinedB[count] = runB;
      push(start, end, a, b, joins ? TokenFlag.Joins : 0);
      joinable = true;
      continue;
    }
    switch (cls) {
      case CharClass.Ignored:
      case CharClass.Seam:
        break;
      case CharClass.Space:
        joinable = false;
        break;
      case CharClass.Greek: {
        const name = greekName(c) as string;
        let a = SEED_A;
        let b = SEED_B;
        for (let j = 0; j < name.length; j++) {
          a = stepA(a, name.charCodeAt(j));
          b = stepB(b, name.charCodeAt(j));
        }
        push(i, i + 1, a, b, 0);
        joinable = false;
        break;
      }
      case CharClass.Hyphen: {
        const spaceBefore = i === 0 || classes[text.charCodeAt(i - 1)] === CharClass.Space;
        const next = i + 1 < n ? (classes[text.charCodeAt(i + 1)] as number) : CharClass.Break;
        if (spaceBefore && next === CharClass.Space) push(i, i + 1, 0x2d, 0x2d, TokenFlag.Sign);
        // "metas-⏎tasis": a word broken by its typesetter may be one.
        const atLineEnd =
          !spaceBefore && next === CharClass.Space && /^[ \t]*\r?\n/.test(text.slice(i + 1, i + 9));
        if (atLineEnd && joinable) {
          i++;
          while (i < n && classes[text.charCodeAt(i)] === CharClass.Space) i++;
          continue;
        }
        joinable = false;
        break;
      }
      case CharClass.Break:
        push(i, i + 1, 0, 0, TokenFlag.Sign | TokenFlag.Break);
        joinable = false;
        break;
      default: {
        const f = folds[c] as number;
        push(i, i + 1, stepA(SEED_A, f), stepB(SEED_B, f), TokenFlag.Sign);
        joinable = false;
      }
    }
    i++;
  }
  t.length = count;
  return t;
}
