/** A text without its invisible characters, with the way back to the offsets of the original. */
export interface CleanText {
  text: string;
  /** UTF-16 offset in the original of the clean offset `at`. */
  original(at: number): number;
}

/** Seam, soft hyphen, zero-width characters: they separate nothing that a reader sees. */
const INVISIBLE = /[\u2063\u00AD\u200B-\u200D\u2060\uFEFF]+/g;
/** Same length in, same length out, so these need no map. */
const HYPHENS = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g;
const SPACES = /[\t\r\n\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const QUOTES = /[\u2018-\u201F\u00AB\u00BB"`\u00B4]/g;

/**
 * Removes invisible characters and writes every hyphen, space and quote in one way.
 * A line feed becomes a space: only `BLOCK_BREAK` and punctuation separate.
 */
export function cleanText(raw: string): CleanText {
  const cuts: { at: number; shift: number }[] = [];
  let shift = 0;
  const visible = raw.replace(INVISIBLE, (run, offset: number) => {
    cuts.push({ at: offset - shift, shift: shift + run.length });
    shift += run.length;
    return '';
  });
  const text = visible.replace(HYPHENS, '-').replace(SPACES, ' ').replace(QUOTES, "'");
  return { text, original: (at) => at + shiftAt(cuts, at) };
}

/** Characters removed before the clean offset `at`: binary search in the sorted cuts. */
function shiftAt(cuts: { at: number; shift: number }[], at: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1]?.shift ?? 0;
}
