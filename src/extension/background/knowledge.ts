import collections from 'virtual:oncogloss-collection';
import compiled from 'virtual:oncogloss-lexicon';
import { type Interest, relatedArticles, tagArticles } from '../../core/collections';
import { identifierLinks } from '../../core/identifiers';
import { alphabetical, letterOf } from '../../core/lexicon/alphabet';
import { codeLink } from '../../core/lexicon/code-links';
import { factTables } from '../../core/lexicon/facts';
import { relationGraph } from '../../core/lexicon/graph';
import { compileCorrections, ownConcepts } from '../../core/lexicon/own';
import { lexiconSearch } from '../../core/lexicon/search';
import type { Concept, ConceptSummary, Corrections, Identifier, TaggedArticle } from '../../core/model';
import { createScanner, type Scanner } from '../../core/scan';
import type { ConceptDetail, RelatedEntry } from '../../ui/card/types';
import type { GlossaryEntry, PrintedConcept } from '../../ui/glossary/types';
import type { RelatedReply } from '../messages';
import { loadCorrections, onCorrections } from '../settings/corrections';

/** How many related articles a card shows. */
const CARD_RELATED = 3;

/** All that the background knows: made on first use, kept while the worker lives. */
export interface Knowledge {
  scanner: Scanner;
  /** What is printed of a concept. */
  entry(id: string): PrintedConcept | undefined;
  summary(id: string): ConceptSummary | undefined;
  /** All concepts in alphabetical order. */
  glossary(): GlossaryEntry[];
  search(query: string, limit: number): ConceptSummary[];
  /** @param own identifiers of the page's article, which is not related to itself. */
  detail(id: string, own?: readonly Identifier[]): ConceptDetail | null;
  related(interest: Interest): RelatedReply;
}

const summarise = ({ id, label, category, gloss }: Concept): ConceptSummary => ({
  id,
  label,
  category,
  ...(gloss && { gloss }),
});

function articleUrl(article: TaggedArticle): string | undefined {
  const { doi, pmcid, pmid } = article;
  if (doi) return identifierLinks({ kind: 'doi', value: doi })[0]?.url;
  if (pmcid) return identifierLinks({ kind: 'pmcid', value: pmcid })[0]?.url;
  return pmid ? identifierLinks({ kind: 'pmid', value: pmid })[0]?.url : undefined;
}

function makeKnowledge(corrections: Corrections): Knowledge {
  const scanner = createScanner(compiled, {
    own: compileCorrections(corrections, compiled.concepts),
    hidden: new Set(corrections.hidden),
  });
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
  const articles = lazy(() => collections.flatMap((collection) => tagArticles(collection, scanner)));

  const related = (interest: Interest): RelatedReply => ({
    collection: collections[0]?.title ?? '',
    entries: relatedArticles(articles(), interest, concepts).map((r): RelatedEntry => {
      const url = articleUrl(r.article);
      return {
        ...r,
        sharedLabels: r.sharedConcepts.map((id) => concepts.get(id)?.label ?? id),
        ...(url && { url }),
      };
    }),
  });

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
    search: (query, limit) => search()(query, limit).map(summarise),
    detail(id, own = []) {
      const told = entry(id);
      if (!told) return null;
      return {
        ...told,
        codes: told.concept.codes.map((code) => ({
          ...codeLink(code),
          exact: code.exact,
          ...(code.name && { name: code.name }),
        })),
        related: related({ concepts: [{ concept: id, count: 1 }], identifiers: [], own }).entries.slice(
          0,
          CARD_RELATED,
        ),
      };
    },
    related,
  };
}

let known: Promise<Knowledge> | undefined;

// What the reader corrects counts from the next question on, in every tab.
onCorrections(() => {
  known = undefined;
});

export function knowledge(): Promise<Knowledge> {
  known ??= loadCorrections().then(makeKnowledge);
  return known;
}
