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
  /** Does any token join another one, or is any a break? Most blocks have neither, and are walked faster. */
  plain: boolean;
  /** Offset behind what was read: the end, or the block break before which it stopped. */
  stop: number;
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
    plain: true,
    stop: 0,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    hashes: new Int32Array(room),
    joined: new Int32Array(room),
    flags: new Uint8Array(room),
  };
}

/** Twice the room; gives it. */
function grow(tokens: Tokens): number {
  const more = noTokens(2 * tokens.starts.length);
  for (const name of ['starts', 'ends', 'hashes', 'joined', 'flags'] as const) {
    more[name].set(tokens[name]);
    (tokens[name] as Int32Array | Uint8Array) = more[name];
  }
  return tokens.starts.length;
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

const isSpaceAt = (text: string, i: number) => unitOf(text.charCodeAt(i)) === CharClass.Space;

/** Adds a token; `into.length` is the number of those before it. */
function put(into: Tokens, start: number, end: number, hash: number, flag: number): void {
  const at = into.length++;
  if (at === into.starts.length) grow(into);
  into.starts[at] = start;
  into.ends[at] = end;
  into.hashes[at] = hash;
  into.flags[at] = flag;
}

/**
 * Reads on in a word from `i`, where something stands that is not known yet, is not seen, or folds to several units.
 * @returns its hash so far, and with `into.stop` where it ends; what is not seen behind it is passed over
 */
function wordTail(text: string, i: number, to: number, hash: number, into: Tokens): number {
  let end = i;
  for (; i < to; i++) {
    const unit = unitOf(text.charCodeAt(i));
    if (unit > CharClass.Word && unit < FOLD) break;
    if (unit === CharClass.Ignored) continue;
    hash = hashOn(hash, text, i, i + 1);
    end = i + 1;
  }
  wordEnd = end;
  into.stop = i;
  return hash;
}
/** Where the word of the last `wordTail` ends. */
let wordEnd = 0;

/** Marks the last token as joined to the one before it. */
function join(text: string, into: Tokens): void {
  const at = into.length - 1;
  const before = at - 1;
  const run = (into.flags[before] as number) & TokenFlag.Joins ? into.joined[before] : into.hashes[before];
  into.flags[at] = TokenFlag.Joins;
  into.joined[at] = hashOn(run as number, text, into.starts[at] as number, into.ends[at] as number);
  into.plain = false;
}

/**
 * What is neither word nor space nor plain sign, at `i`: adds its token, if it is one.
 * @param joinable whether only seams stand between the last token and here
 * @returns whether they still do behind it, which begins at `into.stop`
 */
function special(text: string, i: number, to: number, joinable: boolean, into: Tokens): boolean {
  const c = text.charCodeAt(i);
  const unit = unitOf(c);
  const next = i + 1;
  into.stop = next;
  if (unit === CharClass.Ignored || unit === CharClass.Seam) return joinable;
  if (unit === CharClass.Space) return false;
  if (unit === CharClass.Hyphen) {
    const spaceBefore = i === 0 || isSpaceAt(text, i - 1);
    const spaceAfter = next < to && isSpaceAt(text, next);
    if (joinable && !spaceBefore && spaceAfter && LINE_END.test(text.slice(next, next + 8))) {
      while (into.stop < to && isSpaceAt(text, into.stop)) into.stop++;
      return true;
    }
    // Not the hash of any token: a dash that parts words is no word's.
    if (spaceBefore && spaceAfter) put(into, i, next, 0x2d, TokenFlag.Sign);
  } else if (unit === CharClass.Greek) put(into, i, next, tokenHash(greekName(c) as string), 0);
  else if (unit === CharClass.Break) {
    put(into, i, next, SEED, TokenFlag.Sign | TokenFlag.Break);
    into.plain = false;
  } else put(into, i, next, Math.imul(SEED ^ signFold(c), PRIME), TokenFlag.Sign);
  return false;
}

/**
 * Cuts `text.slice(from, to)` into folded tokens. Words are runs of letters and digits; a Greek letter is a word of
 * its own under its English name; spaces and hyphens separate and vanish; every other sign is a token. A dash with
 * spaces around it is punctuation, not a hyphen. Linear in the text.
 *
 * `"TGF‐β1, tumour"` → `tgf` `beta` `1` `,` `tumour`, each with its offsets in the original.
 *
 * @param into tokens of an earlier call, whose room is used again
 * @param oneBlock stop before a block break: see `Tokens.stop`
 */
export function tokenise(
  text: string,
  from = 0,
  to = text.length,
  into: Tokens = noTokens(),
  oneBlock = false,
): Tokens {
  let { starts, ends, hashes, flags } = into;
  let room = starts.length;
  let count = 0;
  into.plain = true;
  /** True while only seams (or a line-end hyphen) stand between the last token and here. */
  let joinable = false;
  let i = from;
  while (i < to) {
    const start = i;
    const c = text.charCodeAt(i);
    let unit = units[c] as number;
    if (unit === CharClass.Space) {
      joinable = false;
      i++;
      continue;
    }
    if (count === room) {
      room = grow(into);
      ({ starts, ends, hashes, flags } = into);
    }
    if (unit < FOLD) {
      if (unit === CharClass.Sign && c < 0x80) {
        // Folds to itself.
        starts[count] = i;
        ends[count] = ++i;
        hashes[count] = Math.imul(SEED ^ c, PRIME);
        flags[count++] = TokenFlag.Sign;
        joinable = false;
        continue;
      }
      if (unit === CharClass.Break && oneBlock) break;
      if (unit === 0) unit = unitOf(c);
      if (unit < FOLD && unit !== CharClass.Word) {
        into.length = count;
        joinable = special(text, i, to, joinable, into);
        i = into.stop;
        count = into.length;
        continue;
      }
    }
    let hash = SEED;
    while (unit >= FOLD) {
      hash = Math.imul(hash ^ unit, PRIME);
      if (++i >= to) break;
      unit = units[text.charCodeAt(i)] as number;
    }
    let end = i;
    if (unit <= CharClass.Word) {
      hash = wordTail(text, i, to, hash, into);
      i = into.stop;
      end = wordEnd;
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    flags[count++] = 0;
    if (joinable) {
      into.length = count;
      join(text, into);
    }
    joinable = true;
    // Behind most words a space stands.
    if (unit === CharClass.Space && i < to) {
      joinable = false;
      i++;
    }
  }
  into.length = count;
  into.stop = i;
  return into;
}
