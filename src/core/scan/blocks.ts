import { BLOCK_BREAK } from '../model';
import { noTokens, type Tokens, tokenise } from '../text';

/** Tokens of one block after the other: nothing matches across blocks, and the tokens of one stay close at hand. */
export function readBlocks(text: string, read: (tokens: Tokens) => void): void {
  const tokens = noTokens();
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf(BLOCK_BREAK, from);
    const to = found < 0 ? text.length : found;
    if (to > from) read(tokenise(text, from, to, tokens));
    from = to + 1;
  }
}
