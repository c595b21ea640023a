/** What `npm run scan` runs inside the page: bundled by `reader-bundle.ts`, evaluated by `page-reader.ts`. */
import type { Citation, LinkSpan, Reference } from '../core/model';
import { articleOf } from '../page/article';
import { findCitations } from '../page/article/citations';
import { findReferences } from '../page/article/references';
import { readDocument } from '../page/read';
import type { ArticleAnswer } from './answer';

/** A page as text; plain JSON. */
export interface ReadPage {
  text: string;
  links: LinkSpan[];
  article: ArticleAnswer;
  references: Reference[];
  citations: Citation[];
}

/** Reads the document with the code of the content script. */
export function readPage(document: Document): ReadPage {
  const read = readDocument(document);
  const items = findReferences(document);
  return {
    text: read.text,
    links: read.links,
    article: statedArticle(document),
    references: items.map(({ reference }) => reference),
    citations: findCitations(document, read, items),
  };
}

/** What paper the page says it is, by the code of the content script; what it does not say is null. */
function statedArticle(document: Document): ArticleAnswer {
  const { doi = null, pmid = null, pmcid = null, title = null, journal = null } = articleOf(document);
  return { doi, pmid, pmcid, title, journal };
}
