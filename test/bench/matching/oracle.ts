import { BLOCK_BREAK } from '../../../src/core/model';
import type { Hit } from '../peers/types';

/** A word, or a sign by itself; what stands between tokens (spaces, hyphens) is none. */
const TOKEN = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s\u2010-\u2015\u2212\-\u2063]/gu;

interface Token {
  text: string;
  start: number;
  end: number;
}

const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(TOKEN), (m) => ({
    text: m[0].toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
  }));

/**
 * Where token sequences stand in a text, the leftmost longest, found the plain way: at every token all lengths are
 * looked up, longest first. Written for the benchmark, with nothing of the extension's in it: both must find the same.
 * Knows the letters of generated pages only (no Greek, no ligatures).
 *
 * @param sequences token sequences joined by one space, in small letters, each word as `same` gives it
 * @param same one word for all that count as the same
 */
export function naive(
  text: string,
  sequences: ReadonlySet<string>,
  same: (word: string) => string = (word) => word,
): Hit[] {
  let longest = 0;
  for (const sequence of sequences) longest = Math.max(longest, sequence.split(' ').length);
  const hits: Hit[] = [];
  let offset = 0;
  for (const block of text.split(BLOCK_BREAK)) {
    const tokens = tokensOf(block);
    for (let i = 0; i < tokens.length; ) {
      let next = i + 1;
      for (let n = Math.min(longest, tokens.length - i); n > 0; n--) {
        const taken = tokens.slice(i, i + n);
        if (!sequences.has(taken.map((token) => same(token.text)).join(' '))) continue;
        hits.push([offset + (taken[0] as Token).start, offset + (taken[n - 1] as Token).end]);
        next = i + n;
        break;
      }
      i = next;
    }
    offset += block.length + BLOCK_BREAK.length;
  }
  return hits;
}
