/** What `npm run scan` runs inside the page: bundled by `reader-bundle.ts`, evaluated by `page-reader.ts`. */
import type { Citation, LinkSpan, PaperRef, Reference } from '../core/model';
import type { SectionSpan } from '../core/notes/selectors';
import { articleOf, identifiersOf } from '../page/article';
import { findCitations } from '../page/article/citations';
import { findReferences } from '../page/article/references';
import { pageTextOf } from '../page/notes/page-text';
import { readDocument } from '../page/read';
import type { ArticleAnswer } from './answer';

/** A page as text; plain JSON. */
export interface ReadPage {
  text: string;
  links: LinkSpan[];
  article: ArticleAnswer;
  /** What notes on the paper know it by. */
  paper: PaperRef;
  /** Its sections, as UTF-16 offsets into `text`. */
  sections: SectionSpan[];
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
    paper: paperOf(document),
    sections: pageTextOf(read.blocks).sections,
    references: items.map(({ reference }) => reference),
    citations: findCitations(document, read, items),
  };
}

/** What paper the page says it is, by the code of the content script; what it does not say is null. */
function statedArticle(document: Document): ArticleAnswer {
  const { doi = null, pmid = null, pmcid = null, title = null, journal = null } = articleOf(document);
  return { doi, pmid, pmcid, title, journal };
}

/** The paper as the content script names it when it asks for its notes. */
function paperOf(document: Document): PaperRef {
  const article = articleOf(document);
  const { version, chapter } = article;
  return {
    identifiers: identifiersOf(article),
    url: article.url ?? document.location.href.replace(/#.*$/s, ''),
    title: article.title ?? document.title,
    ...(version && { version }),
    ...(chapter && { chapter }),
  };
}
