import type { Reference } from '../../model';
import { oneLine } from '../../text';
import { type AuthorName, authorName } from './names';

/** What kind of work a reference names, as far as its fields tell. */
export type WorkKind = 'journal' | 'chapter' | 'book' | 'preprint' | 'web' | 'other';

/** A reference ready to be written: values of one line each; absent where the paper's list does not tell. */
export interface Work {
  kind: WorkKind;
  n: number;
  authors: AuthorName[];
  /** True when the list of authors was cut short. */
  etAl: boolean;
  year?: number;
  yearSuffix: string;
  month?: number;
  day?: number;
  title?: string;
  container?: string;
  volume?: string;
  issue?: string;
  /** First and last page, the latter in full; only the first where one is named. */
  pages?: [first: string, last?: string];
  article?: string;
  doi?: string;
  pmid?: string;
  pmcid?: string;
  arxiv?: string;
  isbn?: string;
  url?: string;
  epub?: string;
  /** The entry as printed. */
  text: string;
  /** False when the entry could not be taken apart: then only `text` says what is cited. */
  parsed: boolean;
}

/** Makes a reference ready to be written; nothing is added that the list does not say. */
export function workOf(reference: Reference): Work {
  const line = (value: string | undefined) => (value === undefined ? '' : oneLine(value));
  const fields = {
    title: line(reference.title),
    container: line(reference.container),
    volume: line(reference.volume),
    issue: line(reference.issue),
    article: line(reference.article),
    doi: line(reference.doi),
    pmid: line(reference.pmid),
    pmcid: line(reference.pmcid),
    arxiv: line(reference.arxiv),
    isbn: line(reference.isbn),
    // Other schemes are nothing that a reader of the file should follow.
    url: /^https?:\/\//i.test(reference.url ?? '') ? line(reference.url) : '',
    epub: line(reference.epub),
  };
  const stated = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const pages = line(reference.pages);
  const located = fields.volume !== '' || pages !== '' || fields.article !== '';
  const work: Work = {
    ...stated,
    kind: kindOf(fields, located),
    n: reference.n,
    authors: reference.authors.map(authorName).filter((name) => !('literal' in name) || name.literal !== ''),
    etAl: reference.etAl === true,
    yearSuffix: line(reference.yearSuffix),
    text: line(reference.text),
    parsed: fields.title !== '' || (fields.container !== '' && located),
  };
  for (const part of ['year', 'month', 'day'] as const) {
    const value = reference[part];
    if (value !== undefined) work[part] = value;
  }
  if (pages !== '') work.pages = pageRange(pages);
  return work;
}

/** "140-148" and "140-8" are 140 to 148; what is no plain range is left whole. */
function pageRange(pages: string): [string, string?] {
  const [, first, last] = /^([^\s,–-]+)[–-]([^\s,–-]+)$/.exec(pages) ?? [];
  if (first === undefined || last === undefined) return [pages];
  const short = /^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length;
  return [first, short ? first.slice(0, first.length - last.length) + last : last];
}

function kindOf(
  fields: Record<'container' | 'isbn' | 'arxiv' | 'doi' | 'pmid' | 'pmcid' | 'url', string>,
  located: boolean,
): WorkKind {
  const { container, isbn, arxiv, doi, pmid, pmcid, url } = fields;
  if (isbn !== '') return container === '' ? 'book' : 'chapter';
  if (arxiv !== '' && !located) return 'preprint';
  if (container !== '' || pmid !== '' || pmcid !== '' || (doi !== '' && located)) return 'journal';
  return url !== '' && doi === '' ? 'web' : 'other';
}

/** Both pages with what stands between: "140–148", or the article number. */
export function pagesOrArticle(work: Work, dash: string): string | undefined {
  return work.pages ? work.pages.filter((page) => page !== undefined).join(dash) : work.article;
}
