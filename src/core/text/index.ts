export { foldText, foldTokens } from './fold';
export { plural, singular } from './plural';
export { spellings } from './spelling';
export { type Tokens, TokenFlag, tokenise } from './tokens';
