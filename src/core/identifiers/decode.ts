import { matchAt } from './boundary';

/** One character as meant, and the offset behind the text that stands for it. */
export interface Decoded {
  char: string;
  end: number;
}

/** `%3C`, and `%253C` when an address was encoded more than once. */
const PERCENT = /%(?:25){0,3}([0-9A-Fa-f]{2})/y;

/** `&lt;`, `&#60;`, `&#x3C;`, and `&amp;lt;` when a page escaped its text twice. */
const ENTITY = /&(?:amp;){0,3}(?:#(\d{1,5})|#[xX]([0-9A-Fa-f]{1,4})|(lt|gt|amp|quot|apos|nbsp|sol));/y;

const NAMED: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  sol: '/',
};

/**
 * Reads the character at an offset, undoing percent and entity encoding (repeated up to four times).
 * Returns null at the end of the text. A `%` or `&` that encodes nothing stands for itself.
 */
export function decodeAt(text: string, at: number): Decoded | null {
  const char = text[at];
  if (char === undefined) return null;
  if (char === '%') {
    const match = matchAt(PERCENT, text, at);
    if (match)
      return { char: String.fromCharCode(Number.parseInt(match[1] ?? '', 16)), end: PERCENT.lastIndex };
  } else if (char === '&') {
    const match = matchAt(ENTITY, text, at);
    if (match) return { char: entityChar(match), end: ENTITY.lastIndex };
  }
  return { char, end: at + 1 };
}

function entityChar([, decimal, hex, name]: RegExpExecArray): string {
  if (name) return NAMED[name] ?? '';
  return String.fromCharCode(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16));
}
