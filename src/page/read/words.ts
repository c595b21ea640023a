/** White space at which most words end, looked for natively. */
const SPACES = [' ', '\n', '\t', '\u00a0', '\u2009'];

/** Number of words: runs of characters without white space. */
export function wordsIn(text: string): number {
  let words = text === '' || isSpace(text.charCodeAt(text.length - 1)) ? 0 : 1;
  for (const space of SPACES) {
    for (let at = text.indexOf(space); at >= 0; at = text.indexOf(space, at + 1)) {
      if (at > 0 && !isSpace(text.charCodeAt(at - 1))) words++;
    }
  }
  return words;
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 0xa0 || code === 0x2009;
