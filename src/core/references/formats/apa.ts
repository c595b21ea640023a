import { identifierLinks } from '../../identifiers';
import { invertedName } from './names';
import { stopped } from './plain';
import { pagesOrArticle, type Work } from './work';

/** Up to twenty authors are all named; of more, nineteen and the last. */
const MOST_AUTHORS = 20;

/**
 * One reference in the style of APA, 7th edition, as plain text: "Surname, A. B., & Surname, C. (2021). Title.
 * Journal, 71(2), 140–148. https://doi.org/…". Titles keep their case: which words are names cannot be told.
 */
export function apa(work: Work): string {
  if (!work.parsed) return work.text;
  const date = `(${work.year ?? 'n.d.'}${work.year === undefined && work.yearSuffix ? '-' : ''}${work.yearSuffix}).`;
  const authors = authorList(work);
  const title = work.title === undefined ? '' : stopped(work.title);
  // Without author the title stands first.
  const head = authors === '' ? (title === '' ? [date] : [title, date]) : [stopped(authors), date, title];
  return [...head, source(work), address(work)].filter((part) => part !== '').join(' ');
}

/** The reference list of APA stands in the order of the alphabet. */
export function inApaOrder(entries: readonly string[]): string[] {
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return [...entries].sort(compare);
}

function authorList({ authors, etAl }: Work): string {
  const names = authors.map(invertedName);
  const last = names.at(-1);
  if (last === undefined) return '';
  if (etAl) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, et al.`;
  if (names.length === 1) return last;
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

function source(work: Work): string {
  const { container, kind, volume, issue } = work;
  if (kind === 'chapter' && container !== undefined) {
    const pages = pagesOrArticle(work, '–');
    return stopped(`In ${container}${pages === undefined ? '' : ` (pp. ${pages})`}`);
  }
  const number = issue === undefined ? '' : `(${issue})`;
  const article =
    work.pages === undefined && work.article !== undefined ? `Article ${work.article}` : undefined;
  const parts = [container, `${volume ?? ''}${number}`, article ?? pagesOrArticle(work, '–')];
  const line = parts.filter((part) => part !== undefined && part !== '').join(', ');
  return line === '' ? '' : stopped(line);
}

function address({ doi, arxiv, url }: Work): string {
  if (doi !== undefined) return identifierLinks({ kind: 'doi', value: doi })[0]?.url ?? '';
  if (url !== undefined) return url;
  return arxiv === undefined ? '' : (identifierLinks({ kind: 'arxiv', value: arxiv })[0]?.url ?? '');
}
