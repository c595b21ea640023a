import { CharClass, FOLD, greekName, longFold, signFold, unitOf, units } from './chars';
import { PRIME, SEED, tokenHash } from './hash';

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
 * `hashes`: 32-bit hash of the folded token. `joined`, only where the token joins: that of it glued to those it joins.
 */
export interface Tokens {
  length: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  joined: Int32Array;
  flags: Uint8Array;
}

/** Room for the tokens of a long paragraph; `tokenise` makes more when it needs it. */
export function noTokens(room = 1024): Tokens {
  return {
    length: 0,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    hashes: new Int32Array(room),
    joined: new Int32Array(room),
    flags: new Uint8Array(room),
  };
}

function grow(tokens: Tokens): void {
  const more = noTokens(2 * tokens.starts.length);
  for (const name of ['starts', 'ends', 'hashes', 'joined', 'flags'] as const) {
    more[name].set(tokens[name]);
    (tokens[name] as Int32Array | Uint8Array) = more[name];
  }
}

/** The hash of the word characters of `text.slice(start, end)`, going on from that of a word before it. */
function hashOn(from: number, text: string, start: number, end: number): number {
  let h = from;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    const unit = unitOf(c);
    if (unit >= FOLD) h = Math.imul(h ^ unit, PRIME);
    else if (unit === CharClass.Word) h = tokenHash(longFold(c), h);
  }
  return h;
}

/** A word is broken by its typesetter: "metas-⏎tasis". */
const LINE_END = /^[ \t]*\r?\n/;

/**
 * Cuts `text.slice(from, to)` into folded tokens. Words are runs of letters and digits; a Greek letter is a word of
 * its own under its English name; spaces and hyphens separate and vanish; every other sign is a token. A dash with
 * spaces around it is punctuation, not a hyphen. Linear in the text.
 *
 * `"TGF‐β1, tumour"` → `tgf` `beta` `1` `,` `tumour`, each with its offsets in the original.
 *
 * @param into tokens of an earlier call, whose room is used again
 */
export function tokenise(text: string, from = 0, to = text.length, into: Tokens = noTokens()): Tokens {
  let { starts, ends, hashes, joined, flags } = into;
  let room = starts.length;
  let count = 0;
  /** True while only seams (or a line-end hyphen) stand between the last token and here. */
  let joinable = false;
  let i = from;
  while (i < to) {
    const start = i;
    const c = text.charCodeAt(i);
    let unit = units[c] as number;
    if (unit === 0) unit = unitOf(c);
    let hash = SEED;
    let flag = 0;
    let end = i + 1;
    if (unit >= FOLD || unit === CharClass.Word) {
      while (unit >= FOLD) {
        hash = Math.imul(hash ^ unit, PRIME);
        if (++i >= to) break;
        unit = units[text.charCodeAt(i)] as number;
      }
      end = i;
      // What is not known yet, is not seen, or folds to several units: rare, so apart from the loop above.
      for (; i < to && unit <= CharClass.Word; i++) {
        unit = unitOf(text.charCodeAt(i));
        if (unit > CharClass.Word && unit < FOLD) break;
        if (unit !== CharClass.Ignored) {
          hash = hashOn(hash, text, i, i + 1);
          end = i + 1;
        }
        unit = 0;
      }
      if (joinable) {
        flag = TokenFlag.Joins;
        const last = count - 1;
        const run = (flags[last] as number) & TokenFlag.Joins ? joined[last] : hashes[last];
        if (count === room) grow(into);
        into.joined[count] = hashOn(run as number, text, start, end);
      }
      joinable = true;
    } else {
      i++;
      if (unit === CharClass.Ignored || unit === CharClass.Seam) continue;
      if (unit === CharClass.Hyphen) {
        const spaceBefore = start === 0 || unitOf(text.charCodeAt(start - 1)) === CharClass.Space;
        const spaceAfter = i < to && unitOf(text.charCodeAt(i)) === CharClass.Space;
        if (joinable && !spaceBefore && spaceAfter && LINE_END.test(text.slice(i, i + 8))) {
          while (i < to && unitOf(text.charCodeAt(i)) === CharClass.Space) i++;
          continue;
        }
        joinable = false;
        if (!spaceBefore || !spaceAfter) continue;
        // Not the hash of any token: a dash that parts words is no word's.
        hash = 0x2d;
        flag = TokenFlag.Sign;
      } else {
        joinable = false;
        if (unit === CharClass.Space) continue;
        if (unit === CharClass.Greek) hash = tokenHash(greekName(c) as string);
        else if (unit === CharClass.Break) flag = TokenFlag.Sign | TokenFlag.Break;
        else {
          hash = Math.imul(SEED ^ signFold(c), PRIME);
          flag = TokenFlag.Sign;
        }
      }
    }
    if (count === room) {
      if (into.starts.length === room) grow(into);
      ({ starts, ends, hashes, joined, flags } = into);
      room = starts.length;
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    flags[count] = flag;
    count++;
  }
  into.length = count;
  return into;
}
