import { firstMeta, type Metas } from '../metas';

/** An ISBN-13 at the end, with or without hyphens; Oxford's `.001.0001` is the book, higher numbers are chapters. */
const BOOK = /(?:^|[^\d])97[89](?:-?\d){10}$|\/97[89]\d{10}\.001\.0001$/;
const CHAPTER_PATH = /\/chapters?(?:\/|$)|\/chapter-(?:abstract|pdf)\/|\/books?\/NBK\d+/i;
const BOOK_METAS = ['citation_inbook_title', 'citation_book_title', 'citation_isbn', 'dc.isbn', 'prism.isbn'];

/** True for the DOI of a whole book. */
export const isBookDoi = (doi: string): boolean => BOOK.test(doi.slice(doi.indexOf('/')));

/** True when metadata or address say that the page shows a part of a book. */
export function isChapter(metas: Metas, types: readonly string[], path: string): boolean {
  if (firstMeta(metas, 'citation_inbook_title') !== undefined) return true;
  if (types.some((type) => /chapter/i.test(type))) return true;
  const typed = [...(metas.get('dc.type') ?? []), ...(metas.get('citation_article_type') ?? [])];
  if (typed.some((type) => /chapter/i.test(type))) return true;
  if (metas.has('citation_journal_title')) return false;
  return CHAPTER_PATH.test(path) && (BOOK_METAS.some((name) => metas.has(name)) || /NBK\d/.test(path));
}

/**
 * What tells a chapter from the others of its book where the DOI does not: its pages, else its address. Undefined
 * where the DOI is the chapter's own.
 */
export function chapterOf(
  doi: string | undefined,
  pages: string | undefined,
  path: string,
): string | undefined {
  if (doi !== undefined && !isBookDoi(doi)) return undefined;
  // Chapters that each begin with page 1 are not told apart by it.
  if (pages !== undefined && !/^[1i](?:[-–]|$)/.test(pages)) return pages;
  return path.replace(/\/+$/, '') || undefined;
}
