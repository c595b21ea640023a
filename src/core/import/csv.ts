import type { RawArticle } from './article';
import { ImportError, sample } from './error';
import { invertedNameOf } from './names';

/** Columns as Zotero and PubMed name them, in small letters. */
const COLUMNS: Record<string, keyof Omit<RawArticle, 'line' | 'authors'> | 'authors'> = {
  key: 'key',
  title: 'title',
  author: 'authors',
  authors: 'authors',
  'publication title': 'journal',
  'journal/book': 'journal',
  journal: 'journal',
  date: 'date',
  'publication year': 'date',
  year: 'date',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  doi: 'doi',
  pmid: 'pmid',
  pmcid: 'pmcid',
  url: 'url',
  extra: 'extra',
};

/**
 * Reads tables of articles with a header: Zotero's CSV, PubMed's CSV, and those named like them. Comma, semicolon or
 * tab, whichever the header has; quoted as RFC 4180 says.
 *
 * @param text with plain line feeds
 * @throws ImportError for a quotation that does not end, a row of another length, a header without title and DOI
 */
export function readCsv(text: string): RawArticle[] {
  const [header, ...rows] = table(text);
  if (!header) throw new ImportError('empty');
  const columns = header.cells.map((name) => COLUMNS[name.trim().toLowerCase()]);
  if (!columns.some((column) => column === 'title' || column === 'doi' || column === 'pmid'))
    throw new ImportError('unexpected', header.line, sample(header.cells.join(',')));
  return rows.map(({ cells, line }) => {
    if (cells.length !== header.cells.length)
      throw new ImportError('unexpected', line, `${cells.length} ≠ ${header.cells.length}`);
    const article: RawArticle = { line, authors: [] };
    for (const [i, column] of columns.entries()) {
      const value = (cells[i] ?? '').trim();
      if (column === undefined || value === '') continue;
      if (column === 'authors') article.authors = authorsOf(value);
      // The fuller of two dates: Zotero has a column for the year besides.
      else if (column !== 'date' || value.length > (article.date?.length ?? 0)) article[column] = value;
    }
    return article;
  });
}

/** "Mollica, Michelle; World Health Organization" (Zotero), "Mollica MA, Devasia TP." (PubMed). */
function authorsOf(value: string): string[] {
  const pubmed = /^[^,;]+ \p{Lu}{1,4}(?:, [^,;]+ \p{Lu}{1,4})*\.?$/u.test(value);
  if (pubmed) return value.replace(/\.$/, '').split(', ');
  return value
    .split(/\s*;\s*/)
    .filter(Boolean)
    .map(invertedNameOf);
}

interface Row {
  cells: string[];
  line: number;
}

function table(text: string): Row[] {
  const separator = /^(?:"[^"]*"|[^",;\t\n])*([,;\t])/.exec(text)?.[1] ?? ',';
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\n${separator}][^\\n${separator}]*)?)(${separator}|\\n|$)`,
    'y',
  );
  const rows: Row[] = [];
  let row: Row = { cells: [], line: 1 };
  let line = 1;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (match === null) throw new ImportError(text[at] === '"' ? 'not-closed' : 'unexpected', line, '"');
    const [whole, quoted, bare = '', end] = match;
    row.cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end === separator && cell.lastIndex < text.length) continue;
    if (end === separator) row.cells.push('');
    if (row.cells.some((value) => value.trim() !== '')) rows.push(row);
    row = { cells: [], line };
  }
  return rows;
}
