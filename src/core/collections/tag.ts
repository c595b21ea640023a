import type { Collection, TaggedArticle } from '../model';
import type { Scanner } from '../scan';

/** The articles of a collection with the concepts that their titles name, each once, in the order of the title. */
export function tagArticles(collection: Collection, scanner: Scanner): TaggedArticle[] {
  return collection.articles.map((article) => {
    // The collection is one of cancer therapy: a bare "resistance" in a title speaks of it.
    const context = { definitions: [], words: 1, oncologyWords: 1 };
    const { matches } = scanner.scan({ text: article.title, context });
    return {
      ...article,
      concepts: [...new Set(matches.flatMap((m) => (m.kind === 'term' ? [m.concept] : [])))],
    };
  });
}
