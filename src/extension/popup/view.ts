import { interestReferences } from '../../core/collections/interest';
import { identifierLinks } from '../../core/identifiers';
import {
  CATEGORIES,
  type Identifier,
  type PageState,
  type ReferenceOverview,
  type Settings,
} from '../../core/model';
import type { CategoryEntry, IdentifierEntry, TermEntry } from '../../ui/popup/types';
import { askBackground, type RelatedReply } from '../messages';

/** Counts of the legend: how many places of each category are on the page. */
export function categoryEntries(page: PageState | null, settings: Settings): CategoryEntry[] {
  return CATEGORIES.map((category) => ({
    category,
    count: (page?.terms ?? []).reduce((sum, t) => (t.category === category ? sum + t.count : sum), 0),
    shown: !settings.hiddenCategories.includes(category),
  }));
}

export function identifierEntries(page: PageState | null): IdentifierEntry[] {
  return (page?.identifiers ?? []).map(({ identifier, count }) => ({
    identifier,
    count,
    links: identifierLinks(identifier),
  }));
}

/** The page's terms with their first definition line. */
export async function termEntries(page: PageState | null): Promise<TermEntry[]> {
  if (!page || page.terms.length === 0) return [];
  const summaries = await askBackground('summaries', { ids: page.terms.map((t) => t.concept) });
  const byId = new Map(summaries.map((s) => [s.id, s]));
  return page.terms.flatMap(({ concept, count }) => {
    const summary = byId.get(concept);
    return summary ? [{ concept: summary, count }] : [];
  });
}

/** The collection's articles for a term, or for all that the page speaks of. */
export function relatedFor(
  page: PageState | null,
  concept: string | null,
  overview?: ReferenceOverview | null,
): Promise<RelatedReply> {
  const identifiers: Identifier[] = (page?.identifiers ?? []).map((i) => i.identifier);
  const concepts = concept
    ? [{ concept, count: 1 }]
    : (page?.terms ?? []).map((t) => ({ concept: t.concept, count: t.count }));
  const { title, authors } = page?.article ?? {};
  const own = page?.own ?? [];
  // What is asked of one term is answered for that term alone.
  if (concept !== null) return askBackground('related', { concepts, identifiers: [], own });
  return askBackground('related', {
    concepts,
    identifiers,
    own,
    references: interestReferences(overview?.references ?? []),
    ...(authors && { authors }),
    ...(title && { title }),
  });
}
