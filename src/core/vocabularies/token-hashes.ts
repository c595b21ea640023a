import { type Tokens, tokenise } from '../text';
import { hashOf, mixed } from './hash';

/** The hashes of a text's tokens: the one place here that knows how `core/text` keeps them. */
export const hashesOf = (tokens: Tokens): Int32Array => tokens.hashes;
/** Those of tokens glued to the ones they join; only for tokens that join. */
export const gluedOf = (tokens: Tokens): Int32Array => tokens.joined;

/** Of the layout of compiled vocabularies: another number for another layout. */
const LAYOUT = '5';
/** Something of everything that folding and cutting treats. */
const PROBE = 'Tumour-cells (NF‐κB1): ﬁbre, naïve CD8+ T\u00a0cells—β2/α; 5′-Straße';

/**
 * The version of vocabularies compiled now. They hold hashes of folded words: when an update of the extension folds,
 * cuts or hashes text otherwise, what was compiled before would find nothing and tell nobody. So the version is
 * computed from what these functions do.
 */
export function vocabularyVersion(): number {
  const tokens = tokenise(PROBE);
  const hashes = hashesOf(tokens);
  let version = hashOf(LAYOUT);
  for (let i = 0; i < tokens.length; i++) version = mixed(version, hashes[i] as number);
  return version >>> 0;
}
