import type { TermMatch, VocabularyConcept } from '../../../../src/core/model';
import { createScanner } from '../../../../src/core/scan';
import { compileVocabulary } from '../../../../src/core/vocabularies/compile';
import { lexicon } from '../scan/lexicon';

/** A concept from a label and synonyms. */
export const concept = (label: string, ...synonyms: string[]): VocabularyConcept => ({
  id: label,
  label,
  synonyms,
  codes: [],
});

export const compiledOf = (...concepts: VocabularyConcept[]) => compileVocabulary(concepts);

type Vocabularies = Record<string, VocabularyConcept[]>;

/** A scanner of vocabularies, named by their ids, beside the shipped lexicon. */
export function scannerOf(vocabularies: Vocabularies, hidden: string[] = []) {
  return createScanner(lexicon, {
    hidden: new Set(hidden),
    vocabularies: Object.entries(vocabularies).map(([id, concepts]) => ({
      id,
      category: 'clinical',
      compiled: compileVocabulary(concepts),
    })),
  });
}

export const termsOf = (vocabularies: Vocabularies, text: string, hidden: string[] = []): TermMatch[] =>
  scannerOf(vocabularies, hidden)
    .scan({ text })
    .matches.flatMap((match) => (match.kind === 'term' ? [match] : []));

/** What one vocabulary finds in a text, as it is written there; what the lexicon finds besides is left out. */
export const foundBy = (concepts: VocabularyConcept[], text: string, hidden: string[] = []): string[] =>
  termsOf({ v: concepts }, text, hidden)
    .filter((m) => m.vocabulary === 'v' || m.also?.some((a) => a.vocabulary === 'v'))
    .map((m) => text.slice(m.start, m.end));
