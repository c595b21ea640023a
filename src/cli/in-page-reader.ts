/** What `npm run scan` runs inside the page: bundled by `reader-bundle.ts`, evaluated by `page-reader.ts`. */
import type { LinkSpan } from '../core/model';
import { articleOf } from '../page/article';
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

/** What paper the page says it is, by the code of the content script; what it does not say is null. */
function statedArticle(document: Document): ArticleAnswer {
  const { doi = null, pmid = null, pmcid = null, title = null, journal = null } = articleOf(document);
  return { doi, pmid, pmcid, title, journal };
}
