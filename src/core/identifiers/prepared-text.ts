import type { IdentifierKind, Span } from '../model';

/** A text made even for recognition, with the way back to the offsets of the text as given. */
export interface PreparedText {
  text: string;
  /** UTF-16 offsets of `text.slice(start, end)` in the original; invisible characters at its ends are left out. */
  originalSpan(start: number, end: number): Span;
}

/** An identifier at UTF-16 offsets of a {@link PreparedText}. */
export interface Found extends Span {
  kind: IdentifierKind;
  value: string;
}

/**
 * Characters without width that publishers put inside addresses and long words: soft hyphen, zero-width space and
 * joiners, direction marks, word joiner, BOM. SEAM (U+2063) is not among them: it ends an identifier.
 */
const INVISIBLE = /\u00AD|[\u200B-\u200F]|[\u2060-\u2062]|\u2064|\uFEFF/g;

/** One-to-one replacements, so that offsets stay. BLOCK_BREAK (U+2029) is no space: nothing may cross it. */
const EVEN: readonly (readonly [RegExp, string])[] = [
  [/[\t\n\v\f\r\u00A0\u1680\u2000-\u200A\u2028\u202F\u205F\u3000]/g, ' '],
  [/[\u2010\u2011\uFE63\uFF0D]/g, '-'],
  [/[\u2044\u2215\uFF0F]/g, '/'],
  [/\uFF1A/g, ':'],
  [/\uFF08/g, '('],
  [/\uFF09/g, ')'],
  [/\uFF0C/g, ','],
  [/\uFF1B/g, ';'],
];

/**
 * Makes spaces, hyphens, slashes and full-width punctuation plain and takes invisible characters out.
 * Dashes that are also used between words (U+2012, U+2013, U+2212) are left to the recognisers.
 */
export function prepareText(original: string): PreparedText {
  let text = original;
  for (const [pattern, plain] of EVEN) text = text.replace(pattern, plain);

  // For the k-th character taken out, the offset in the stripped text at which it stood.
  const gaps: number[] = [];
  for (const match of text.matchAll(INVISIBLE)) gaps.push(match.index - gaps.length);
  if (gaps.length === 0) return { text, originalSpan: (start, end) => ({ start, end }) };

  const toOriginal = (at: number) => at + countUpTo(gaps, at);
  return {
    text: text.replace(INVISIBLE, ''),
    originalSpan: (start, end) => ({ start: toOriginal(start), end: toOriginal(end - 1) + 1 }),
  };
}

/** How many numbers of the ascending list are ≤ `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
