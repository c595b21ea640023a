/** What `npm run scan` runs inside the page: bundled by `reader-bundle.ts`, evaluated by `page-reader.ts`. */
import type { LinkSpan } from '../core/model';
import { readDocument } from '../page/read';
import type { ArticleAnswer } from './answer';

/** A page as text; plain JSON. */
export interface ReadPage {
  text: string;
  links: LinkSpan[];
  article: ArticleAnswer;
}

/** Reads the document with the code of the content script. */
export function readPage(document: Document): ReadPage {
  const { text, links } = readDocument(document);
  return { text, links, article: statedArticle(document) };
}

/** What the page's metadata say it is; empty metadata say nothing. */
function statedArticle(document: Document): ArticleAnswer {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const content = document.querySelector(`meta[name="${name}" i]`)?.getAttribute('content')?.trim();
      if (content) return content;
    }
    return null;
  };
  const doi = meta('citation_doi', 'dc.identifier', 'prism.doi')?.match(/10\.\d{4,9}\/\S+/)?.[0] ?? null;
  return {
    doi,
    pmid: meta('citation_pmid')?.match(/^\d{1,8}$/)?.[0] ?? null,
    pmcid:
      meta('citation_pmcid')
        ?.match(/PMC\d+/i)?.[0]
        .toUpperCase() ?? null,
    title: meta('citation_title', 'dc.title') ?? (document.title.trim() || null),
    journal: meta('citation_journal_title', 'prism.publicationname'),
  };
}
