import type { Collection, TaggedArticle } from '../model';
import type { Scanner } from '../scan';
import { emptyContext, withWords } from '../scan/oncology';

/**
 * The articles of a collection with the concepts that their titles name, each once, in the order of the title. One
 * title is too short to tell its field, so the titles together decide whether a bare "resistance" speaks of cancer.
 */
export function tagArticles<C extends Pick<Collection, 'title' | 'articles'>>(
  { title, articles }: C,
  scanner: Scanner,
): TaggedArticle[] {
  const context = withWords(emptyContext(), [title, ...articles.map((a) => a.title)].join('\n'));
  return articles.map((article) => {
    const { matches } = scanner.scan({ text: article.title, context });
    return {
      ...article,
      concepts: [...new Set(matches.flatMap((m) => (m.kind === 'term' ? [m.concept] : [])))],
    };
  });
}
