/** A pair of brackets, `()` or `[]`: offsets of the opening and of the closing sign. */
export interface Bracket {
  open: number;
  close: number;
}

/** No definition has a longer bracket; keeps a page of unclosed brackets linear. */
const LONGEST = 400;
const SIGNS = /[()[\]\u2029]/g;

/** The bracket pairs of a text in order of their opening signs. A block break closes all. Linear time. */
export function findBrackets(text: string): Bracket[] {
  const pairs: Bracket[] = [];
  let open: number[] = [];
  for (const match of text.matchAll(SIGNS)) {
    const sign = match[0];
    const at = match.index;
    if (sign === '\u2029') open = [];
    else if (sign === '(' || sign === '[') open.push(at);
    else {
      const wanted = sign === ')' ? '(' : '[';
      // A stray sign of the other kind is passed over, but not more than a few.
      for (let depth = 1; depth <= 3 && open.length >= depth; depth++) {
        const from = open[open.length - depth] as number;
        if (text[from] !== wanted) continue;
        open.length -= depth;
        if (at - from <= LONGEST) pairs.push({ open: from, close: at });
        break;
      }
    }
  }
  return pairs.sort((one, other) => one.open - other.open);
}
