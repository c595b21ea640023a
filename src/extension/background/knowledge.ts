import compiled from 'virtual:oncogloss-lexicon';
import { articleKeys, type Interest, mergeArticles, relater, tagArticles } from '../../core/collections';
import { alphabetical, letterOf } from '../../core/lexicon/alphabet';
import { codeLink } from '../../core/lexicon/code-links';
import { factTables } from '../../core/lexicon/facts';
import { relationGraph } from '../../core/lexicon/graph';
import { compileCorrections, ownConcepts } from '../../core/lexicon/own';
import { lexiconSearch } from '../../core/lexicon/search';
import type { Concept, ConceptSummary, Corrections, Identifier } from '../../core/model';
import { createScanner, type Scanner } from '../../core/scan';
import type { ConceptDetail, RelatedEntry } from '../../ui/card/types';
import type { GlossaryEntry, PrintedConcept } from '../../ui/glossary/types';
import type { RelatedReply } from '../messages';
import { loadCorrections, onCorrections } from '../settings/corrections';
import { articleUrl } from './collections/address';
import { type Shelf, shelf } from './collections/shelf';
import { vocabularyConcepts } from './vocabularies/concepts';
import { type LoadedVocabulary, loadedVocabularies, onLoadedChanged } from './vocabularies/loaded';
import { markedScanner } from './vocabularies/scanner-marks';

/** How many related articles a card shows. */
const CARD_RELATED = 3;
/** How many a list is given at most: it is ranked, and nobody reads thousands. */
const MOST_RELATED = 200;

/** All that the background knows: made on first use, kept while the worker lives. */
export interface Knowledge {
  /** Looks for the lexicon, what the reader added to it, and the vocabularies that are on. */
  scanner: Scanner;
  /** What is printed of a concept. */
  entry(id: string): PrintedConcept | undefined;
  /** Of a concept of ours; those of vocabularies are read from the disk: see `summaries`. */
  summary(id: string): ConceptSummary | undefined;
  /** Of all concepts that are known, in the order asked for. */
  summaries(ids: readonly string[]): Promise<ConceptSummary[]>;
  /** All concepts in alphabetical order. */
  glossary(): GlossaryEntry[];
  /** Ours first. */
  search(query: string, limit: number): Promise<ConceptSummary[]>;
  /**
   * @param own identifiers of the page's article, which is not related to itself.
   * @param also others that claim the same words: those of vocabularies are told of.
   */
  detail(id: string, own?: readonly Identifier[], also?: readonly string[]): Promise<ConceptDetail | null>;
  /** Articles of all collections on the shelf. */
  related(interest: Interest): Promise<RelatedReply>;
}

const summarise = ({ id, label, category, gloss }: Concept): ConceptSummary => ({
  id,
  label,
  category,
  ...(gloss && { gloss }),
});

function makeKnowledge(corrections: Corrections, loaded: readonly LoadedVocabulary[]): Knowledge {
  const reader = {
    own: compileCorrections(corrections, compiled.concepts),
    hidden: new Set(corrections.hidden),
  };
  const scanner = markedScanner(
    createScanner(compiled, { ...reader, vocabularies: loaded }),
    loaded.filter(({ info }) => info.colour !== undefined).map(({ id }) => id),
  );
  const vocabularies = vocabularyConcepts(loaded);
  const all = [...compiled.concepts, ...ownConcepts(corrections)];
  const concepts = new Map(all.map((c) => [c.id, c]));
  // Each of these is needed only once a card or the popup opens, never for the first marks on a page.
  const lazy = <T>(make: () => T) => {
    let value: T | undefined;
    return () => {
      value ??= make();
      return value;
    };
  };
  const search = lazy(() => lexiconSearch(all));
  const graph = lazy(() => relationGraph(all));
  const facts = lazy(() => factTables(all));
  /** Articles are related by what the lexicon says, whatever vocabularies say of the same words. */
  const plainScanner = lazy(() => (loaded.length > 0 ? createScanner(compiled, reader) : scanner));
  /** For the collections as they stand; made anew when they change. */
  let relating: { followed: Shelf['followed']; relate: ReturnType<typeof relater> } | undefined;
  const relateWith = ({ bundled, followed }: Shelf) => {
    if (relating?.followed !== followed) {
      const tagged = [...bundled, ...followed].flatMap((c) => tagArticles(c, plainScanner()));
      relating = { followed, relate: relater(mergeArticles(tagged), concepts) };
    }
    return relating.relate;
  };

  async function related(interest: Interest, most = MOST_RELATED): Promise<RelatedReply> {
    const now = await shelf();
    const entries = relateWith(now)(interest, most).map((found): RelatedEntry => {
      const { article } = found;
      const url = articleUrl(article);
      const [key] = articleKeys(article);
      const mark = now.markOf(article);
      return {
        ...found,
        sharedLabels: found.sharedConcepts.map((id) => concepts.get(id)?.label ?? id),
        collections: now.holding(article).map(({ collection }) => collection.title),
        ...(url && { url }),
        ...(key && { key }),
        ...(mark && { mark }),
      };
    });
    return { collection: [...now.bundled, ...now.followed].map(({ title }) => title).join(' · '), entries };
  }

  const entry = (id: string): PrintedConcept | undefined => {
    const concept = concepts.get(id);
    return concept && { concept, ...facts()(concept, graph()(id)) };
  };

  return {
    scanner,
    entry,
    glossary: () =>
      alphabetical(all).map((concept) => ({
        ...summarise(concept),
        letter: letterOf(concept.label),
        links: graph()(concept.id).reduce((sum, group) => sum + group.concepts.length, 0),
      })),
    summary: (id) => {
      const concept = concepts.get(id);
      return concept && summarise(concept);
    },
    async summaries(ids) {
      const imported = await vocabularies.summaries(ids.filter((id) => !concepts.has(id)));
      return ids.flatMap((id) => {
        const concept = concepts.get(id);
        return (concept ? summarise(concept) : imported.get(id)) ?? [];
      });
    },
    async search(query, limit) {
      const ours = search()(query, limit).map(summarise);
      const room = limit - ours.length;
      return room > 0 ? [...ours, ...(await vocabularies.search(query, room)).slice(0, room)] : ours;
    },
    async detail(id, own = [], also = []) {
      const claims = (await Promise.all(also.map(vocabularies.entry))).filter((one) => one !== undefined);
      const besides = claims.length > 0 ? { also: claims } : {};
      const told = entry(id);
      if (!told) {
        const detail = await vocabularies.detail(id);
        return detail ? { ...detail, ...besides } : null;
      }
      const { entries } = await related(
        { concepts: [{ concept: id, count: 1 }], identifiers: [], own },
        CARD_RELATED,
      );
      return {
        ...told,
        codes: told.concept.codes.map((code) => ({
          ...codeLink(code),
          exact: code.exact,
          ...(code.name && { name: code.name }),
        })),
        related: entries,
        ...besides,
      };
    },
    related: (interest) => related(interest),
  };
}

let known: Promise<Knowledge> | undefined;

// What the reader corrects, or switches, counts from the next question on, in every tab.
const forget = () => {
  known = undefined;
};
onCorrections(forget);
onLoadedChanged(forget);

export function knowledge(): Promise<Knowledge> {
  known ??= Promise.all([loadCorrections(), loadedVocabularies()]).then((all) => makeKnowledge(...all));
  return known;
}
