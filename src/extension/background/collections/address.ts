import { articleIdentifiers } from '../../../core/collections';
import { identifierLinks } from '../../../core/identifiers';
import type { CollectionArticle } from '../../../core/model';

/** Where an article can be read: by its DOI, else where its list led, else in an archive. */
export function articleUrl(article: CollectionArticle): string | undefined {
  const [first] = articleIdentifiers(article);
  const named = first && identifierLinks(first)[0]?.url;
  return article.doi ? named : (article.url ?? named);
}
