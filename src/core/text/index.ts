export { foldText, foldTokens } from './fold';
export { oneLine, wellFormed } from './one-line';
export { plural, singular } from './plural';
export { spellings } from './spelling';
export { noTokens, TokenFlag, type Tokens, tokenise } from './tokens';
