const BLOCK_BREAK = 0x2029;
const SPACE = 0x20;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const EQUALS = 0x3d;

/** Longest short form of an entry, in UTF-16 units, before a number or a Greek letter's name behind it. */
const LONGEST = 28;

/** Bits of `SIGNS`. */
const OPENS = 1;
const CLOSES = 2;
const SIGNS = new Uint8Array(128);
for (const sign of ' ;,.:([') SIGNS[sign.charCodeAt(0)] = OPENS;
for (const sign of ' ,:=;()[]\n') SIGNS[sign.charCodeAt(0)] = (SIGNS[sign.charCodeAt(0)] ?? 0) | CLOSES;

const isDigit = (c: number) => c >= 0x30 && c <= 0x39;
/** Lower case of an ASCII letter; other signs turn into what no caller asks for. */
const lower = (c: number) => c | 0x20;

/** May the sign of an entry stand at `i`: a colon or equals sign, a comma, a dash between spaces? */
function maySign(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  if (c === COLON || c === EQUALS) return true;
  const next = text.charCodeAt(i + 1);
  if (c === COMMA) return next === SPACE;
  return c === SPACE && (next === COLON || next === EQUALS || next === HYPHEN);
}

/** May "alpha", "beta", "gamma", a number or a Roman numeral up to III stand at `i`, and a sign behind it? */
function mayBeNumbered(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  const next = text.charCodeAt(i + 1);
  if (isDigit(c)) {
    let end = i + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    return maySign(text, end);
  }
  switch (lower(c)) {
    case 0x69: // i
      return lower(next) === 0x69 || maySign(text, i + 1);
    case 0x61: // al(pha)
      return lower(next) === 0x6c;
    case 0x62: // be(ta)
      return lower(next) === 0x65;
    case 0x67: // ga(mma)
      return lower(next) === 0x61;
    default:
      return false;
  }
}

/** Signs that a reader sees, of ASCII. */
const isPrinted = (c: number) => c > SPACE && c < 0x7f;

/** May a heading or an "and" end before the space at `i`, so that a list begins behind it? */
function mayHeadList(text: string, i: number): boolean {
  const c = lower(text.charCodeAt(i - 1));
  return c === 0x73 || c === 0x6e || c === 0x64;
}

/**
 * Do a plain short form from `start` to `end` and a comma or dash stand between words, as in any sentence? That is an
 * entry by its shape and none by its place, so it is passed over as it would be.
 */
function isProse(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST / 2) return false;
  for (let i = start; i < end; i++) if (!isPrinted(text.charCodeAt(i))) return false;
  const first = text.charCodeAt(start);
  if (!isDigit(first) && (lower(first) < 0x61 || lower(first) > 0x7a)) return false;
  if (text.charCodeAt(end) === COMMA) return isPrinted(text.charCodeAt(end + 2));
  return (
    text.charCodeAt(end + 1) === HYPHEN &&
    text.charCodeAt(end + 2) === SPACE &&
    isPrinted(text.charCodeAt(end + 3))
  );
}

/**
 * The next place, from `from` on, where an entry of a list may open: most words are followed by no sign, and this
 * passes over them faster than an expression does. It may give a place where none opens, and leaves none out.
 * @returns -1 when there is none
 */
export function nextOpening(text: string, from: number): number {
  const { length } = text;
  let i = from;
  while (i < length) {
    const c = text.charCodeAt(i);
    let start = i;
    if (c < 128 ? ((SIGNS[c] as number) & OPENS) !== 0 : c === BLOCK_BREAK) {
      start++;
      if (c !== SPACE && text.charCodeAt(start) === SPACE) start++;
    } else if (i > 0) {
      i++;
      continue;
    }
    const stop = Math.min(length, start + LONGEST);
    let end = start;
    /** Where, within the short form, another entry may open. */
    let inner = -1;
    for (; end < stop; end++) {
      const sign = text.charCodeAt(end);
      if (sign < 128) {
        const bits = SIGNS[sign] as number;
        if (bits === 0) continue;
        if (bits & CLOSES) break;
      } else if (sign !== BLOCK_BREAK) continue;
      if (inner < 0) inner = end;
    }
    if (end > start) {
      if (maySign(text, end)) {
        if (c !== SPACE || i === 0 || !isProse(text, start, end) || mayHeadList(text, i)) return i;
        i = end;
        continue;
      }
      if (text.charCodeAt(end) === SPACE && mayBeNumbered(text, end + 1)) return i;
    }
    // A space behind the sign that opens would open the same entry.
    i = inner >= 0 ? inner : end > i ? end : i + 1;
  }
  return -1;
}
