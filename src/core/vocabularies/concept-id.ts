/** The id under which a match names concept number `index` of a vocabulary: `"v1:17"`. */
export const vocabularyConceptId = (vocabulary: string, index: number): string => `${vocabulary}:${index}`;

/** Vocabulary and index of an id made by `vocabularyConceptId`; undefined for a concept of the lexicon. */
export function parseVocabularyConceptId(id: string): { vocabulary: string; index: number } | undefined {
  const at = id.lastIndexOf(':');
  const digits = id.slice(at + 1);
  return at > 0 && /^\d{1,9}$/.test(digits)
    ? { vocabulary: id.slice(0, at), index: Number(digits) }
    : undefined;
}
