import type { CollectionArticle } from '../../../core/model';
import { foldText } from '../../../core/text';
import type { FoundArticle } from '../../../ui/collections/types';
import { articleUrl } from './address';
import type { Shelf } from './shelf';

/** "Doe J, Roe S · Clin Exp Metastasis 2023" */
export function sourceOf({ authors, journal, year }: CollectionArticle): string {
  const who = authors.length > 3 ? `${authors[0]} et al.` : authors.join(', ');
  return [who, [journal, year].filter(Boolean).join(' ')].filter(Boolean).join(' · ');
}

/** Articles that hold every word of the query, those with the words in the title first. */
export function searchArticles(shelf: Shelf, query: string, limit: number): FoundArticle[] {
  const words = foldText(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const holds = (text: string) => {
    const folded = foldText(text);
    return words.every((word) => folded.includes(word));
  };
  const found = shelf.articles.flatMap((article) => {
    const inTitle = holds(article.title);
    if (
      !inTitle &&
      !holds(`${article.title} ${article.authors.join(' ')} ${article.journal ?? ''} ${article.year ?? ''}`)
    )
      return [];
    return [{ article, inTitle }];
  });
  found.sort((a, b) => Number(b.inTitle) - Number(a.inTitle));
  return found.slice(0, limit).map(({ article }) => {
    const url = articleUrl(article);
    return {
      id: article.id,
      title: article.title,
      source: sourceOf(article),
      collection: shelf.holding(article)[0]?.collection.title ?? '',
      ...(url && { url }),
    };
  });
}
