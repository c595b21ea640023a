import type { Concept, Identifier, RelatedArticle, TaggedArticle } from '../model';

/** What is asked about: the concepts of a page with how often they stand there, or one concept alone. */
export interface Interest {
  concepts: readonly { concept: string; count: number }[];
  /** Identifiers that stand on the page: an article among them is cited there. */
  identifiers: readonly Identifier[];
  /** The page's own identifiers: an article is never related to itself. */
  own?: readonly Identifier[];
}

/** A neighbour (one step broader or narrower) counts half of the concept itself. */
const NEIGHBOUR = 0.5;
/** What being cited on the page adds: as much as one rare concept. */
const CITED = 1;

const names = (article: TaggedArticle, identifiers: readonly Identifier[]): boolean =>
  identifiers.some(
    ({ kind, value }) =>
      (kind === 'doi' && article.doi?.toLowerCase() === value.toLowerCase()) ||
      (kind === 'pmid' && article.pmid === value) ||
      (kind === 'pmcid' && article.pmcid === value),
  );

/** One step up: what a concept is a kind or a part of. */
function parents(concept: Concept | undefined): readonly string[] {
  return [...(concept?.relations.broader ?? []), ...(concept?.relations['part-of'] ?? [])];
}

/**
 * Articles related to a page or a concept, best first: each concept that an article's title shares with the interest
 * adds its rarity in the collection, `ln(1 + N / df)`, damped by how often the page uses it. Articles that share
 * nothing and are not cited are left out. Pure and deterministic: ties go by id.
 */
export function relatedArticles(
  articles: readonly TaggedArticle[],
  interest: Interest,
  concepts: ReadonlyMap<string, Concept>,
): RelatedArticle[] {
  const frequency = new Map<string, number>();
  for (const { concepts: ids } of articles)
    for (const id of ids) frequency.set(id, (frequency.get(id) ?? 0) + 1);
  const rarity = (id: string) => Math.log(1 + articles.length / (frequency.get(id) ?? 1));

  const weight = new Map<string, number>();
  const most = Math.max(1, ...interest.concepts.map((c) => c.count));
  const raise = (id: string, w: number) => weight.set(id, Math.max(weight.get(id) ?? 0, w));
  const asked = new Set(interest.concepts.map((c) => c.concept));
  for (const { concept, count } of interest.concepts) {
    const w = 0.5 + 0.5 * (Math.log(1 + count) / Math.log(1 + most));
    raise(concept, w);
    for (const id of parents(concepts.get(concept))) raise(id, w * NEIGHBOUR);
  }
  for (const { concepts: ids } of articles) {
    for (const id of ids) if (parents(concepts.get(id)).some((p) => asked.has(p))) raise(id, NEIGHBOUR);
  }

  return articles
    .filter((article) => !names(article, interest.own ?? []))
    .map((article) => {
      const sharedConcepts = article.concepts
        .filter((id) => weight.has(id))
        .sort((a, b) => rarity(b) - rarity(a) || a.localeCompare(b));
      const citedHere = names(article, interest.identifiers);
      const score = sharedConcepts.reduce(
        (sum, id) => sum + (weight.get(id) ?? 0) * rarity(id),
        citedHere ? CITED : 0,
      );
      return { article, score, sharedConcepts, citedHere };
    })
    .filter((r) => r.score > 0)
    .sort((a, b) => b.score - a.score || a.article.id.localeCompare(b.article.id));
}
