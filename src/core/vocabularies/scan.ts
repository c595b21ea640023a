import type { Category, CompiledVocabulary, DocumentContext } from '../model';
import type { Tokens } from '../text';
import { vocabularyConceptId } from './concept-id';
import { vocabularyFinder } from './find';
import { loadVocabulary } from './load';
import type { VocabularyPlaces } from './precedence';

/** What a scanner is given of a vocabulary that is on. */
export interface ScannedVocabulary {
  id: string;
  category: Category;
  compiled: CompiledVocabulary;
}

/** Looks for several vocabularies in one text, whose tokens are cut once for all. */
export interface VocabulariesReader {
  read(tokens: Tokens): void;
  /** By vocabulary, in their order. */
  places(): VocabularyPlaces[];
}

/**
 * Readers of texts for some vocabularies. One that another version of the extension compiled is passed over until it
 * is compiled again: see `isCurrent`.
 */
export function vocabulariesReader(
  vocabularies: readonly ScannedVocabulary[],
  hidden: ReadonlySet<string>,
): (text: string, context: DocumentContext) => VocabulariesReader {
  const finders = vocabularies.flatMap(({ id, category, compiled }) => {
    const loaded = loadVocabulary(compiled);
    const anyHidden = [...hidden].some((concept) => concept.startsWith(`${id}:`));
    const isHidden = (c: number) => anyHidden && hidden.has(vocabularyConceptId(id, c));
    return loaded ? [{ id, category, find: vocabularyFinder(loaded), isHidden }] : [];
  });
  return (text, context) => {
    const readers = finders.map(({ id, category, find, isHidden }) => ({
      id,
      category,
      finder: find(text, context, isHidden),
    }));
    return {
      read(tokens) {
        for (const { finder } of readers) finder.read(tokens);
      },
      places: () => readers.map(({ id, category, finder }) => ({ id, category, places: finder.places() })),
    };
  };
}
