import type { AuthorName } from './names';
import { dotted } from './names';
import { pagesOrArticle, type Work } from './work';

const TYPES: Record<Work['kind'], string> = {
  journal: 'article-journal',
  chapter: 'chapter',
  book: 'book',
  preprint: 'article',
  web: 'webpage',
  other: 'document',
};

/** One item of CSL-JSON (schema 1.0.2), without absent fields. */
export function cslItem(work: Work, key: string): Record<string, unknown> {
  const { year, month, day } = work;
  const date = [year, month, month === undefined ? undefined : day].filter((part) => part !== undefined);
  const item = {
    id: key,
    type: TYPES[work.kind],
    title: work.parsed ? work.title : work.text,
    author: work.authors.length === 0 ? undefined : work.authors.map(cslName),
    'container-title': work.container,
    issued: year === undefined ? undefined : { 'date-parts': [date] },
    volume: work.volume,
    issue: work.issue,
    page: pagesOrArticle(work, '-'),
    number: work.arxiv === undefined ? undefined : `arXiv:${work.arxiv}`,
    DOI: work.doi,
    PMID: work.pmid,
    PMCID: work.pmcid,
    ISBN: work.isbn,
    URL: work.url,
    note: remark(work),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

const cslName = (name: AuthorName) =>
  'literal' in name ? { literal: name.literal } : { family: name.family, given: dotted(name.initials) };

function remark(work: Work): string | undefined {
  const remarks = [
    work.etAl ? 'The list of authors was cut short (et al.).' : '',
    work.title === undefined && work.parsed ? `As printed: ${work.text}` : '',
  ];
  return remarks.filter((text) => text !== '').join(' ') || undefined;
}
