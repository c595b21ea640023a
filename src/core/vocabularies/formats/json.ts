import { ImportError, parseJson } from '../../import';
import { VocabularyError } from '../error';
import { checkDepth } from '../lines';
import { type Tell, within } from '../progress';
import { readEntries } from './entries';

/** A JSON document. @throws VocabularyError with the line where it stops being JSON */
export function jsonDocument(text: string, list: string) {
  checkDepth(text);
  try {
    return parseJson(text, list);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const what = error.reason === 'not-closed' ? `“${error.detail}” that is never closed` : 'not JSON';
    const found = error.reason === 'not-closed' || error.detail === '' ? '' : `: “${error.detail}”`;
    throw new VocabularyError(what + found, error.line);
  }
}

/** Reads a vocabulary in our own shape, as JSON; see `readEntries`. */
export function readJson(text: string, tell: Tell) {
  const { value, lineOf } = jsonDocument(text, 'concepts');
  tell(0.5);
  return readEntries(value, lineOf, within(tell, 0.5, 1));
}
