import { type ImportedArticle, type RawArticle, tidyArticle } from './article';
import { readBibtex } from './bibtex';
import { readCsv } from './csv';
import { ImportError } from './error';
import { readIdentifiers } from './identifiers';
import { readJson } from './json';
import { mergeArticles } from './merge';
import { readNbib } from './nbib';
import { type ImportFormat, nameOfUnread, recogniseFormat } from './recognise';
import { readRis } from './ris';
import { plainText } from './text';

export type { ImportedArticle } from './article';
export { ImportError, type ImportReason, sample } from './error';
export { parseJson } from './json-text';
export type { ImportFormat } from './recognise';
export { decodeFile, plainText } from './text';

/** A collection larger than this is no longer a collection. */
export const MAX_ARTICLES = 20_000;

const READERS: Record<ImportFormat, (text: string) => RawArticle[]> = {
  ris: readRis,
  nbib: readNbib,
  bibtex: readBibtex,
  json: readJson,
  csv: readCsv,
  identifiers: readIdentifiers,
};

export interface Imported {
  format: ImportFormat;
  /** In the order of the file, those of one identifier once. */
  articles: ImportedArticle[];
  /** How many entries were the same article as another. */
  duplicates: number;
  /** Entries with neither title nor identifier nor address, which nothing could be done with: they are left out. */
  unnamed: { line: number; key: string }[];
}

/**
 * Reads the articles of a file: lists of identifiers, RIS, BibTeX, CSL-JSON and Zotero's JSON, PubMed's NBIB, CSV of
 * Zotero and PubMed. The format is known by the content. Abstracts and files are not kept. Pure.
 *
 * @param text as `decodeFile` gives it; line ends of any kind
 * @throws ImportError, with line and reason, for a file that is not wholly understood: nothing is taken of it then
 */
export function importArticles(text: string, fileName?: string): Imported {
  const plain = plainText(text);
  if (plain.trim() === '') throw new ImportError('empty');
  const format = recogniseFormat(plain, fileName);
  if (format === null) throw new ImportError('unknown-format', undefined, nameOfUnread(plain));
  const raw = READERS[format](plain);
  if (raw.length > MAX_ARTICLES) throw new ImportError('too-many', undefined, String(raw.length));
  if (raw.length === 0) throw new ImportError('empty');
  const unnamed: Imported['unnamed'] = [];
  const named: ImportedArticle[] = [];
  for (const entry of raw) {
    const article = tidyArticle(entry);
    if (article === null) unnamed.push({ line: entry.line, key: entry.key ?? '' });
    else named.push(article);
  }
  if (named.length === 0) throw new ImportError('nothing-named', unnamed[0]?.line, unnamed[0]?.key);
  const articles = mergeArticles(named);
  return { format, articles, duplicates: named.length - articles.length, unnamed };
}
