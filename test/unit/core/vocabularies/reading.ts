import { VocabularyError } from '../../../../src/core/vocabularies';
import { parseVocabulary } from '../../../../src/core/vocabularies/parse';

/** The concepts of a file. */
export const read = async (name: string, text: string) =>
  (await parseVocabulary(undefined, name, text)).concepts;

/** Why a file is refused, as `[line, reason]`; fails when it is not. */
export async function refusal(
  name: string,
  text: string,
): Promise<[line: number | undefined, reason: string]> {
  try {
    await parseVocabulary(undefined, name, text);
  } catch (error) {
    if (error instanceof VocabularyError) return [error.line, error.reason];
    throw error;
  }
  throw new Error(`${name} was read`);
}
