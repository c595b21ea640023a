import { noTokens, type Tokens, tokenise } from '../text';

/** Tokens of one block after the other: nothing matches across blocks, and the tokens of one stay close at hand. */
export function readBlocks(text: string, read: (tokens: Tokens) => void): void {
  const tokens = noTokens();
  for (let from = 0; from < text.length; from = tokens.stop + 1) {
    tokenise(text, from, text.length, tokens, true);
    if (tokens.length > 0) read(tokens);
  }
}
