/** The formats that are read. */
export type ImportFormat = 'ris' | 'nbib' | 'bibtex' | 'json' | 'csv' | 'identifiers';

/**
 * Which format a text is in, by what it says rather than by its name; null when it is none. The name decides only
 * between tables and lists.
 */
export function recogniseFormat(text: string, fileName = ''): ImportFormat | null {
  const start = text.slice(0, 20_000).trimStart();
  if (start === '') return null;
  if (/^[[{]/.test(start) && !/^\{?\s*\\/.test(start)) return 'json';
  if (/^PMID {0,2}- /m.test(start)) return 'nbib';
  if (/^TY {1,2}-/m.test(start)) return 'ris';
  if (/^[ \t]*@[A-Za-z]+[ \t]*[{(]/m.test(start)) return 'bibtex';
  if (/^(?:<|%PDF|PK)/.test(start)) return null;
  const [header = ''] = start.split('\n', 1);
  if (/^"?(?:Key|PMID|Title|DOI|Item Type)"?[,;\t]/i.test(header) || /\.(?:csv|tsv)$/i.test(fileName))
    return 'csv';
  return 'identifiers';
}

/** What a format that is not read is called, for a message; '' when it is not known. */
export function nameOfUnread(text: string): string {
  const start = text.slice(0, 2_000).trimStart();
  if (/^%PDF/.test(start)) return 'PDF';
  if (/<rdf:RDF/.test(start)) return 'RDF';
  if (/<!DOCTYPE html|<html/i.test(start)) return 'HTML';
  return /^<(?:\?xml|[A-Za-z])/.test(start) ? 'XML' : '';
}
