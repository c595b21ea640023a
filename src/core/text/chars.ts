/**
 * What each UTF-16 code unit is to the tokeniser, and what it folds to.
 *
 * Folding is Unicode NFKD without marks, in lower case: `É` → `e`, `ﬁ` → `fi`, `²` → `2`, `Ｔ` → `t`.
 * Greek letters keep their own class, since papers write them as letter or as name (`TGF-β`, `TGF-beta`).
 */

export const CharClass = {
  /** Neither seen nor counted: soft hyphen, zero-width characters, combining marks, variation selectors. */
  Ignored: 0,
  /** Letters and digits: what tokens are made of. */
  Word: 1,
  Space: 2,
  /** Hyphens and dashes of every kind: between words as good as a space. */
  Hyphen: 3,
  /** A Greek letter: a token of its own, named. */
  Greek: 4,
  /** Two inline elements touch here (`SEAM` of core/model). */
  Seam: 5,
  /** Nothing crosses it (`BLOCK_BREAK` of core/model). */
  Break: 6,
  /** Any other sign: a token of its own. */
  Sign: 7,
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
const classes = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);
/** Folds that need more than one unit, `ﬁ` → `fi`, `ß` → `ss`. */
const longFolds = new Map<number, string>();

const LETTER = /[\p{L}\p{N}]/u;
const QUOTES: Record<number, number> = {
  8216: 0x27,
  8217: 0x27,
  8242: 0x27,
  8220: 0x22,
  8221: 0x22,
  8243: 0x22,
};

function classify(c: number): void {
  if (isIgnored(c)) classes[c] = CharClass.Ignored;
  else if (c === 0x2063) classes[c] = CharClass.Seam;
  else if (c === 0x2029) classes[c] = CharClass.Break;
  else if (isSpace(c)) classes[c] = CharClass.Space;
  else if (isHyphen(c)) classes[c] = CharClass.Hyphen;
  else if (greekName(c)) classes[c] = CharClass.Greek;
  else {
    const folded =
      c === 0xdf ? 'ss' : String.fromCharCode(c).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const first = folded.charCodeAt(0);
    classes[c] = folded && LETTER.test(folded) ? CharClass.Word : CharClass.Sign;
    folds[c] = QUOTES[c] ?? (folded ? first : c);
    if (folded.length > 1 && classes[c] === CharClass.Word) longFolds.set(c, folded);
  }
}

for (let c = 0; c < LIMIT; c++) classify(c);
for (let c = 0xfb00; c <= 0xfb06; c++) classify(c);
for (let c = 0xfe00; c <= 0xfeff; c++) classify(c);
for (let c = 0xff00; c <= 0xff5e; c++) classify(c);
for (let c = LIMIT; c < 0x10000; c++) {
  if (classes[c] !== 0 || isIgnored(c)) continue;
  // Ideographs, private use and surrogates: signs, so that nothing of ours ever matches inside them.
  classes[c] = CharClass.Sign;
  folds[c] = c;
}

/** Class of a code unit, one of `CharClass`. */
export function charClass(code: number): number {
  return classes[code] as number;
}

/** Tables for the tokeniser's inner loop: read only. */
export const charTables = { classes, folds, longFolds } as const;
