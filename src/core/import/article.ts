import { findIdentifiers, identifierFromLink } from '../identifiers';
import type { ListedArticle } from '../model';
import { oneLine } from '../text';
import { wholeDoi } from './doi';

/** An article as a file names it. The title is empty where the file has identifiers only. */
export type ImportedArticle = ListedArticle;

/** What the readers of the formats hand over, as written in the file. Lists may be empty. */
export interface RawArticle {
  /** Where it begins, from 1. */
  line: number;
  /** How the file calls it. */
  key?: string | undefined;
  title?: string | undefined;
  /** "Surname INITIALS", or an organisation as written. */
  authors: string[];
  journal?: string | undefined;
  /** Anything that begins with, or contains, a year. */
  date?: string | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  pages?: string | undefined;
  doi?: string | undefined;
  pmid?: string | undefined;
  pmcid?: string | undefined;
  url?: string | undefined;
  /** Free text in which reference managers put identifiers: "PMID: 123". */
  extra?: string | undefined;
}

const MOST_AUTHORS = 400;

/** Puts an article in order: identifiers canonical, text on one line; null when it names nothing. */
export function tidyArticle(raw: RawArticle): ImportedArticle | null {
  const line = (value: string | undefined, most = 1000) => oneLine((value ?? '').slice(0, most));
  const article: ImportedArticle = {
    title: line(raw.title).replace(/(?<=[\p{L}\p{N})"”’])\.$/u, ''),
    authors: raw.authors
      .slice(0, MOST_AUTHORS)
      .map((author) => line(author, 200))
      .filter(Boolean),
  };
  const journal = line(raw.journal, 400);
  if (journal !== '') article.journal = journal;
  Object.assign(article, dateOf(line(raw.date, 60)), identifiersOf(raw));
  const volumePages = placeOf(line(raw.volume, 60), line(raw.issue, 60), line(raw.pages, 60));
  if (volumePages !== '') article.volumePages = volumePages;
  const url = line(raw.url, 2000);
  if (/^https?:\/\/[^\s"<>]+$/i.test(url) && identifierFromLink(url) === null) article.url = url;
  const named = article.title !== '' || article.doi || article.pmid || article.pmcid || article.url;
  return named ? article : null;
}

function identifiersOf(raw: RawArticle): Pick<ImportedArticle, 'doi' | 'pmid' | 'pmcid'> {
  const ids: Pick<ImportedArticle, 'doi' | 'pmid' | 'pmcid'> = {};
  const doi = raw.doi === undefined ? null : wholeDoi(raw.doi);
  if (doi !== null) ids.doi = doi;
  const pmid = /^\s*(?:PMID:?\s*)?0*([1-9]\d{0,7})\s*$/i.exec(raw.pmid ?? '')?.[1];
  if (pmid !== undefined) ids.pmid = pmid;
  const pmcid = /^\s*(?:PMCID:?\s*)?(?:PMC)?0*([1-9]\d{0,8})(?:\.\d+)?\s*(?:\[.*)?$/i.exec(
    raw.pmcid ?? '',
  )?.[1];
  if (pmcid !== undefined) ids.pmcid = `PMC${pmcid}`;
  const linked = raw.url === undefined ? null : identifierFromLink(raw.url.trim());
  const noted = raw.extra === undefined ? [] : labelledIn(raw.extra);
  for (const found of [linked, ...noted]) {
    if (found === null) continue;
    const { kind, value } = found;
    if (kind === 'doi' || kind === 'pmid' || kind === 'pmcid') ids[kind] ??= value;
  }
  return ids;
}

/** Lines "PMID: 123", "PMCID: PMC1", "DOI: 10.…" as Zotero keeps them in Extra; not what stands in running text. */
function labelledIn(extra: string) {
  const lines = extra
    .split(/[\n;]|<br\s*\/?>|<\/?p>/)
    .filter((part) => /^\s*(?:PMID|PMCID|DOI)\s*:/i.test(part));
  return lines.flatMap((part) => findIdentifiers(oneLine(part)).map(({ identifier }) => identifier));
}

/** "2021 Mar 5", "2021/03/05/", "2021-03", "5 March 2021" → the year, and ISO 8601 where the file writes it so. */
function dateOf(date: string): Pick<ImportedArticle, 'year' | 'date'> {
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(date)?.[0];
  if (year === undefined) return {};
  const numeric = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?!\d)/.exec(date);
  const [, , month = '', day = ''] = numeric ?? [];
  const real = Number(month) >= 1 && Number(month) <= 12;
  if (!real) return { year: Number(year) };
  const parts = [
    year,
    month.padStart(2, '0'),
    ...(Number(day) >= 1 && Number(day) <= 31 ? [day.padStart(2, '0')] : []),
  ];
  return { year: Number(year), date: parts.join('-') };
}

/** "40(1):33-44" */
function placeOf(volume: string, issue: string, pages: string): string {
  const range = pages.replace(/\s*[-‐‑–—]+\s*/g, '-').replace(/-$/, '');
  return `${volume}${issue === '' ? '' : `(${issue})`}${range === '' ? '' : `${volume + issue === '' ? '' : ':'}${range}`}`;
}
