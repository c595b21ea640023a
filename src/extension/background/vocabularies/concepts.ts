import type { ConceptSummary, VocabularyConcept } from '../../../core/model';
import { parseVocabularyConceptId, vocabularyConceptId } from '../../../core/vocabularies/concept-id';
import type { ConceptDetail, VocabularyEntry } from '../../../ui/card/types';
import { placeOf } from '../../store/vocabularies';
import { codesOf } from '../../vocabularies/code-links';
import { searchNames } from '../../vocabularies/names';
import { type LoadedVocabulary, vocabularies } from './loaded';

/** Pieces of texts kept at hand: those of the cards that were open last. */
const KEPT = 24;
/** Names are large and searched seldom: they are given up so long after the last search. Milliseconds. */
const NAMES_KEPT = 60_000;

/** What is known of the concepts of vocabularies; their texts are read from the disk one by one. */
export interface VocabularyConcepts {
  /** Undefined for an id of ours, and for one of a vocabulary that is off or gone. */
  entry(id: string): Promise<VocabularyEntry | undefined>;
  /** Of many at once, those that are known; each piece of texts is read once. */
  summaries(ids: readonly string[]): Promise<Map<string, ConceptSummary>>;
  detail(id: string): Promise<ConceptDetail | undefined>;
  search(query: string, limit: number): Promise<ConceptSummary[]>;
}

/** @param loaded the vocabularies that are on */
export function vocabularyConcepts(
  loaded: readonly LoadedVocabulary[],
  store: Pick<typeof vocabularies, 'texts' | 'names'> = vocabularies,
): VocabularyConcepts {
  const byId = new Map(loaded.map((one) => [one.id, one]));
  const pieces = new Map<string, Promise<VocabularyConcept[] | undefined>>();
  const names = new Map<string, Promise<string | undefined>>();
  let giveUp: ReturnType<typeof setTimeout> | undefined;

  /** Neighbours come with one another: who asks for all of a page asks for many of one piece. */
  async function concept(vocabulary: string, index: number): Promise<VocabularyConcept | undefined> {
    const { piece, at } = placeOf(index);
    const key = `${vocabulary} ${piece}`;
    const texts = pieces.get(key) ?? store.texts(vocabulary, piece);
    pieces.delete(key);
    pieces.set(key, texts);
    if (pieces.size > KEPT) pieces.delete(pieces.keys().next().value as string);
    try {
      return (await texts)?.[at];
    } catch (error) {
      pieces.delete(key);
      throw error;
    }
  }

  async function known(id: string) {
    const at = parseVocabularyConceptId(id);
    const vocabulary = at && byId.get(at.vocabulary);
    if (!at || !vocabulary) return undefined;
    const text = await concept(at.vocabulary, at.index);
    return text && { text, info: vocabulary.info };
  }

  const namesIn = (id: string) => {
    const list = names.get(id) ?? store.names(id);
    names.set(id, list);
    clearTimeout(giveUp);
    giveUp = setTimeout(() => names.clear(), NAMES_KEPT);
    return list;
  };

  async function entry(id: string): Promise<VocabularyEntry | undefined> {
    const found = await known(id);
    if (!found) return undefined;
    const { text, info } = found;
    return {
      id,
      label: text.label,
      category: info.category,
      ...(info.colour !== undefined && { mark: info.id }),
      vocabulary: info.name,
      ...(text.definition !== undefined && { gloss: text.definition }),
      synonyms: text.synonyms,
      codes: codesOf(text),
    };
  }

  async function summary(id: string): Promise<ConceptSummary | undefined> {
    const found = await entry(id);
    if (!found) return undefined;
    const { label, category, mark, gloss, vocabulary } = found;
    return {
      id,
      label,
      category,
      // In a list nothing else says where a term without a definition comes from.
      gloss: gloss ?? vocabulary,
      ...(mark !== undefined && { mark }),
    };
  }

  return {
    entry,
    async detail(id) {
      const found = await entry(id);
      if (!found) return undefined;
      const { vocabulary, codes, synonyms, ...rest } = found;
      const concept = { ...rest, synonyms: [...synonyms], codes: [], relations: {} };
      return { concept, codes, facts: [], relations: [], related: [], vocabulary };
    },
    async search(query, limit) {
      const found = await Promise.all(
        loaded.map(async ({ id }) => {
          const list = searchNames((await namesIn(id)) ?? '', query, limit);
          return Promise.all(list.map((index) => summary(vocabularyConceptId(id, index))));
        }),
      );
      return found.flat().filter((one) => one !== undefined);
    },
    async summaries(ids) {
      // Neighbours together: what is kept at hand is little beside the concepts of a large page.
      const inOrder = ids
        .map((id) => ({ id, at: parseVocabularyConceptId(id) }))
        .sort((a, b) => (a.at?.index ?? 0) - (b.at?.index ?? 0));
      const found = new Map<string, ConceptSummary>();
      const all = inOrder.map(async ({ id }) => {
        const one = await summary(id);
        if (one) found.set(id, one);
      });
      await Promise.all(all);
      return found;
    },
  };
}
