import collections from 'virtual:oncogloss-collection';
import compiled from 'virtual:oncogloss-lexicon';
import { type Interest, relatedArticles, tagArticles } from '../../core/collections';
import { identifierLinks } from '../../core/identifiers';
import { codeLink } from '../../core/lexicon/code-links';
import { relationGraph } from '../../core/lexicon/graph';
import { lexiconSearch } from '../../core/lexicon/search';
import type { Concept, ConceptSummary, TaggedArticle } from '../../core/model';
import { createScanner, type Scanner } from '../../core/scan';
import type { ConceptDetail, RelatedEntry } from '../../ui/card/types';
import type { RelatedReply } from '../messages';

/** How many related articles a card shows. */
const CARD_RELATED = 3;

/** All that the background knows: made on first use, kept while the worker lives. */
export interface Knowledge {
  scanner: Scanner;
  summary(id: string): ConceptSummary | undefined;
  search(query: string, limit: number): ConceptSummary[];
  detail(id: string): ConceptDetail | null;
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

function makeKnowledge(): Knowledge {
  const scanner = createScanner(compiled);
  const concepts = new Map(compiled.concepts.map((c) => [c.id, c]));
  // Each of these is needed only once a card or the popup opens, never for the first marks on a page.
  const lazy = <T>(make: () => T) => {
    let value: T | undefined;
    return () => {
      value ??= make();
      return value;
    };
  };
  const search = lazy(() => lexiconSearch(compiled.concepts));
  const graph = lazy(() => relationGraph(compiled.concepts));
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

  return {
    scanner,
    summary: (id) => {
      const concept = concepts.get(id);
      return concept && summarise(concept);
    },
    search: (query, limit) => search()(query, limit).map(summarise),
    detail(id) {
      const concept = concepts.get(id);
      if (!concept) return null;
      return {
        concept,
        codes: concept.codes.map((code) => ({
          ...codeLink(code),
          exact: code.exact,
          ...(code.name && { name: code.name }),
        })),
        relations: graph()(id),
        related: related({ concepts: [{ concept: id, count: 1 }], identifiers: [] }).entries.slice(
          0,
          CARD_RELATED,
        ),
      };
    },
    related,
  };
}

let known: Knowledge | undefined;

export function knowledge(): Knowledge {
  known ??= makeKnowledge();
  return known;
}
