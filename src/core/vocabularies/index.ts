export { compileVocabulary } from './compile';
export { VocabularyError } from './error';
export { parseVocabulary } from './parse';
export type { Tell } from './progress';
