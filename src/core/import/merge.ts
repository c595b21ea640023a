import { articleIdentifiers, identifierKey } from '../collections';
import type { ImportedArticle } from './article';

/**
 * Makes articles that share a DOI (case-insensitive), PMID or PMCID one, in the order of the file. Each field is that
 * of the first which has it; the longer list of authors and the longer title win.
 */
export function mergeArticles(articles: readonly ImportedArticle[]): ImportedArticle[] {
  const kept: (ImportedArticle | null)[] = [];
  const at = new Map<string, number>();
  for (const article of articles) {
    const keys = keysOf(article);
    const [first, ...others] = [...new Set(keys.flatMap((key) => at.get(key) ?? []))].sort((a, b) => a - b);
    const index = first ?? kept.push(null) - 1;
    let merged = kept[index];
    merged = merged ? fullest(merged, article) : article;
    // One that has the identifiers of two kept apart so far joins them.
    for (const other of others) {
      const joined = kept[other];
      if (joined) merged = fullest(merged, joined);
      kept[other] = null;
    }
    kept[index] = merged;
    for (const key of keysOf(merged)) at.set(key, index);
  }
  return kept.filter((article) => article !== null);
}

const keysOf = (article: ImportedArticle): string[] => articleIdentifiers(article).map(identifierKey);

function fullest(a: ImportedArticle, b: ImportedArticle): ImportedArticle {
  return {
    ...b,
    ...a,
    title: b.title.length > a.title.length ? b.title : a.title,
    authors: b.authors.length > a.authors.length ? b.authors : a.authors,
  };
}
