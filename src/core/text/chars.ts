/**
 * What each UTF-16 code unit is to the tokeniser, and what it folds to.
 *
 * Folding is Unicode NFKD without marks, in lower case: `É` → `e`, `ﬁ` → `fi`, `²` → `2`, `Ｔ` → `t`.
 * Greek letters keep their own class, since papers write them as letter or as name (`TGF-β`, `TGF-beta`).
 */

export const CharClass = {
  /** Neither seen nor counted: soft hyphen, zero-width characters, combining marks, variation selectors. */
  Ignored: 1,
  /** Letters and digits: what tokens are made of. */
  Word: 2,
  Space: 3,
  /** Hyphens and dashes of every kind: between words as good as a space. */
  Hyphen: 4,
  /** A Greek letter: a token of its own, named. */
  Greek: 5,
  /** Two inline elements touch here (`SEAM` of core/model). */
  Seam: 6,
  /** Nothing crosses it (`BLOCK_BREAK` of core/model). */
  Break: 7,
  /** Any other sign: a token of its own. */
  Sign: 8,
} as const;

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const GREEK_SYMBOLS: Record<number, string> = {
  181: 'mu',
  976: 'beta',
  977: 'theta',
  981: 'phi',
  982: 'pi',
  1008: 'kappa',
  1009: 'rho',
  1013: 'epsilon',
};

/** The English name of a Greek letter given as code unit; undefined for anything else. */
export function greekName(code: number): string | undefined {
  if (code >= 0x3b1 && code <= 0x3c9) return GREEK[code - 0x3b1];
  if (code >= 0x391 && code <= 0x3a9 && code !== 0x3a2) return GREEK[code - 0x391];
  return GREEK_SYMBOLS[code];
}

const isHyphen = (c: number) =>
  c === 0x2d || (c >= 0x2010 && c <= 0x2015) || c === 0x2212 || c === 0x2043 || c === 0xfe63 || c === 0xff0d;
const isIgnored = (c: number) =>
  c === 0xad ||
  (c >= 0x200b && c <= 0x200f) ||
  c === 0x2060 ||
  c === 0x2061 ||
  c === 0xfeff ||
  (c >= 0x300 && c <= 0x36f) ||
  (c >= 0xfe00 && c <= 0xfe0f);
const isSpace = (c: number) =>
  c === 0x20 ||
  (c >= 0x09 && c <= 0x0d) ||
  c === 0x85 ||
  c === 0xa0 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x2028 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x3000;

/** Code units above this are letters of other scripts or signs and fold to themselves. */
const LIMIT = 0x3000;

/** From here on an entry of `units` is the fold of a word character. */
export const FOLD = 0x10;
/**
 * For each code unit: 0 while nobody has asked for it (`unitOf` then finds out); what it folds to, `FOLD` and above,
 * for a word character that folds to one unit; else its class. One table, so that the tokeniser asks once for each
 * character; filled as characters turn up, so that nobody waits for it.
 */
export const units = new Uint16Array(0x10000);
/** Folds that need more than one unit, `ﬁ` → `fi`, `ß` → `ss`: class `Word` in `units`. */
const longFolds = new Map<number, string>();
/** Signs that fold to another sign. */
const signFolds = new Map<number, number>();

const LETTER = /[\p{L}\p{N}]/u;
const QUOTES: Record<number, number> = {
  8216: 0x27,
  8217: 0x27,
  8242: 0x27,
  8220: 0x22,
  8221: 0x22,
  8243: 0x22,
};

/** Ideographs, private use and surrogates are signs, so that nothing of ours ever matches inside them. */
const isForeign = (c: number) =>
  c >= LIMIT &&
  !(c >= 0xfb00 && c <= 0xfb06) &&
  !(c >= 0xfe00 && c <= 0xfeff) &&
  !(c >= 0xff00 && c <= 0xff5e);

function classify(c: number): number {
  if (isForeign(c)) return CharClass.Sign;
  if (isIgnored(c)) return CharClass.Ignored;
  if (c === 0x2063) return CharClass.Seam;
  if (c === 0x2029) return CharClass.Break;
  if (isSpace(c)) return CharClass.Space;
  if (isHyphen(c)) return CharClass.Hyphen;
  if (greekName(c)) return CharClass.Greek;
  const folded =
    c === 0xdf ? 'ss' : String.fromCharCode(c).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (LETTER.test(folded)) {
    if (folded.length === 1) return folded.charCodeAt(0);
    longFolds.set(c, folded);
    return CharClass.Word;
  }
  const sign = QUOTES[c] ?? (folded ? folded.charCodeAt(0) : c);
  if (sign !== c) signFolds.set(c, sign);
  return CharClass.Sign;
}

/** The entry of `units` for a code unit, never 0. */
export function unitOf(code: number): number {
  const known = units[code] as number;
  if (known !== 0) return known;
  const unit = classify(code);
  units[code] = unit;
  return unit;
}

/** Class of a code unit, one of `CharClass`. */
export function charClass(code: number): number {
  const unit = unitOf(code);
  return unit >= FOLD ? CharClass.Word : unit;
}

/** What a word character folds to whose entry in `units` is `Word`: more than one unit. */
export const longFold = (code: number): string => longFolds.get(code) as string;

/** What a sign folds to. */
export const signFold = (code: number): number => (code < 0x80 ? code : (signFolds.get(code) ?? code));
